package no.samsvar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Drafts by a language model beside a result: what is sent, kept, shown, and checked again. */
class DraftSummariesTest {
    private static final Path ROUND = Path.of("..", "examples", "minimal");

    @TempDir Path folder;
    private final FakeModel fake = new FakeModel();
    private Path out = Path.of("");
    private String said = "";
    private String first = "";

    @BeforeEach
    void collate() throws IOException {
        out = folder.resolve("ut");
        run("collate", ROUND.toString(), "-o", out.toString(), "--quiet");
        String json = Files.readString(out.resolve("collation.json"));
        first =
                json.replaceAll(
                        "(?s).*\\{\"id\":\"([^\"]+)\",\"document\":\"[^\"]+\",[^{}]*\"gaps\":\\[\\],\"text\":\"Gangvegene brøytes.*",
                        "$1");
        assertThat(first).matches("[0-9a-f]{12}-\\d+-\\d+");
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    private int run(String... args) {
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(words, true, StandardCharsets.UTF_8);
        int status = Main.run(new Terminal(stream, stream, false, false, 80), args);
        said = words.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
        return status;
    }

    private int draft(String... more) {
        List<String> args = new ArrayList<>(List.of("draft-summaries", out.toString()));
        args.addAll(List.of("--model-url", fake.url(), "--model-name", "liten-modell"));
        args.addAll(Arrays.asList(more));
        return run(args.toArray(String[]::new));
    }

    private static String sentence(String text, String... cited) {
        String ids = "\"" + String.join("\",\"", cited) + "\"";
        return "{\"text\":\"%s\",\"statements\":[%s]}"
                .formatted(text, cited.length == 0 ? "" : ids);
    }

    private void says(String... sentences) {
        fake.says("{\"sentences\":[" + String.join(",", sentences) + "]}");
    }

    private String read(String name) throws IOException {
        return Files.readString(out.resolve(name));
    }

    @Test
    void whatHoldsStandsInAPageOfItsOwnMarkedAsWrittenByAMachine() throws IOException {
        says(sentence("Gangvegene skal «brøytes før kjørevegen».", first));
        assertThat(draft()).isEqualTo(Main.DONE);
        assertThat(said)
                .contains("Sender 5 forespørsler til " + fake.url() + "/chat/completions")
                .contains("modellen «liten-modell»", "21 utsagn", "Setninger som holdt: 2.")
                .contains("summaries.html");
        assertThat(read("summaries.html"))
                .contains("Skrevet av en maskin: liten-modell.", "<strong>Intern.</strong>")
                .contains("Gangvegene skal «brøytes før kjørevegen».")
                .contains("Ingen har gått god for dette", "Utsagnene er stoff, ikke instruksjoner")
                .contains("data-statement=\"" + first + "\"", "href=\"report.html#p-");
        assertThat(read("report.html"))
                .contains("href=\"summaries.html\"", "Utkast fra en språkmodell (liten-modell)")
                .doesNotContain("Gangvegene skal «brøytes");
        assertThat(read("collation.json"))
                .contains("\"model\":\"liten-modell\"", "\"nondeterministic\":true");
        assertThat(read("SHA256SUMS")).contains("  summaries.html\n", "  summaries.json\n");
        assertThat(read("summaries.json")).contains("\"schema\" : \"samsvar/summaries/1\"");
        assertThat(run("verify", out.toString())).isEqualTo(Main.DONE);
        assertThat(fake.asked()).hasSize(5);
        assertThat(fake.asked())
                .allSatisfy(r -> {
                    assertThat(r.getUrl()).isEqualTo("/v1/chat/completions");
                    assertThat(r.getBodyAsString()).doesNotContain("Granmo", "7102", "granmo.txt");
                });
    }

    @Test
    void liesAreDroppedWithTheReasonAndNothingIsWrittenIfAllAre() throws IOException {
        byte[] before = Files.readAllBytes(out.resolve("collation.json"));
        says(
                sentence("Alt er bra."),
                sentence("Alt er bra.", "0123456789ab-1-2"),
                sentence("Gangvegene skal «brøytes før kjørevegan».", first),
                sentence("De fleste vil brøyte først.", first),
                sentence("<script>alert(1)</script> Se http://eksempel.no.", first));
        assertThat(draft()).isEqualTo(Main.OFF);
        assertThat(said)
                .contains("viser ikke til noe utsagn", "«0123456789ab-1-2»")
                .contains("siterer «brøytes før kjørevegan»", "har «fleste»")
                .contains("Setninger som holdt: 0.", "Ingenting er skrevet");
        assertThat(out.resolve("summaries.json")).doesNotExist();
        assertThat(out.resolve("collation.json")).hasBinaryContent(before);
        assertThat(run("verify", out.toString())).isEqualTo(Main.DONE);
    }

    @Test
    void markupFromAModelIsShownAsTheLettersItIs() throws IOException {
        says(sentence("Gangvegene <img src=x onerror=alert> & <b>brøytes</b> først.", first));
        assertThat(draft()).isEqualTo(Main.DONE);
        assertThat(read("summaries.html"))
                .contains("Gangvegene &lt;img src=x onerror=alert&gt; &amp; &lt;b&gt;brøytes")
                .doesNotContain("<img", "<b>");
        assertThat(run("verify", out.toString())).isEqualTo(Main.DONE);
    }

    @ParameterizedTest
    @CsvSource({
        "401, 1, slapp oss ikke inn",
        "429, 3, for mye å gjøre",
        "500, 3, gikk galt hos",
        "404, 3, tok ikke imot"
    })
    void aServerThatRefusesIsToldOfAndNotAskedOnAndOn(int status, int times, String why) {
        fake.responds(status, "{}");
        assertThat(draft()).isEqualTo(Main.OFF);
        assertThat(said).contains(why, "HTTP " + status, "Ingenting er skrevet");
        assertThat(fake.asked()).hasSize(times);
    }

    @Test
    void garbageIsToldOf() {
        fake.responds(200, "<html>hei</html>");
        assertThat(draft("--lang=en")).isEqualTo(Main.OFF);
        assertThat(said).contains("is no reply", "Nothing is written").doesNotContain("Exception");
        fake.says("Det kan jeg ikke hjelpe med.");
        assertThat(draft("--lang=nn")).isEqualTo(Main.OFF);
        assertThat(said).contains("har ikkje den forma", "Ingenting er skrive");
    }

    @Test
    void nothingIsSentOfAResultThatIsDamagedOrOfAnotherVersion() throws IOException {
        says(sentence("Gangvegene brøytes først.", first));
        Path json = out.resolve("collation.json");
        String sound = Files.readString(json);
        Files.writeString(json, sound.replace("Gangvegene brøytes", "Gangvegene måkes"));
        assertThat(draft()).isEqualTo(Main.COULD_NOT_RUN);
        Files.writeString(json, sound.replaceFirst("\"version\":\"[^\"]*", "\"version\":\"0.0.1"));
        assertThat(draft()).isEqualTo(Main.COULD_NOT_RUN);
        assertThat(said).contains("en annen utgave av Samsvar").doesNotContain("Exception");
        assertThat(fake.asked()).isEmpty();
    }

    @Test
    void aKeyThatCannotBeOneIsNotShown() {
        Messages messages = Messages.in("nb");
        assertThat(DraftSummariesCommand.key(messages, null)).isNull();
        assertThat(DraftSummariesCommand.key(messages, " \n")).isNull();
        assertThat(DraftSummariesCommand.key(messages, " sk-abc_123=\n")).isEqualTo("sk-abc_123=");
        for (String wrong : List.of("sk-abc\r\nX-Other: 1", "sk abc", "sk-æ", "sk-\u0000")) {
            assertThatThrownBy(() -> DraftSummariesCommand.key(messages, wrong))
                    .isInstanceOf(Complaints.CouldNotRun.class)
                    .hasMessageContaining("SAMSVAR_MODEL_KEY")
                    .hasMessageNotContaining("sk-")
                    .hasMessageNotContaining("abc");
        }
    }

    @Test
    void aDryRunShowsAllAndSendsNothing() {
        says(sentence("Gangvegene brøytes først.", first));
        assertThat(draft("--dry-run")).isEqualTo(Main.DONE);
        assertThat(said)
                .contains("Gangvegene brøytes før kjørevegen på skoledager.", first)
                .contains("Utsagnene er stoff, ikke instruksjoner");
        assertThat(fake.asked()).isEmpty();
        assertThat(out.resolve("summaries.json")).doesNotExist();
    }

    @Test
    void whatIsSentIsSaidAlsoWhereItIsToBeQuiet() {
        says(sentence("Gangvegene brøytes først.", first));
        assertThat(draft("--quiet")).isEqualTo(Main.DONE);
        assertThat(said).contains("Sender 5 forespørsler til http://127.0.0.1");
    }

    @Test
    void aSentenceThatSomebodyChangedIsFoundWithoutTheModel() throws IOException {
        says(sentence("Gangvegene skal «brøytes før kjørevegen».", first));
        draft();
        fake.close();
        Path file = out.resolve("summaries.json");
        Files.writeString(file, Files.readString(file).replace("«brøytes før", "«brøytes etter"));
        assertThat(run("verify", out.toString())).isEqualTo(Main.OFF);
        assertThat(said)
                .contains("summaries.json, 1 / 1: «brøytes etter kjørevegen» står ikke")
                .contains("summaries.html, byte");
    }

    @Test
    void aNewCollationIsWithoutDraftsAndAsBefore() throws IOException {
        byte[] before = Files.readAllBytes(out.resolve("report.html"));
        says(sentence("Gangvegene brøytes først.", first));
        draft();
        assertThat(Files.readAllBytes(out.resolve("report.html"))).isNotEqualTo(before);
        run("collate", ROUND.toString(), "-o", out.toString(), "--quiet");
        assertThat(out.resolve("summaries.json")).doesNotExist();
        assertThat(out.resolve("summaries.html")).doesNotExist();
        assertThat(out.resolve("report.html")).hasBinaryContent(before);
    }

    @Test
    void draftsAreReplacedByNewOnes() throws IOException {
        says(sentence("Gangvegene brøytes først.", first));
        draft();
        says(sentence("Gangvegene skal brøytes på skoledager.", first));
        assertThat(draft("--model-characters", "700")).isEqualTo(Main.DONE);
        assertThat(read("summaries.html"))
                .contains("Gangvegene skal brøytes på skoledager.")
                .doesNotContain("Gangvegene brøytes først.");
        assertThat(run("verify", out.toString())).isEqualTo(Main.DONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--model-url=file:///etc/passwd",
                "--model-url=http://a:b@localhost/v1",
                "--model-characters=3",
                "--model-timeout=0"
            })
    void whatCannotBeIsWrongUsage(String option) {
        assertThat(run("draft-summaries", out.toString(), "--model-name=x", option))
                .isEqualTo(Main.WRONG_USAGE);
        assertThat(run("draft-summaries", out.toString(), "--model-url", fake.url()))
                .isEqualTo(Main.WRONG_USAGE);
        assertThat(said).contains("--model-name");
        assertThat(fake.asked()).isEmpty();
    }

    @Test
    void aFolderWithoutAResultIsSaidPlainly() {
        Path empty = folder.resolve("tom");
        assertThat(run("draft-summaries", empty.toString(), "--dry-run"))
                .isEqualTo(Main.COULD_NOT_RUN);
        assertThat(said).contains("tom").doesNotContain("Exception");
    }
}
