package no.samsvar.cli.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import no.samsvar.cli.statistics.FiguresTable.Row;
import no.samsvar.cli.statistics.StatisticsException.Code;
import no.samsvar.engine.round.Figures;
import no.samsvar.engine.round.Figures.Figure;
import no.samsvar.engine.round.Register;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of Statistics Norway, what is made of the answer, and what goes wrong. */
class StatisticsTest {
    private final List<Duration> pauses = new ArrayList<>();
    private FakeStatistics server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeStatistics();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Statistics statistics(@Nullable Integer year, Duration patience) {
        return new Statistics(new Web(patience, pauses::add), year);
    }

    private FiguresTable fetch(@Nullable Integer year) throws IOException {
        return statistics(year, Duration.ofSeconds(20)).from(server.pxweb(), server.klass());
    }

    private StatisticsException failure() {
        return catchThrowableOfType(StatisticsException.class, () -> fetch(2031));
    }

    @Test
    void theTableHasEveryMunicipalityOfThatDay() throws IOException {
        FiguresTable table = fetch(2031);
        assertThat(table.year()).isEqualTo(2031);
        assertThat(table.lacking()).isEmpty();
        assertThat(table.rows())
                .containsExactly(
                        new Row("71", "Solmark", "Solmark", 11539, null, null),
                        new Row("7101", "Storvatn", "Solmark", 8412, "4", "EKG08"),
                        new Row("7102", "Granmo", "Solmark", 3127, "5", "EKG03"),
                        new Row("72", "Havlandet - Áhppi", "Havlandet - Áhppi", 72149, null, null),
                        new Row("7201", "Havnesund", "Havlandet - Áhppi", 64205, "2", "EKG11"),
                        new Row(
                                "7202",
                                "Skjerholmen, den ytre",
                                "Havlandet - Áhppi",
                                7944,
                                "4",
                                "EKG08"),
                        new Row("7301", "Byøya", "Byøya", 12325, "1", "EKG11"));
        assertThat(table.classifiedIn()).containsOnlyKeys(104, 112, 128, 131);
    }

    @Test
    void whatIsFetchedIsReadAgain() throws IOException {
        Register invited =
                Register.parse(
                        """
                        id,name,kind,number,county
                        a,Granmo,municipality,7102,Solmark
                        b,Skjerholmen,municipality,7202,Havlandet
                        """);
        byte[] csv = fetch(2031).csv().getBytes(StandardCharsets.UTF_8);
        assertThat(Figures.parse(csv, "figures.csv", invited).value().of())
                .containsEntry("a", new Figure(3127, "small", "5", "03"))
                .containsEntry("b", new Figure(7944, "medium", "4", "08"));
    }

    @Test
    void bothVersionsOfPxWebAreAskedAsTheyWant() throws IOException {
        fetch(2030 + 1);
        assertThat(server.asked().getFirst())
                .startsWith(
                        "GET /api/pxwebapi/v2/tables/07459/data?lang=no&outputFormat=json-stat2"
                                + "&valueCodes%5BRegion%5D=*"
                                + "&valueCodes%5BContentsCode%5D=Personer1"
                                + "&valueCodes%5BTid%5D=2031");
        fetch(null);
        assertThat(server.asked()).anyMatch(a -> a.contains("&valueCodes%5BTid%5D=top%281%29"));
        FiguresTable first =
                statistics(null, Duration.ofSeconds(20)).from(server.firstPxweb(), null);
        assertThat(server.asked().getLast())
                .isEqualTo(
                        "POST /api/v0/no/table/07459 {\"query\":["
                                + "{\"code\":\"Region\",\"selection\":{\"filter\":\"all\",\"values\":[\"*\"]}},"
                                + "{\"code\":\"ContentsCode\",\"selection\":{\"filter\":\"item\",\"values\":[\"Personer1\"]}},"
                                + "{\"code\":\"Tid\",\"selection\":{\"filter\":\"top\",\"values\":[\"1\"]}}],"
                                + "\"response\":{\"format\":\"json-stat2\"}}");
        assertThat(first.rows())
                .extracting(Row::number)
                .contains("7101", "72")
                .doesNotContain("73");
    }

    @Test
    void anAnswerCanLieInAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("svar.json");
        String joined =
                FakeStatistics.recorded("07459").replaceAll("\"(7\\d\\d\\d)\":", "\"K-$1\":");
        Files.writeString(file, joined);
        FiguresTable table = statistics(2030, Duration.ofSeconds(1)).from(file, null);
        assertThat(table.rows())
                .contains(new Row("7101", null, null, 8400, null, null))
                .extracting(Row::number)
                .containsExactly("71", "7101", "7102", "72", "7201", "7202", "7301");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void aListOfCodesAndSparseValuesAreTheSameForm(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("svar.json");
        Files.writeString(
                file,
                """
                {"version":"2.0","class":"dataset","id":["Tid","Region","ContentsCode"],"size":[1,2,1],
                "dimension":{"Tid":{"category":{"label":{"2031":"2031"}}},
                "Region":{"category":{"index":["7101","7102"]}},
                "ContentsCode":{"category":{"index":["Folkemengde"]}}},
                "value":{"1":20,"0":10}}
                """);
        assertThat(statistics(null, Duration.ofSeconds(1)).from(file, null).rows())
                .extracting(Row::number, Row::inhabitants)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("7101", 10),
                        org.assertj.core.groups.Tuple.tuple("7102", 20));
    }

    @ParameterizedTest
    @CsvSource({"429, 2", "503, 2", "502, 1"})
    void whoIsBusyIsAskedAgain(int status, int times) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        server.when(
                "/07459",
                exchange -> {
                    boolean busy = asked.incrementAndGet() <= times;
                    exchange.getResponseHeaders().add("Retry-After", "7");
                    FakeStatistics.text(
                                    busy ? status : 200,
                                    busy ? "wait" : FakeStatistics.recorded("07459"))
                            .to(exchange);
                });
        assertThat(fetch(2031).rows()).hasSize(7);
        assertThat(pauses).hasSize(times).containsOnly(Duration.ofSeconds(7));
    }

    @Test
    void whoStaysBusyIsLeftAlone() {
        server.when("/07459", FakeStatistics.text(429, "{\"status\":429}"));
        assertThat(failure().code()).isEqualTo(Code.BUSY);
        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void aLongWaitIsNotWaited() {
        server.when(
                "/07459",
                exchange -> {
                    exchange.getResponseHeaders().add("Retry-After", "3600");
                    FakeStatistics.text(503, "").to(exchange);
                });
        assertThat(failure().code()).isEqualTo(Code.BUSY);
        assertThat(pauses).isEmpty();
    }

    @Test
    void aRefusalIsToldInItsWords() {
        server.when(
                "/07459",
                FakeStatistics.text(400, "{\"title\":\"Non-existent value\",\"status\":400}"));
        assertThat(failure().code()).isEqualTo(Code.REFUSED);
        assertThat(failure().args()).contains("400").last().asString().contains("Non-existent");
    }

    @Test
    void nobodyThere() {
        server.close();
        assertThat(failure().code()).isEqualTo(Code.NO_CONNECTION);
    }

    @Test
    void oneThatStallsBeforeOrWithinTheAnswerEnds() {
        server.when("/07459", exchange -> sleep());
        assertThat(impatient().code()).isEqualTo(Code.TOO_SLOW);
        server.when(
                "/07459",
                exchange -> {
                    exchange.sendResponseHeaders(200, 100_000);
                    exchange.getResponseBody()
                            .write("{\"class\":".getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                    sleep();
                });
        assertThat(impatient().code()).isEqualTo(Code.TOO_SLOW);
    }

    private StatisticsException impatient() {
        Statistics statistics = statistics(2031, Duration.ofMillis(400));
        return catchThrowableOfType(
                StatisticsException.class, () -> statistics.from(server.pxweb(), null));
    }

    private static void sleep() throws IOException {
        try {
            Thread.sleep(20_000);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void anAnswerThatBreaksOffOrHasNoEndIsNone() {
        server.when(
                "/07459",
                exchange -> {
                    exchange.sendResponseHeaders(200, 100_000);
                    exchange.getResponseBody()
                            .write("{\"class\":".getBytes(StandardCharsets.UTF_8));
                });
        assertThat(failure().code()).isEqualTo(Code.NO_CONNECTION);
        server.when(
                "/07459",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] piece = new byte[1 << 20];
                    for (int i = 0; i < 64; i++) {
                        exchange.getResponseBody().write(piece);
                    }
                });
        assertThat(failure().code()).isEqualTo(Code.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "<html><body>Log in</body></html>",
                "{\"class\":\"dataset\"",
                "[1,2,3",
                "\u0000\u0001\u0002",
            })
    void whatIsNoJsonIsTold(String body) {
        server.when("/07459", FakeStatistics.text(200, body));
        assertThat(failure().code()).isIn(Code.NOT_JSON, Code.OTHER_FORM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"class\": \"dataset\"    | \"class\": \"collection\"",
                "\"Region\", \"Con         | \"Reg\", \"Con",
                "\"size\": [11, 1, 2]      | \"size\": [12, 1, 2]",
                "[95300, 96013,            | [95300,",
                "8400, 8412                | 8400, -8412",
                "8400, 8412                | 8400, 8412.5",
                "8400, 8412                | 8400, \"8412\"",
                "8400, 8412                | 8400, 99999999999",
                "\"value\": [              | \"values\": [",
                "\"7101\": 2,              | \"7101\": 3,",
                "{\"Personer1\": 0}        | {}",
                "\"2030\": 0, \"2031\": 1  | \"a\": 0, \"b\": 1",
            })
    void anotherFormIsNotGuessedAt(String old, String now) {
        String changed = FakeStatistics.recorded("07459").replaceFirst(quote(old), quoted(now));
        assertThat(changed).isNotEqualTo(FakeStatistics.recorded("07459"));
        server.when("/07459", FakeStatistics.text(200, changed));
        assertThat(failure().code()).isEqualTo(Code.OTHER_FORM);
    }

    private static String quote(String words) {
        return java.util.regex.Pattern.quote(words);
    }

    private static String quoted(String words) {
        return java.util.regex.Matcher.quoteReplacement(words);
    }

    @Test
    void divisionBySexIsNotSummedUpUnseen() {
        server.when(
                "/07459",
                FakeStatistics.text(
                        200,
                        """
                        {"class":"dataset","id":["Region","Kjonn","Tid"],"size":[1,2,1],
                        "dimension":{"Region":{"category":{"index":["7101"]}},
                        "Kjonn":{"category":{"index":["1","2"]}},"Tid":{"category":{"index":["2031"]}}},
                        "value":[4200,4212]}
                        """));
        assertThat(failure().code()).isEqualTo(Code.OTHER_FORM);
        assertThat(failure().args()).last().asString().contains("Kjonn");
    }

    @Test
    void anotherYearThanWasAskedForIsNotTaken() {
        StatisticsException e = catchThrowableOfType(StatisticsException.class, () -> fetch(2019));
        assertThat(e.code()).isEqualTo(Code.NO_YEAR);
        assertThat(e.args()).endsWith("2019", "2030, 2031");
    }

    @Test
    void aHoleInTheAnswerIsTold() throws IOException {
        server.when(
                "/07459",
                FakeStatistics.text(
                        200, FakeStatistics.recorded("07459").replace("3100, 3127", "null, null")));
        FiguresTable table = fetch(2031);
        assertThat(table.rows()).extracting(Row::number).doesNotContain("7102").contains("7101");
        assertThat(table.lacking())
                .extracting(StatisticsException::code)
                .containsExactly(Code.PARTIAL);
        assertThat(table.lacking().getFirst().args()).endsWith("4", "5", "Granmo (7102)");
    }

    @Test
    void anAnswerThatIsMostlyHolesIsNone() {
        String holes =
                FakeStatistics.recorded("07459")
                        .replaceFirst(
                                "\"value\": \\[.*\\]",
                                "\"value\": [1, 1, 1, 1, 8400, 8412" + ", null".repeat(16) + "]");
        server.when("/07459", FakeStatistics.text(200, holes));
        assertThat(failure().code()).isEqualTo(Code.PARTIAL);
    }

    @Test
    void withoutKlassTheInhabitantsAreStillThere() throws IOException {
        server.when("/classifications/", FakeStatistics.text(503, ""));
        FiguresTable table = fetch(2031);
        assertThat(table.rows()).contains(new Row("7101", null, null, 8412, null, null));
        assertThat(table.lacking())
                .extracting(StatisticsException::code)
                .containsExactly(Code.BUSY);
        assertThat(server.asked()).as("one that is busy is not asked for more").hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"correspondenceItems\":[{\"sourceCode\":\"7101\"}]}",
                "{\"correspondenceItems\":[{\"sourceCode\":\"7101\",\"targetCode\":\"77\"}]}",
                "<html></html>",
            })
    void groupsThatCannotBeUnderstoodAreLeftOutAndTold(String body) throws IOException {
        server.when("131/correspondsAt", FakeStatistics.text(200, body));
        FiguresTable table = fetch(2031);
        assertThat(table.rows())
                .contains(new Row("7101", "Storvatn", "Solmark", 8412, null, "EKG08"));
        assertThat(table.lacking()).hasSize(1);
        assertThat(table.classifiedIn()).doesNotContainKey(128);
    }

    @Test
    void whereKlassKnowsNoTableOfTheDayTheRangeIsAsked() throws IOException {
        String none = "{\"correspondenceItems\":[]}";
        server.when("131/correspondsAt", FakeStatistics.text(200, none));
        server.when(
                "131/corresponds?", FakeStatistics.text(200, FakeStatistics.recorded("131-128")));
        assertThat(fetch(2031).rows())
                .contains(new Row("7102", "Granmo", "Solmark", 3127, "5", "EKG03"));
        assertThat(server.asked())
                .anyMatch(a ->
                        a.contains("targetClassificationId=128&from=2031-01-01&to=2032-01-01"));
    }

    @Test
    void theLastTableBeforeIsTakenWhereThatOfTheYearIsNotOutYet() throws IOException {
        String none = "{\"correspondenceItems\":[]}";
        server.when("131/corresponds", FakeStatistics.text(200, none));
        server.when(
                "131/correspondsAt?targetClassificationId=128&date=2030-01-01",
                FakeStatistics.text(200, FakeStatistics.recorded("131-128")));
        FiguresTable table = fetch(2031);
        assertThat(table.rows()).contains(new Row("7102", "Granmo", "Solmark", 3127, "4", "EKG03"));
        assertThat(table.classifiedIn()).containsEntry(128, 2030).containsEntry(112, 2031);
    }
}
