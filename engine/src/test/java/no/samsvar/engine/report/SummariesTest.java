package no.samsvar.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import no.samsvar.engine.assist.Summaries;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.report.Finding.Code;
import no.samsvar.engine.round.Round;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a language model wrote beside a result: marked, on a page of its own, and checked anew. */
class SummariesTest {
    @TempDir private Path folder;
    private SampleRound round = SampleCollation.round("nb");
    private Collation all = SampleSummaries.ofThisVersion(round.build());
    private Summaries summaries = SampleSummaries.of(all);
    private Path out = Path.of("");

    @BeforeEach
    void name() {
        out = folder.resolve("out");
    }

    private void write(String language) throws IOException {
        round = SampleCollation.round(language);
        all = SampleSummaries.ofThisVersion(round.build());
        summaries = SampleSummaries.of(all);
        Report.write(summaries.toldIn(all), round.texts(), Round.unknown(), summaries, out);
    }

    private String read(String name) throws IOException {
        return Files.readString(out.resolve(name));
    }

    private List<Code> found() throws IOException {
        return Verify.check(out, null).findings().stream().map(Finding::code).distinct().toList();
    }

    /** As someone would who makes the sums anew. */
    private void forge(String name, String before, String after) throws IOException {
        String text = read(name);
        assertThat(text).contains(before);
        Files.writeString(out.resolve(name), text.replace(before, after));
        Files.write(out.resolve(Sums.NAME), Sums.bytes(Sums.of(out)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void aSoundResultWithDraftsInEveryLanguage(String language) throws IOException {
        write(language);
        assertThat(Verify.check(out, null).findings()).isEmpty();
        Document page = Jsoup.parse(read("summaries.html"));
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("p.machine")).hasSize(sentences());
        assertThat(page.select("p.machine + details q[data-statement]")).hasSize(sentences());
        assertThat(page.text()).contains("<b>prøve</b>modell").doesNotContain("{0}", "{1}");
        assertThat(page.select("b")).isEmpty();
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("pre")).hasSize(summaries.instructions().size());
    }

    private int sentences() {
        return summaries.drafts().stream().mapToInt(d -> d.sentences().size()).sum();
    }

    @Test
    void theSamplesFoundThemeGetsATitleThatAPersonCanMakeHers() throws IOException {
        write("nb");
        assertThat(summaries.drafts()).extracting(Summaries.Draft::kind).contains("summary");
        long titles = summaries.drafts().stream().filter(d -> d.kind().equals("title")).count();
        assertThat(titles).isPositive();
        Document page = Jsoup.parse(read("summaries.html"));
        assertThat(page.select("code:contains(\"do\":\"rename\")")).hasSize((int) titles);
    }

    @Test
    void theReportHasTheWayThereAndNoneOfItsWords() throws IOException {
        write("nb");
        Document report = Jsoup.parse(read("report.html"));
        assertThat(report.select("header a[href=summaries.html]")).hasSize(1);
        assertThat(report.select("p.machine")).isEmpty();
        assertThat(report.text())
                .contains("ville svart annerledes en annen gang")
                .doesNotContain("samme resultat, byte for byte")
                .doesNotContain(summaries.drafts().getFirst().sentences().getFirst().text());
    }

    @Test
    void theSameDraftsGiveTheSameBytes() throws IOException {
        write("nb");
        byte[] page = Files.readAllBytes(out.resolve("summaries.html"));
        byte[] json = Files.readAllBytes(out.resolve("summaries.json"));
        write("nb");
        assertThat(out.resolve("summaries.html")).hasBinaryContent(page);
        assertThat(out.resolve("summaries.json")).hasBinaryContent(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    summaries.json  | Her står «             | Her står «ikke           | UNTRACED
                    summaries.json  | Her står «             | Her står 99 «            | UNTRACED
                    summaries.json  | Her står «             | Her står det. Og «       | NOT_PLAIN
                    summaries.json  | "kind" : "summary"     | "kind" : "summery"       | OTHER_PROMPT
                    summaries.json  | "characters" : 20000   | "characters" : 600       | OTHER_PROMPT
                    summaries.json  | samsvar/summaries/1    | samsvar/summaries/7      | NOT_JSON
                    summaries.json  | "model" : "<b>         | "model" : "<i>           | MODEL_NOT_TOLD
                    summaries.json  | "audience" : "internal" | "audience" : "public"  | UNKNOWN_REFERENCE
                    summaries.html  | Her står               | Her sto                  | NOT_REMADE
                    collation.json  | "nondeterministic":true | "nondeterministic":false | MODEL_NOT_TOLD
                    """)
    void whatSomebodyChangedIsFoundThoughTheSumsAreMadeAnew(
            String file, String before, String after, Code code) throws IOException {
        write("nb");
        forge(file, before, after);
        assertThat(found()).contains(code);
    }

    @Test
    void aFileThatSaysTheSameInOtherSignsIsFoundToo() throws IOException {
        write("nb");
        forge("summaries.json", "\"problems\" : [", "\"problems\" :  [");
        assertThat(found()).containsExactly(Code.NOT_REMADE);
    }

    @Test
    void placesLieOnPagesOfTheirOwnWhereTheReportIsLarge() {
        Page linked = new Page(summaries.toldIn(all), round.texts(), true);
        Document page =
                Jsoup.parse(
                        new String(SummariesHtml.write(linked, summaries), StandardCharsets.UTF_8));
        assertThat(page.select("li a.see").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.matches("texts/[0-9a-f]+\\.html#p-[0-9a-f]+-\\d+"));
    }

    @Test
    void aCitationOfNothingIsFound() throws IOException {
        write("nb");
        String cited = summaries.drafts().getFirst().sentences().getFirst().statements().getFirst();
        forge("summaries.json", "[ \"" + cited + "\" ]", "[ \"" + cited + "0\" ]");
        assertThat(found()).contains(Code.UNKNOWN_REFERENCE);
        forge("summaries.json", "[ \"" + cited + "0\" ]", "[ ]");
        assertThat(found()).contains(Code.NO_CITATION);
    }

    @Test
    void draftsThatAreGoneAreMissed() throws IOException {
        write("nb");
        Files.delete(out.resolve("summaries.json"));
        Files.write(out.resolve(Sums.NAME), Sums.bytes(Sums.of(out)));
        assertThat(found()).contains(Code.MISSING_FILE);
    }

    @Test
    void draftsThatDoNotHoldAreNotWritten() {
        String json = new String(summaries.bytes(), StandardCharsets.UTF_8);
        Summaries forged =
                java.util.Objects.requireNonNull(
                        Summaries.read(
                                new java.io.ByteArrayInputStream(
                                        json.replace("Her står «", "Her står 99 «")
                                                .getBytes(StandardCharsets.UTF_8))));
        assertThatThrownBy(() ->
                        Report.write(
                                forged.toldIn(all), round.texts(), Round.unknown(), forged, out))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> Report.write(all, round.texts(), Round.unknown(), summaries, out))
                .isInstanceOf(RefusedException.class);
        assertThat(out).doesNotExist();
    }

    @Test
    void theWordsStandInEveryLanguage() {
        Set<String> keys = Bundle.of("summaries", "nb").keys();
        for (String language : List.of("nn", "en")) {
            assertThat(Bundle.of("summaries", language).keys()).isEqualTo(keys);
            for (String key : keys) {
                assertThat(slots(language, key)).as(key).isEqualTo(slots("nb", key));
            }
        }
    }

    private static List<String> slots(String language, String key) {
        return Arrays.stream(Bundle.of("summaries", language).get(key).split("(?=\\{)"))
                .filter(part -> part.matches("(?s)\\{\\d}.*"))
                .map(part -> part.substring(0, 3))
                .sorted()
                .toList();
    }
}
