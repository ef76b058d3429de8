package no.samsvar.engine.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.Count;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.Passage;
import no.samsvar.engine.collate.Collation.StatementInfo;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** What a check finds with nothing but the page, the texts and the result. */
class ReportTraceTest {
    private final SampleRound round = SampleCollation.round("nb");
    private final Collation result = round.build();
    private final Map<String, String> texts = round.texts();
    private final Document page = Jsoup.parse(HtmlReportTest.sample("nb"));

    @Test
    void everyStatementStandsInTheAnswerBookOnce() {
        assertThat(page.select("#answers [data-statement]").eachAttr("data-statement"))
                .containsExactlyInAnyOrderElementsOf(
                        result.statements().stream().map(StatementInfo::id).toList());
    }

    @Test
    void everyStatementStandsUnderItsThemesOrApart() {
        Set<String> told =
                new HashSet<>(
                        page.select("#themes [data-statement], #unasked [data-statement]")
                                .eachAttr("data-statement"));
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        result.statements().stream().map(StatementInfo::id).toList());
    }

    @Test
    void everyQuotationIsVerbatimAtItsPlace() {
        Map<String, StatementInfo> byId = new LinkedHashMap<>();
        result.statements().forEach(s -> byId.put(s.id(), s));
        Elements quotations = page.select("q, [data-statement]");
        assertThat(quotations.size()).isGreaterThan(80);
        for (Element quotation : quotations) {
            int start = Integer.parseInt(quotation.attr("data-start"));
            int end = Integer.parseInt(quotation.attr("data-end"));
            String text = requireNonNull(texts.get(quotation.attr("data-document")));
            assertThat(quotation.wholeText()).isEqualTo(Shown.slice(text, start, end));
            if (quotation.hasAttr("data-statement")) {
                StatementInfo statement =
                        requireNonNull(byId.get(quotation.attr("data-statement")));
                assertThat(statement.start()).isEqualTo(start);
                assertThat(statement.end()).isEqualTo(end);
                assertThat(quotation.wholeText()).isEqualTo(Shown.of(statement.text()));
            }
        }
    }

    @Test
    void everyPieceOfAnAnswerIsItsSlice() {
        for (Element piece : page.select("#answers .said > p, #answers .items > li")) {
            int start = Integer.parseInt(piece.attr("data-start"));
            int end = Integer.parseInt(piece.attr("data-end"));
            Element bare = piece.clone();
            bare.select(".m").remove();
            String slice =
                    Shown.slice(requireNonNull(texts.get(piece.attr("data-document"))), start, end);
            assertThat(bare.wholeText().strip()).isEqualTo(slice);
        }
    }

    @Test
    void theAnswerBookHasEveryOwnWordAndNoBorrowedOne() {
        List<String> own = new ArrayList<>();
        for (DocumentInfo document : result.documents()) {
            for (Passage passage : document.passages()) {
                if (passage.origin().equals("own") || passage.origin().equals("quotation")) {
                    String text = requireNonNull(texts.get(document.id()));
                    own.addAll(words(text.substring(passage.start(), passage.end())));
                }
            }
        }
        List<String> shown = new ArrayList<>();
        for (Element piece : page.select("#answers .said > p:not(.h), #answers .items > li")) {
            piece.select(".m").remove();
            shown.addAll(words(piece.wholeText()));
        }
        assertThat(shown).containsExactlyInAnyOrderElementsOf(own);
    }

    private static List<String> words(String text) {
        return List.of(Shown.of(text).split(" "));
    }

    @Test
    void answersKeepTheOrderOfTheirDocument() {
        for (Element answer : page.select("#answers article")) {
            List<Integer> starts =
                    answer.select("[data-statement]").eachAttr("data-start").stream()
                            .map(Integer::valueOf)
                            .toList();
            assertThat(starts).isSorted();
        }
    }

    @Test
    void everyNumberIsTheLengthOfItsList() {
        Elements numbers = page.select("[data-count][data-list]");
        assertThat(numbers.size()).isGreaterThan(60);
        for (Element number : numbers) {
            Element list = requireNonNull(page.getElementById(number.attr("data-list")));
            String of = "data-" + number.attr("data-of");
            assertThat(new HashSet<>(list.select("[" + of + "]").eachAttr(of)))
                    .as(number.outerHtml())
                    .hasSize(Integer.parseInt(number.attr("data-count")));
        }
    }

    @Test
    void everyRepeatedNumberIsThatOfTheResult() {
        Elements rows = page.select("[data-count][data-group]");
        assertThat(rows.size()).isGreaterThan(30);
        for (Element row : rows) {
            Count count =
                    result.counts().stream()
                            .filter(c -> is(c.question(), row, "data-question"))
                            .filter(c -> is(c.theme(), row, "data-theme"))
                            .filter(c -> is(c.position(), row, "data-position"))
                            .filter(c -> c.group().equals(row.attr("data-group")))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(row.outerHtml()));
            List<String> list =
                    switch (row.attr("data-of")) {
                        case "statement" -> count.statements();
                        case "respondent" -> count.respondents();
                        default -> count.once();
                    };
            assertThat(list).hasSize(Integer.parseInt(row.attr("data-count")));
        }
    }

    private static boolean is(
            @org.jspecify.annotations.Nullable String value, Element row, String attribute) {
        return row.attr(attribute).equals(value == null ? "" : value);
    }

    @Test
    void everyNumberThatIsShownCanBeChecked() {
        for (Element row : page.select(".row-n, .figures dd, .groups li, .by .n")) {
            if (row.text().matches(".*\\d+ (utsagn|svarer|svarere)\\b.*")) {
                assertThat(row.select("[data-count]")).as(row.outerHtml()).isNotEmpty();
            }
        }
    }

    @Test
    void borrowedWordsSayWhereTheyAreFrom() {
        String id = "d-" + result.documents().get(1).id();
        Element view = requireNonNull(page.getElementById(id));
        assertThat(view.select("a.label").eachText()).contains("Fra hefte.pdf, side 1");
        assertThat(view.select(".o-own")).isNotEmpty();
        assertThat(view.select(".o-not-adopted").text()).contains("bør vente med heltid");
    }
}
