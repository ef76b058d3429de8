package no.samsvar.engine.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.engine.collate.Collation;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {
    private static final List<String> SECTIONS =
            List.of(
                    "who",
                    "words",
                    "answers",
                    "respondents",
                    "themes",
                    "mandate",
                    "unasked",
                    "unanswered",
                    "examples",
                    "alike",
                    "problems",
                    "statements",
                    "method",
                    "documents");

    static String sample(String language) {
        SampleRound round = SampleCollation.round(language);
        SortedMap<String, byte[]> files = HtmlReport.files(round.build(), round.texts());
        assertThat(files).containsOnlyKeys(HtmlReport.NAME);
        return new String(files.get(HtmlReport.NAME), StandardCharsets.UTF_8);
    }

    @Test
    void sameBytesTwice() {
        assertThat(sample("nb")).isEqualTo(sample("nb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void theAnswerBookComesBeforeTheThemes(String language) {
        Document page = Jsoup.parse(sample(language));
        assertThat(page.select("main section.sec").eachAttr("id")).isEqualTo(SECTIONS);
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("h1").eachText()).containsExactly("Rom for mer");
    }

    @Test
    void nothingIsFetched() {
        Document page = Jsoup.parse(sample("nb"));
        assertThat(page.select("[src], link, iframe, object, embed, img, base")).isEmpty();
        for (Element link : page.select("a[href]")) {
            assertThat(link.attr("href")).matches("#.+|statements\\.csv");
        }
        assertThat(page.select("[style], [onclick], [onerror], [onload]")).isEmpty();
    }

    @Test
    void thePolicyAllowsTheOneStyleAndTheOneScript() throws Exception {
        Document page = Jsoup.parse(sample("nb"));
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        List<Element> scripts = page.select("script:not([type])");
        assertThat(scripts).hasSize(1);
        assertThat(page.select("style")).hasSize(1);
        assertThat(policy)
                .startsWith("default-src 'none'")
                .contains("script-src '" + hash(scripts.getFirst().data()) + "'")
                .contains("style-src '" + hash(page.select("style").getFirst().data()) + "'")
                .doesNotContain("unsafe");
    }

    private static String hash(String content) throws Exception {
        byte[] digest =
                MessageDigest.getInstance("SHA-256")
                        .digest(content.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    @Test
    void everyLinkLeadsSomewhereAndNoIdStandsTwice() {
        Document page = Jsoup.parse(sample("nb"));
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        for (Element link : page.select("a[href^=#]")) {
            assertThat(ids).as(link.outerHtml()).contains(link.attr("href").substring(1));
        }
        assertThat(ids).containsAll(page.select("[data-list]").eachAttr("data-list"));
    }

    @Test
    void hostileWordsStayWords() {
        String html = sample("nb");
        Document page = Jsoup.parse(html);
        assertThat(page.select("script")).hasSize(2);
        assertThat(page.text())
                .contains("Vi vil ha <b>mer</b> & bedre samarbeid </noscript>")
                .contains("Svar </script><script>alert(1)</script>")
                .contains("⟨U+202E⟩kr 001⟨U+202C⟩ og ␀ tegn");
        assertThat(html).doesNotContain("\u202E", "\u0000", "\u2066", "<script>alert");
    }

    @Test
    void wordsInAnotherLanguageSaySo() {
        Document page = Jsoup.parse(sample("nb"));
        assertThat(page.select("#answers [lang=nn]").eachText())
                .contains("Ferja set grensa for kva vi kan dele med andre.");
        assertThat(page.select("#answers [lang=nb]")).isEmpty();
    }

    @Test
    void headersBelowTheTitleDescendOneAtATime() {
        int last = 0;
        for (Element heading : Jsoup.parse(sample("nb")).select("h1, h2, h3, h4, h5")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(last + 1);
            last = level;
        }
    }

    @Test
    void nothingToShowIsSaid() {
        Collation nothing = new SampleRound("nb").build();
        String html =
                new String(
                        HtmlReport.files(nothing, Map.of()).get(HtmlReport.NAME),
                        StandardCharsets.UTF_8);
        Document page = Jsoup.parse(html);
        assertThat(page.select("main section.sec").eachAttr("id")).isEqualTo(SECTIONS);
        assertThat(page.select("#unasked .none, #examples .none, #problems .none")).hasSize(3);
    }

    @Test
    void tooLargeAReportHasItsTextsBesideIt() {
        SampleRound round = SampleCollation.round("nb");
        SortedMap<String, byte[]> files = HtmlReport.files(round.build(), round.texts(), 50_000);
        assertThat(files).hasSize(1 + round.texts().size());
        Map<String, Document> pages = new TreeMap<>();
        files.forEach((path, bytes) ->
                pages.put(path, Jsoup.parse(new String(bytes, StandardCharsets.UTF_8))));
        List<Element> links = requireNonNull(pages.get(HtmlReport.NAME)).select("a[href^=texts/]");
        assertThat(links.size()).isGreaterThan(30);
        for (Element link : links) {
            String[] target = link.attr("href").split("#", 2);
            assertThat(pages).containsKey(target[0]);
            if (target.length == 2) {
                assertThat(requireNonNull(pages.get(target[0])).getElementById(target[1]))
                        .as(link.outerHtml())
                        .isNotNull();
            }
        }
        String first = links.getFirst().attr("href").split("#", 2)[0];
        assertThat(requireNonNull(pages.get(first)).select("script")).isEmpty();
    }
}
