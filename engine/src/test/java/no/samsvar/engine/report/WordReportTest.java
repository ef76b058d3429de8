package no.samsvar.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.StatementInfo;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Word paper as other programs read it: POI, and whoever looks at its XML. */
class WordReportTest {
    private final SampleRound round = SampleCollation.round("nb");
    private final Collation result = round.build();
    private final byte[] bytes = WordReport.write(new Page(result, round.texts(), false));
    private final Document xml = part(bytes, "word/document.xml");

    private static Document part(byte[] file, String path) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (e.getName().equals(path)) {
                    return Jsoup.parse(
                            new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8),
                            "",
                            Parser.xmlParser());
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        throw new AssertionError(path);
    }

    /** The words of every stretch that is marked as a statement, by the name of its mark. */
    private Map<String, String> marked() {
        Map<String, String> words = new LinkedHashMap<>();
        for (Element start : xml.getElementsByTag("w:bookmarkStart")) {
            StringBuilder text = new StringBuilder();
            for (Element e = start.nextElementSibling();
                    e != null && !e.tagName().equals("w:bookmarkEnd");
                    e = e.nextElementSibling()) {
                text.append(e.wholeText());
            }
            words.put(start.attr("w:name"), text.toString());
        }
        return words;
    }

    @Test
    void everyStatementStandsInTheAnswerBookWordForWord() {
        Map<String, String> marked = marked();
        for (StatementInfo statement : result.statements()) {
            assertThat(marked.get(PaperQuotation.mark(statement)))
                    .isEqualTo(Shown.of(statement.text()));
        }
        assertThat(marked.keySet().stream().filter(name -> name.startsWith("s_")))
                .hasSameSizeAs(result.statements());
    }

    @Test
    void everyQuotationIsVerbatimAndLeadsToItsPlace() {
        Map<String, String> marked = marked();
        int quotations = 0;
        for (Element link : xml.getElementsByTag("w:hyperlink")) {
            String anchor = link.attr("w:anchor");
            if (anchor.isEmpty()) {
                continue;
            }
            assertThat(marked).containsKey(anchor);
            if (anchor.startsWith("s_")) {
                quotations++;
                String before = before(link);
                assertThat(before).endsWith("«" + marked.get(anchor) + "»");
                assertThat(link.attr("w:tooltip")).contains(" · ");
            }
        }
        assertThat(quotations).isGreaterThan(result.statements().size());
    }

    /** What stands before a link in its paragraph, without what only leads to it. */
    private static String before(Element link) {
        StringBuilder text = new StringBuilder();
        for (Element e : Objects.requireNonNull(link.parent()).children()) {
            if (e == link) {
                break;
            }
            text.append(e.wholeText());
        }
        String words = text.toString();
        return words.endsWith(" (") ? words.substring(0, words.length() - 2) : words;
    }

    @Test
    void everyThemeHasItsNumbersAndAPlaceForAnAssessment() {
        List<String> names = new ArrayList<>();
        for (Element control : xml.getElementsByTag("w:alias")) {
            names.add(control.attr("w:val"));
        }
        assertThat(names)
                .contains(
                        "Sammendrag",
                        "Vurdering: Heltid og nye turnuser",
                        "Vurdering: Samband når nettet er nede");
        assertThat(xml.wholeText()).contains("4 av 6 svarere", "Hvem: ");
        assertThat(xml.getElementsByTag("w:id").eachAttr("w:val")).doesNotHaveDuplicates();
    }

    @Test
    void anotherProgramReadsItsHeadingsListsAndTables() throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            Map<String, List<String>> byStyle = new HashMap<>();
            for (XWPFParagraph p : word.getParagraphs()) {
                byStyle.computeIfAbsent(String.valueOf(p.getStyle()), s -> new ArrayList<>())
                        .add(p.getText());
                assertThat(p.getText()).as("a paragraph of style %s", p.getStyle()).isNotBlank();
                assertThat(word.getStyles().getStyle(p.getStyle())).as(p.getStyle()).isNotNull();
            }
            assertThat(byStyle.get("Title")).containsExactly("Rom for mer");
            assertThat(byStyle.get("Heading1"))
                    .containsExactly(
                            "Sammendrag",
                            "Hvem har svart",
                            "Svarsamlingen",
                            "Temaene",
                            "Mandat",
                            "Sagt uten å være spurt",
                            "Spurt uten å få svar",
                            "Eksempelbank",
                            "Merknader",
                            "Metode, versjoner og sjekksummer");
            assertThat(byStyle.get("Heading2")).contains("Spørsmål 1", "Spørsmål 3");
            assertThat(byStyle.get("Heading3")).contains("Fjellvik", "Heltid og nye turnuser");
            assertThat(byStyle.get("ListBullet"))
                    .contains("en felles bemanningsenhet fra 1. januar 2027");
            assertThat(byStyle.get("ListBullet2"))
                    .contains("også for dem som trenger hjelp til å søke");
            assertThat(byStyle).containsKeys("Quote", "Caption", "Question", "Item");
            for (XWPFTable table : word.getTables()) {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(table.getRow(0).isCantSplitRow()).isTrue();
            }
            assertThat(word.getProperties().getCoreProperties().getTitle())
                    .isEqualTo("Rom for mer – sammenstilling av svar");
            assertThat(word.getHeaderList().getFirst().getText()).contains("Intern");
            assertThat(word.getFooterList().getFirst().getText()).contains("Side 1 av 1");
        }
    }

    @Test
    void tablesSayWhatTheyAreAndHaveACaption() {
        for (Element table : xml.getElementsByTag("w:tbl")) {
            assertThat(table.getElementsByTag("w:tblCaption").attr("w:val")).isNotBlank();
            Element caption = Objects.requireNonNull(table.previousElementSibling());
            assertThat(caption.getElementsByTag("w:pStyle").attr("w:val")).isEqualTo("Caption");
        }
    }

    @Test
    void headingsLeaveOutNoLevel() {
        int before = 0;
        for (String style : xml.getElementsByTag("w:pStyle").eachAttr("w:val")) {
            if (style.matches("Heading\\d")) {
                int level = style.charAt(7) - '0';
                assertThat(level).isLessThanOrEqualTo(before + 1);
                before = level;
            }
        }
    }

    @Test
    void wordsOfAnotherLanguageAreMarked() {
        for (Element run : xml.getElementsByTag("w:r")) {
            if (run.wholeText().startsWith("Ytre Skjergard vil ha")) {
                assertThat(run.getElementsByTag("w:lang").attr("w:val")).isEqualTo("nn-NO");
            }
        }
        assertThat(xml.getElementsByTag("w:lang").eachAttr("w:val")).containsOnly("nn-NO");
        assertThat(part(bytes, "word/styles.xml").getElementsByTag("w:lang").attr("w:val"))
                .isEqualTo("nb-NO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void sameBytesForTheSameResult(String language) {
        SampleRound one = SampleCollation.round(language);
        SampleRound other = SampleCollation.round(language);
        byte[] first = WordReport.write(new Page(one.build(), one.texts(), false));
        assertThat(WordReport.write(new Page(other.build(), other.texts(), false)))
                .isEqualTo(first);
        Document core = part(first, "docProps/core.xml");
        assertThat(core.getElementsByTag("dc:language").text()).startsWith(language);
        assertThat(core.getElementsByTag("dcterms:created")).isEmpty();
    }

    @Test
    void aPaperWithoutAnythingToSay() throws IOException {
        SampleRound nothing = new SampleRound("en");
        byte[] empty = WordReport.write(new Page(nothing.build(), nothing.texts(), false));
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(empty))) {
            assertThat(word.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("No answer counts in this collation.")
                    .doesNotContain("");
        }
    }

    @Test
    void whatWordDoesNotTakeIsCut() {
        assertThat(WordText.cut("Fem ord", 7)).isEqualTo("Fem ord");
        assertThat(WordText.cut("Fem ord til", 7)).isEqualTo("Fem or…");
        assertThat(WordText.cut("Fem o\uD83D\uDE00 til", 7)).isEqualTo("Fem o…");
        for (String tip : xml.getElementsByTag("w:hyperlink").eachAttr("w:tooltip")) {
            assertThat(tip).hasSizeLessThanOrEqualTo(255);
        }
    }

    @Test
    void everyStyleThatIsUsedIsThere() {
        Document styles = part(bytes, "word/styles.xml");
        TreeSet<String> known =
                new TreeSet<>(styles.getElementsByTag("w:style").eachAttr("w:styleId"));
        for (String tag : List.of("w:pStyle", "w:rStyle", "w:tblStyle")) {
            assertThat(known).containsAll(xml.getElementsByTag(tag).eachAttr("w:val"));
        }
    }
}
