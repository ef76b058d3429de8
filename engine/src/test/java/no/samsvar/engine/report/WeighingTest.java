package no.samsvar.engine.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Weighing;
import no.samsvar.engine.collate.Weighing.Group;
import no.samsvar.engine.report.Finding.Code;
import no.samsvar.engine.round.Round;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * With figures about those invited, counts stand as n of N by size and centrality, beside those who
 * have not answered, and weighed by "municipalities with x % of the inhabitants".
 */
class WeighingTest {
    private final SampleRound round = SampleWeighed.round("nb");
    private final Collation result = round.build();
    private final Document page = Jsoup.parse(html(round));

    private static String html(SampleRound round) {
        byte[] bytes = HtmlReport.files(round.build(), round.texts()).get(HtmlReport.NAME);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Group group(String key) {
        Weighing weighing = requireNonNull(result.weighing());
        return weighing.groups().stream()
                .filter(g -> g.group().equals(key))
                .findAny()
                .orElseThrow();
    }

    private Element row(String name) {
        return page.select("#who details.row").stream()
                .filter(row -> row.select(".row-t").text().equals(name))
                .findAny()
                .orElseThrow();
    }

    @Test
    void aGroupIsWhoWasInvitedAndWhoOfThemHasAnswered() {
        Group small = group("size:small");
        assertThat(small.invited()).containsExactly("9101", "9102", "9103", "9104", "9204");
        assertThat(small.answered()).containsExactly("9101", "9102", "9103");
        assertThat(small.silent()).containsExactly("9104", "9204");
        assertThat(small.inhabitants()).isEqualTo(11_000);
        assertThat(small.answeredInhabitants()).isEqualTo(8_000);
    }

    @Test
    void aCountyMunicipalitysInhabitantsAreNotAddedToThoseOfItsMunicipalities() {
        assertThat(group("municipality").inhabitants()).isEqualTo(100_000);
        assertThat(group("county:Vestmark").inhabitants()).isEqualTo(11_000);
    }

    @Test
    void theReportSaysHowManyOfEachSizeHaveAnsweredAndNamesTheOthers() {
        Element small = row("Små (under 5 000)");
        assertThat(small.select(".row-n").text())
                .contains("3 av 5 kommuner", "kommuner med 73 % av innbyggerne i gruppen");
        assertThat(small.select("#g-size_3a_small li").eachText())
                .containsExactly("Grønnlia Vestmark", "Nordhavn Vestmark");
        assertThat(page.select("#weighing ~ p").text())
                .contains("6 av 9 kommuner", "kommuner med 97 % av innbyggerne")
                .contains("1 kommune mangler innbyggertall og er ikke regnet med.")
                .contains("Prøvetelling <2031>");
    }

    @Test
    void ofSmallGroupsNoSharesAreTold() {
        assertThat(row("Store (fra 20 000)").select(".row-n").text()).isEqualTo("2 av 2 kommuner");
        assertThat(page.select("#weighing ~ p.note").text()).contains("færre enn fem");
    }

    @Test
    void municipalitiesWithoutFiguresAreNamed() {
        assertThat(page.select("#who p.note").eachText()).contains("Uten tall: Ånesund.");
    }

    @Test
    void aQuestionIsShownBySizeAndCentrality() {
        Element table = requireNonNull(page.selectFirst("#q-1 > .more > table.weigh"));
        assertThat(table.select("tbody tr").eachText())
                .containsExactly(
                        "Små (under 5 000) 2 av 5 3 2",
                        "Mellomstore (5 000–19 999) 1 av 1 1 0",
                        "Store (fra 20 000) 2 av 2 2 0");
    }

    @Test
    void aThemeOfManyIsShownBySizeAndCentralityAndOneOfFewIsNot() {
        Document national = Jsoup.parse(html(SampleWeighed.national(40)));
        int divided = 0;
        for (Document some : List.of(page, national)) {
            for (Element theme : some.select("#themes details.row")) {
                String bodies =
                        requireNonNull(theme.selectFirst(".row-n [data-of=respondent]"))
                                .attr("data-count");
                boolean many = Integer.parseInt(bodies) >= Groups.SMALL;
                assertThat(theme.select("table.weigh")).hasSize(many ? 2 : 0);
                divided += many ? 1 : 0;
            }
        }
        assertThat(divided).isGreaterThan(5);
    }

    @Test
    void kindsAndAdoptingBodiesOfAThemeStandOfTheirNumberToo() {
        Element groups = requireNonNull(page.selectFirst("#themes .row ul.groups"));
        assertThat(groups.select("li").eachText())
                .contains("Kommuner: 3 av 9", "Kommunestyre, bystyre eller fylkesting: 2 av 3");
    }

    @Test
    void itIsAlwaysMunicipalitiesWithSoManyInhabitants() {
        String text = page.text();
        assertThat(text).contains("Sagt av kommuner med ").doesNotContain("innbyggerne mener at");
        assertThat(text.split("% av innbyggerne", -1).length).isGreaterThan(5);
        assertThat(text.replaceAll("(kommuner |svart, og )?med (<|>)?.?\\d+.% av innbyggerne", ""))
                .doesNotContain("% av innbyggerne");
    }

    @Test
    void theWorkbookHasEachGroupAndEachCountsGroup() throws IOException {
        byte[] bytes = StatementsXlsx.write(new Page(result, round.texts(), false));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            DataFormatter form = new DataFormatter(java.util.Locale.ROOT);
            Row first = book.getSheet("Grupper").getRow(1);
            assertThat(cells(first, form))
                    .containsExactly(
                            "Kommunestørrelse",
                            "Små (under 5 000)",
                            "5",
                            "3",
                            "2",
                            "11000",
                            "73%",
                            "Grønnlia, Nordhavn (Vestmark)");
            assertThat(book.getSheet("Tall"))
                    .anySatisfy(row ->
                            assertThat(cells(row, form)).contains("Sentralitet", "Klasse 5"));
            assertThat(book.getSheet("Svarere"))
                    .anySatisfy(row ->
                            assertThat(cells(row, form))
                                    .contains("Ytre Skjergard", "12000", "Klasse 4", "byer"));
        }
    }

    private static List<String> cells(Row row, DataFormatter form) {
        return StreamSupport.stream(row.spliterator(), false).map(form::formatCellValue).toList();
    }

    @Test
    void thePaperHasTheSameNumbers() throws IOException {
        byte[] bytes = WordReport.write(new Page(result, round.texts(), false));
        try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(bytes));
                XWPFWordExtractor words = new XWPFWordExtractor(paper)) {
            assertThat(words.getText())
                    .contains("Etter størrelse og sentralitet")
                    .contains("3 av 5\t73 %\tGrønnlia, Nordhavn (Vestmark)")
                    .contains("2 av 2\t–\t")
                    .contains("Sagt av kommuner med ");
        }
    }

    @Test
    void aSoundResultIsFoundSound() {
        Findings findings = new Findings();
        ResultCheck.check(result, round.texts(), findings);
        PageCheck.check(
                java.util.Map.of(HtmlReport.NAME, html(round)), result, round.texts(), findings);
        assertThat(findings.all()).isEmpty();
    }

    /** By someone who has made the sums anew, and without making the report again. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "inhabitants":12000        | "inhabitants":13000           | WRONG_NUMBER
                    "inhabitants":11000        | "inhabitants":11001           | WRONG_NUMBER
                    "answeredInhabitants":8000 | "answeredInhabitants":8001    | WRONG_NUMBER
                    "sizeClass":"medium"       | "sizeClass":"large"           | WRONG_LIST
                    "centrality":"4"           | "centrality":"5"              | WRONG_LIST
                    "group":"size:small","statements" | "group":"size:tiny","statements" | SURPLUS_COUNT
                    "group":"size:small","invited"    | "group":"size:tiny","invited"    | MISSING_COUNT
                    "silent":["9104","9204"]   | "silent":["9104"]             | WRONG_LIST
                    "invited":["9101","9102"   | "invited":["9102","9101"      | WRONG_LIST
                    """)
    void aChangedNumberIsFound(String old, String now, Code code, @TempDir Path out)
            throws IOException {
        Report.write(result, round.texts(), Round.unknown(), out.resolve("out"));
        Path json = out.resolve("out").resolve(CollationJson.NAME);
        String text = Files.readString(json);
        int at = text.indexOf(old);
        assertThat(at).isPositive();
        Files.writeString(json, text.substring(0, at) + now + text.substring(at + old.length()));
        Files.write(out.resolve("out").resolve(Sums.NAME), Sums.bytes(Sums.of(out.resolve("out"))));
        Verify.Outcome outcome = Verify.check(out.resolve("out"), null);
        assertThat(outcome.remade()).isFalse();
        assertThat(outcome.findings()).extracting(Finding::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    kommuner med 73      | kommuner med 74
                    kommuner med 97      | kommuner med 96
                    data-invited="5"     | data-invited="6"
                    Sagt av kommuner med | Sagt av kommuner med 8 % av de spurte, og
                    data-group="size:medium" data-answered="1">1< | data-group="size:medium" data-answered="1">2<
                    """)
    void aChangedShareOnThePageIsFound(String old, String now) {
        String html = html(round);
        int at = html.indexOf(old);
        assertThat(at).as(old).isPositive();
        String changed = html.substring(0, at) + now + html.substring(at + old.length());
        Findings findings = new Findings();
        PageCheck.check(
                java.util.Map.of(HtmlReport.NAME, changed), result, round.texts(), findings);
        assertThat(findings.all()).extracting(Finding::code).contains(Code.WRONG_NUMBER);
    }

    @Test
    void withoutFiguresNothingIsSaidOfThem() {
        SampleRound plain = SampleCollation.round("nb");
        String html = html(plain);
        assertThat(html).doesNotContain("class=\"plain weigh\"", "innbygg", "id=\"weighing\"");
        assertThat(CollationJson.line(plain.build()))
                .doesNotContain("inhabitants", "weighing", "sizeClass");
    }
}
