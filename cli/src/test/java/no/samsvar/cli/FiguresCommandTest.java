package no.samsvar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.samsvar.cli.statistics.FakeStatistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code samsvar figures} against an interface on this machine, and what {@code collate} does. */
class FiguresCommandTest {
    @TempDir private Path folder;
    private FakeStatistics server;
    private Path file;
    private String said = "";
    private String complained = "";

    @BeforeEach
    void start() throws IOException {
        server = new FakeStatistics();
        file = folder.resolve("ny").resolve("figures.csv");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private int run(String... args) {
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        ByteArrayOutputStream progress = new ByteArrayOutputStream();
        int status =
                Main.run(
                        new Terminal(
                                new PrintStream(results, true, StandardCharsets.UTF_8),
                                new PrintStream(progress, true, StandardCharsets.UTF_8),
                                false,
                                false,
                                120),
                        args);
        said = results.toString(StandardCharsets.UTF_8);
        complained = progress.toString(StandardCharsets.UTF_8);
        return status;
    }

    private int figures(String... more) {
        List<String> args =
                new ArrayList<>(
                        List.of("figures", "--from", server.pxweb(), "--klass", server.klass()));
        args.addAll(Arrays.asList(more));
        return run(args.toArray(String[]::new));
    }

    @Test
    void theFileSaysWhereItsFiguresAreFrom() {
        assertThat(figures("-o", file.toString(), "--year", "2031")).isEqualTo(Main.DONE);
        assertThat(said).contains("5 kommuner, innbyggere 1. januar 2031.");
        assertThat(file)
                .content()
                .startsWith(
                        "# source: Statistisk sentralbyrå, tabell 07459 (innbyggere 1. januar 2031),"
                                + " Klass 104 (2031), Klass 112 (2031), Klass 128 (2031), Klass 131"
                                + " (2031); CC BY 4.0\n# hentet 2")
                .contains(" fra " + server.pxweb() + "\nnumber,name,county,inhabitants,")
                .contains("\n7201,Havnesund,Havlandet - Áhppi,64205,2,EKG11\n")
                .contains("\n7202,\"Skjerholmen, den ytre\",");
    }

    @Test
    void aFileThatIsThereIsLeftAlone() throws IOException {
        Files.createDirectories(folder.resolve("ny"));
        Files.writeString(file, "mine");
        assertThat(figures("-o", file.toString())).isEqualTo(Main.COULD_NOT_RUN);
        assertThat(file).hasContent("mine");
        assertThat(server.asked()).as("nothing is asked for in vain").isEmpty();
    }

    @Test
    void withoutAFileTheTableIsPrinted() {
        assertThat(figures("--quiet", "--lang", "en")).isEqualTo(Main.DONE);
        assertThat(said)
                .contains("inhabitants on 1 January 2031", "\n7101,Storvatn,Solmark,8412,4,");
        assertThat(complained).isEmpty();
    }

    @Test
    void whatIsMissingIsToldAndTheRestWritten() {
        server.when("/classifications/112/", FakeStatistics.text(404, "gone"));
        assertThat(figures("-o", file.toString())).isEqualTo(Main.OFF);
        assertThat(complained).contains("Dette mangler i tabellen:", "404", "gone");
        assertThat(file).content().contains("\n7101,Storvatn,Solmark,8412,4,\n");
    }

    @Test
    void anAnswerInAFileAsksNobody() throws IOException {
        Path answer = folder.resolve("svar.json");
        Files.writeString(answer, FakeStatistics.recorded("07459"));
        assertThat(run("figures", "--from", answer.toString(), "--year", "2030"))
                .isEqualTo(Main.DONE);
        assertThat(said).contains("\n7101,,,8400,,\n").contains("svar.json");
        assertThat(server.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "429, for mye å gjøre",
        "400, avviste spørringen",
        "200, ikke JSON",
    })
    void whatGoesWrongIsSaidPlainlyAndNothingIsWritten(int status, String words) {
        server.when(
                "/07459",
                exchange -> {
                    exchange.getResponseHeaders().add("Retry-After", "0");
                    FakeStatistics.text(status, "<html>no</html>").to(exchange);
                });
        assertThat(figures("-o", file.toString())).isEqualTo(Main.COULD_NOT_RUN);
        assertThat(complained).contains(words).doesNotContain("Exception", "\tat ");
        assertThat(file).doesNotExist();
    }

    @Test
    void noNetIsSaidPlainly() {
        server.close();
        assertThat(figures("-o", file.toString())).isEqualTo(Main.COULD_NOT_RUN);
        assertThat(complained).contains("Se om maskinen er på nett").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "--year=1066, 1066",
        "--year=x, x",
        "--klass=klass, klass",
        "--from=https://, https",
        "--from=http://[a b, [a b"
    })
    void wrongOptionsAreNamed(String option, String named) {
        assertThat(run("figures", option)).isEqualTo(Main.WRONG_USAGE);
        assertThat(complained).contains(named).doesNotContain("\tat ");
    }

    @Test
    void collateUsesTheFiguresThatItIsGiven() throws IOException {
        Path figures = folder.resolve("tall.csv");
        StringBuilder csv =
                new StringBuilder("# kilde: prøvetall\nnummer;innbyggere;sentralitet\n");
        Path round = Path.of("..", "examples", "minimal");
        Files.readAllLines(round.resolve("respondents.csv")).stream()
                .skip(1)
                .map(line -> line.split(",")[0])
                .forEach(number -> csv.append(number).append(";1000;5\n"));
        Files.writeString(figures, csv);
        Path out = folder.resolve("ut");
        String[] plain = {"collate", round.toString(), "-o", out.toString()};
        String[] weighed = Arrays.copyOf(plain, plain.length + 2);
        weighed[plain.length] = "--figures";
        weighed[plain.length + 1] = figures.toString();
        assertThat(run(plain)).isEqualTo(Main.DONE);
        assertThat(out.resolve("collation.json")).content().doesNotContain("weighing");
        assertThat(run(weighed)).isEqualTo(Main.DONE);
        assertThat(said).contains("kommuner med 75\u00A0% av innbyggerne");
        assertThat(out.resolve("collation.json"))
                .content()
                .contains("\"weighing\":{\"source\":\"prøvetall\"", "\"group\":\"centrality:5\"");
        assertThat(run("verify", out.toString())).isEqualTo(Main.DONE);
        weighed[plain.length + 1] = folder.resolve("none.csv").toString();
        assertThat(run(weighed)).isEqualTo(Main.COULD_NOT_RUN);
        assertThat(complained).contains("none.csv");
    }
}
