package no.samsvar.engine.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.samsvar.engine.round.Figures.Figure;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.ProblemMessages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a table of figures, and what is said of the rest. */
class FiguresTest {
    private static final Register INVITED =
            Register.parse(
                    """
                    id,name,kind,number,county
                    a,Askevik,municipality,0701,Nordmark
                    b,Brattøy,municipality,7402,Nordmark
                    c,Dalbygda,municipality,7403,Nordmark
                    n,Nordmark fylkeskommune,county-municipality,74,Nordmark
                    """);

    private static Partial<Figures> read(String csv) {
        return Figures.parse(csv.getBytes(StandardCharsets.UTF_8), "figures.csv", INVITED);
    }

    private static @Nullable Figure figure(String csv, String id) {
        return read(csv).value().of().get(id);
    }

    /** The codes of the problems, with what exactly was wrong and where. */
    private static List<String> told(String csv) {
        return read(csv).problems().stream()
                .filter(p -> p.code() != Problem.Code.FIGURES_MISSING)
                .map(p ->
                        p.args().getOrDefault("what", p.code().key())
                                + " "
                                + p.args().getOrDefault("lines", p.args().getOrDefault("line", "")))
                .map(String::strip)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "number,inhabitants,centrality,kostra\n0701,4999,5,EKG02",
                "id;Innbyggere 2026;Sentralitet;KOSTRA-gruppe\na;4 999;Sentralitet 5;2",
                "Kommunenr\tFolketal\tSentralitetsklasse\tKommunegruppe\n701\t4\u00A0999\t05\t02",
                "\uFEFFKommune;Antall innbyggere;Sentralitet;Kostra\nAskevik;4999;5 – mindre sentral;EKG02",
                "# a comment\nRegion,Befolkning,centrality class,kostra group\n\"K-0701\",\"4999\",5,Kostragruppe 2",
            })
    void headersAndValuesAreReadAsPeopleWriteThem(String csv) {
        assertThat(figure(csv, "a")).isEqualTo(new Figure(4999, "small", "5", "02"));
        assertThat(told(csv)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "4999, small",
        "5000, medium",
        "19999, medium",
        "20000, large",
    })
    void sizesFollowFromInhabitants(int inhabitants, String size) {
        assertThat(figure("number,inhabitants\n0701," + inhabitants, "a"))
                .isEqualTo(new Figure(inhabitants, size, null, null));
    }

    @Test
    void aSizeThatIsGivenIsNotOverruled() {
        String usual = "number;innbyggere;størrelse\n0701;30000;mellomstore\n7402;30000;\n";
        assertThat(figure(usual, "a")).isEqualTo(new Figure(30000, "medium", null, null));
        assertThat(figure(usual, "b")).isEqualTo(new Figure(30000, "large", null, null));
        String own = "number;innbyggere;størrelse\n0701;30000;over  15 000\n7402;30000;\n";
        assertThat(figure(own, "a")).isEqualTo(new Figure(30000, "over 15 000", null, null));
        assertThat(figure(own, "b")).isEqualTo(new Figure(30000, null, null, null));
    }

    @Test
    void aCountyMunicipalityHasInhabitantsButNoSizeOfAMunicipality() {
        assertThat(figure("number,inhabitants\n74,90000\n0701,1", "n"))
                .isEqualTo(new Figure(90000, null, null, null));
    }

    @Test
    void aFileOfTheWholeCountryIsReadForThoseInvited() {
        String csv =
                Register.bundled().all().stream()
                        .map(r -> r.number() + ",5000\n")
                        .collect(Collectors.joining("", "number,inhabitants\n", "7402,700\n"));
        assertThat(read(csv).value().of().keySet()).containsExactly("b");
        assertThat(told(csv)).isEmpty();
    }

    @Test
    void theSourceIsWhatTheFileSays() {
        String csv = "number,inhabitants\n0701,10\n";
        assertThat(read("# Kilde: Prøvetelling 2031\n# noe\n" + csv).value().source())
                .isEqualTo("Prøvetelling 2031");
        assertThat(read("# source: a count\n" + csv).value().source()).isEqualTo("a count");
        assertThat(read("# nothing of it\n" + csv).value().source()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "9999,10|unknown-body 3",
                "0701,20|twice 3",
                "7402,-20|negative 3",
                "7402,ti|not-a-number 3",
                "7402,12.5|not-a-number 3",
                "7402,999999999999|not-a-number 3",
                "7402,\"12,345\"|separators 3",
                "7402,12.345|separators 3",
                "7402,12,345|too-many-fields 3",
                "7402,\"12|broken 3",
            })
    void whatIsWrongIsToldWithItsLineAndTheRunGoesOn(String row, String problem) {
        String csv = "number,inhabitants\n0701,10\n" + row + "\n";
        assertThat(told(csv)).containsExactly(problem);
        boolean broken = problem.startsWith("broken");
        assertThat(read(csv).value().of().containsKey("a")).isEqualTo(!broken);
    }

    @Test
    void separatorsBetweenThousandsAreNotDecimals() {
        assertThat(figure("number;inhabitants\n0701;12.345\n", "a"))
                .isEqualTo(new Figure(12345, "medium", null, null));
        assertThat(figure("number;inhabitants\n0701;1 012’345\n7402;1.012.345\n", "b"))
                .isEqualTo(new Figure(1012345, "large", null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "0", "870", "1.5", "10", "mest"})
    void aCentralityIsAClassAndNoIndex(String centrality) {
        String csv = "number;inhabitants;centrality\n0701;10;" + centrality + "\n";
        assertThat(told(csv)).containsExactly("centrality 2");
        assertThat(figure(csv, "a")).isEqualTo(new Figure(10, "small", null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", ":", "–", "0"})
    void signsForNothingAreNoFault(String nothing) {
        String csv = "number;inhabitants;kostra\n0701;" + nothing + ";3\n";
        assertThat(told(csv)).isEmpty();
        assertThat(figure(csv, "a")).isEqualTo(new Figure(null, null, null, "03"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kommune-type,inhabitants\\n0701,10 | no-body-column",
                "number,income\\n0701,10            | no-value-column",
                "number,inhabitants                 | no-rows",
                "number,inhabitants\\n4601,10       | nobody",
            })
    void aTableThatCannotBeUsedSaysWhy(String csv, String what) {
        Partial<Figures> read = read(csv.replace("\\n", "\n"));
        assertThat(read.value()).isEqualTo(Figures.NONE);
        assertThat(told(csv.replace("\\n", "\n"))).containsExactly(what);
    }

    @Test
    void manyRowsWithOneFaultAreOneProblem() {
        String csv =
                IntStream.range(0, 30)
                        .mapToObj(i -> "99" + (10 + i) + ",10\n")
                        .collect(Collectors.joining("", "number,inhabitants\n0701,1\n", ""));
        assertThat(told(csv)).containsExactly("unknown-body 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 …");
    }

    @Test
    void thoseWithoutFiguresAreNamed() {
        Problem missing = read("number,inhabitants\n0701,10\n").problems().getFirst();
        assertThat(missing.code()).isEqualTo(Problem.Code.FIGURES_MISSING);
        assertThat(ProblemMessages.in("en").of(missing))
                .startsWith(
                        "The table of figures lacks 2 of the invited municipalities: Brattøy, Dalbygda.");
    }

    @Test
    void anotherEncodingIsReadAndTold() {
        byte[] latin = "navn;innbyggere\nBrattøy;10\n".getBytes(Charset.forName("windows-1252"));
        Partial<Figures> read = Figures.parse(latin, "figures.csv", INVITED);
        assertThat(read.value().of().keySet()).containsExactly("b");
        assertThat(read.problems().getFirst().code()).isEqualTo(Problem.Code.WRONG_ENCODING);
    }

    @Test
    void whatIsNoTableAtAllIsNotUsed() {
        byte[] noise = new byte[3000];
        new java.util.Random(7).nextBytes(noise);
        assertThat(Figures.parse(noise, "figures.csv", INVITED).value()).isEqualTo(Figures.NONE);
        byte[] large = new byte[6_000_000];
        assertThat(Figures.parse(large, "figures.csv", INVITED).problems())
                .extracting(p -> p.args().get("what"))
                .containsExactly("too-large");
    }

    @Test
    void aFigureSaysSomething() {
        assertThatThrownBy(() -> new Figure(null, null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Figure(-1, null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
