package no.samsvar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a person gives them: exit status, what is said, what is written. */
class MainTest {
    private static final Path ROUND = Path.of("..", "examples", "minimal");

    @TempDir Path folder;
    private Path out = Path.of("");
    private String said = "";
    private String complained = "";

    @BeforeEach
    void name() {
        out = folder.resolve("min runde-ut");
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
                                80),
                        args);
        said = results.toString(StandardCharsets.UTF_8);
        complained = progress.toString(StandardCharsets.UTF_8);
        return status;
    }

    private int collate(String... more) {
        String[] args = new String[4 + more.length];
        System.arraycopy(
                new String[] {"collate", ROUND.toString(), "-o", out.toString()}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        return run(args);
    }

    @Test
    void collateWritesEveryFileOfTheContractAndSaysWhereTheReportIs() {
        assertThat(collate()).isEqualTo(Main.DONE);
        assertThat(said).contains("3 av 4 kommuner", out.resolve("report.html").toString());
        assertThat(complained).contains("Leser: 3 av 3");
        for (String name :
                new String[] {
                    "report.html",
                    "report.docx",
                    "statements.xlsx",
                    "statements.csv",
                    "collation.json",
                    "round.yaml",
                    "SHA256SUMS"
                }) {
            assertThat(out.resolve(name)).as(name).isNotEmptyFile();
        }
    }

    @Test
    void quietSaysNothingOfTheWayThere() {
        assertThat(collate("--quiet")).isEqualTo(Main.DONE);
        assertThat(complained).isEmpty();
    }

    @Test
    void aRerunSaysWhatADecisionChanged() throws IOException {
        Path round = folder.resolve("round");
        try (var files = Files.walk(ROUND)) {
            for (Path file : files.toList()) {
                Files.copy(file, round.resolve(ROUND.relativize(file).toString()));
            }
        }
        run("collate", round.toString(), "-o", out.toString());
        assertThat(said).contains("0 er bestemt av folk").doesNotContain("Siden sist");
        String json = Files.readString(out.resolve("collation.json"));
        String theme = json.replaceAll("(?s).*?\"themes\":\\[\\{\"id\":\"([^\"]+)\".*", "$1");
        Files.writeString(
                round.resolve("decisions.jsonl"),
                """
                {"at":"2027-03-01T10:00:00Z","by":"Kari","on":{"theme":"%s"},"do":"rename","value":"Et annet navn"}
                """
                        .formatted(theme));
        assertThat(run("collate", round.toString(), "-o", out.toString())).isEqualTo(Main.DONE);
        assertThat(Files.readString(out.resolve("report.html"))).contains("Et annet navn");
        assertThat(run("verify", out.toString())).isEqualTo(Main.DONE);
    }

    @Test
    void verifyFindsAChangedLetter() throws IOException {
        collate("--quiet");
        assertThat(run("verify", out.toString())).isEqualTo(Main.DONE);
        Path csv = out.resolve("statements.csv");
        Files.writeString(csv, Files.readString(csv).replaceFirst("e", "o"));
        assertThat(run("verify", out.toString())).isEqualTo(Main.OFF);
        assertThat(said).contains("statements.csv");
    }

    @Test
    void explainLeadsAStatementToItsPlace() throws IOException {
        collate("--quiet");
        String json = Files.readString(out.resolve("collation.json"));
        String id = json.replaceAll("(?s).*?\"statements\":\\[\\s*\\{\"id\":\"([^\"]+)\".*", "$1");
        assertThat(run("explain", out.toString(), id)).isEqualTo(Main.DONE);
        assertThat(said).contains("answers/", "SHA-256");
        assertThat(run("explain", out.toString(), "no-such-statement")).isNotEqualTo(Main.DONE);
        assertThat(complained).contains("no-such-statement").doesNotContain("Exception");
    }

    @Test
    void supportTellsWhoStandsBehindASentenceAndWhoIsSilent() throws IOException {
        collate("--quiet");
        String claim = "Staten må gi tilskudd til lys langs riksvegen.";
        assertThat(run("support", out.toString(), claim)).isEqualTo(Main.DONE);
        assertThat(said)
                .contains(
                        "«Staten må gi tilskudd til lys langs",
                        "answers/",
                        "Tier (",
                        " som har svart): ",
                        "Har ikke svart (");
        assertThat(run("support", out.toString(), claim, "--json", "--earlier", out.toString()))
                .isEqualTo(Main.DONE);
        assertThat(said.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("\"supports\":[{\"respondent\""))
                .last()
                .asString()
                .contains("\"earlier\":true");
    }

    @Test
    void supportSaysSoWhereNobodySpeaksOfIt() {
        collate("--quiet");
        String claim = "Kommunen bør kjøpe en romrakett.";
        assertThat(run("support", out.toString(), claim, "--lang", "en")).isEqualTo(Main.DONE);
        assertThat(said).contains("No statement says this").doesNotContain("Support: ");
        assertThat(run("support", out.toString(), " ")).isEqualTo(Main.COULD_NOT_RUN);
    }

    @Test
    void supportTellsWhoStandsOtherwiseThanInAnEarlierResult() throws IOException {
        collate("--quiet");
        String claim = "Kommunen bør kjøpe en romrakett.";
        assertThat(run("support", out.toString(), claim, "--earlier", out.toString()))
                .isEqualTo(Main.DONE);
        assertThat(said).contains("Tidligere: ", "Endret siden ", "Ingen står annerledes.");
        Path json = out.resolve("collation.json");
        Path earlier = Files.createDirectory(out.resolveSibling("earlier"));
        Files.writeString(
                earlier.resolve("collation.json"),
                Files.readString(json)
                        .replaceFirst("\"answered\"(\\s*:\\s*)true", "\"answered\"$1false"));
        assertThat(run("support", out.toString(), claim, "--earlier", earlier.toString()))
                .isEqualTo(Main.DONE);
        assertThat(said).contains("har ikke svart → tier (1): ").containsOnlyOnce("romrakett");
    }

    @Test
    void supportShowsNoQuotationThatWasChanged() throws IOException {
        collate("--quiet");
        Path json = out.resolve("collation.json");
        String changed =
                Files.readString(json).replace("Staten må gi tilskudd", "Staten gir tilskudd");
        Files.writeString(json, changed);
        assertThat(run("support", out.toString(), "Staten må gi tilskudd til lys"))
                .isEqualTo(Main.COULD_NOT_RUN);
        assertThat(said).doesNotContain("Staten gir tilskudd");
        assertThat(complained).contains("samsvar verify");
    }

    @Test
    void readShowsOneFileAsTextAndAsJson() {
        String file = ROUND.resolve("answers").resolve("granmo.txt").toString();
        assertThat(run("read", file)).isEqualTo(Main.DONE);
        assertThat(said).contains("granmo.txt");
        assertThat(run("read", file, "--json")).isEqualTo(Main.DONE);
        assertThat(said.lines()).hasSize(1).first().asString().startsWith("{\"document\":");
    }

    @Test
    void roundDraftsFromABooklet() {
        Path file = folder.resolve("round.yaml");
        assertThat(run("round", ROUND.resolve("booklet.txt").toString(), "-o", file.toString()))
                .isEqualTo(Main.DONE);
        assertThat(file).content().contains("samsvar/round/1");
    }

    @Test
    void evaluateWithNothingToScoreByIsWrongUsage() {
        assertThat(run("evaluate", ROUND.toString())).isEqualTo(Main.WRONG_USAGE);
        assertThat(complained).contains("--gold");
    }

    @Test
    void evaluatePutsEveryFigureBesideWhatToReachFor() throws IOException {
        Path sentences = folder.resolve("setninger.txt");
        Files.writeString(sentences, "Kommunen vil styrke beredskapen.\nHvem betaler for det?\n");
        Path roles = folder.resolve("roller.tsv");
        Files.writeString(roles, "document\tsentence\trole\ttext\n" + coded());
        String[] args = {
            "evaluate", "--sentences", sentences.toString(), "--coded", roles.toString()
        };
        assertThat(run(args)).isEqualTo(Main.DONE);
        assertThat(said)
                .contains("setninger.txt", "setninger, F1", "1.000–1.000", "≥ 0.97")
                .contains("roller.tsv", "forslag lært, makro-F1", "≥ 0.93");
        String[] asJson = java.util.Arrays.copyOf(args, args.length + 1);
        asJson[args.length] = "--json";
        assertThat(run(asJson)).isEqualTo(Main.DONE);
        assertThat(said)
                .contains("\"figures\":[{\"what\":\"sentences\",\"of\":\"setninger.txt\",\"n\":2,")
                .contains("\"what\":\"background-coded\"", "\"reach\":0.8", "\"baseline\"");
    }

    private static String coded() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            lines.append(
                    "d" + i + "\t1\tproposal\tStaten bør gi mer penger til tiltak " + i + "\n");
            lines.append("d" + i + "\t2\treason\tFordi utgiftene har økt i sak " + i + "\n");
            lines.append("d" + i + "\t3\tbackground\tKommunen fikk plan " + i + " i fjor\n");
        }
        return lines.toString();
    }

    @Test
    void evaluateMeasuresAnInventedRoundAgainstItsLabels() throws IOException {
        Path gold = Files.createDirectory(folder.resolve("gold"));
        String text =
                Files.readString(ROUND.resolve("answers").resolve("granmo.txt"))
                        .replace("\r\n", "\n");
        run("read", ROUND.resolve("answers").resolve("granmo.txt").toString(), "--json");
        String span = said.replaceAll("(?s).*?\"statements\":\\[\\{(.*?)\"gaps\".*", "$1");
        String start = span.replaceAll("(?s).*\"start\":(\\d+).*", "$1");
        String end = span.replaceAll("(?s).*\"end\":(\\d+).*", "$1");
        assertThat(Integer.parseInt(end)).isLessThanOrEqualTo(text.length());
        Files.writeString(
                gold.resolve("granmo.json"),
                """
                {"file":"granmo.txt","municipality":"Granmo","statements":[
                 {"question":"1","role":"proposal","to":"own","codes":[],"start":%s,"end":%s}]}
                """
                        .formatted(start, end));
        assertThat(run("evaluate", ROUND.toString(), "--gold", gold.toString(), "--lang=en"))
                .isEqualTo(Main.DONE);
        assertThat(said)
                .contains("own words, F1", "95% interval", "numbers without a source", "Granmo")
                .containsPattern("verbatim quotations +\\d+ +1\\.000 +≥ 1\\.00");
    }

    @Test
    void aRoundThatIsNotThereIsSaidPlainly() {
        assertThat(run("collate", folder.resolve("none").toString())).isEqualTo(Main.COULD_NOT_RUN);
        assertThat(complained).contains("none").doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nonsense", "--audience=friends", "--lang=xx"})
    void wrongOptionsAreNamed(String option) {
        assertThat(run("collate", ROUND.toString(), "-o", out.toString(), option))
                .isEqualTo(Main.WRONG_USAGE);
        assertThat(complained).contains(option.replaceFirst(".*=", ""));
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "collate",
                "round",
                "read",
                "explain",
                "verify",
                "evaluate",
                "figures",
                "draft-summaries"
            })
    void everyCommandHasHelpWithAnExampleInEveryLanguage(String command) {
        for (String language : Messages.LANGUAGES) {
            assertThat(run(command, "--help", "--lang=" + language)).isEqualTo(Main.DONE);
            assertThat(said).contains("samsvar " + command + " ").doesNotContain("null");
        }
    }
}
