package no.samsvar.app.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.samsvar.app.round.Blanks.Fill;
import no.samsvar.engine.recognise.Recognition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a template asks to be filled in is filled in for one body, and nothing else is touched. */
class CasePaperTest {
    private static final Path EXAMPLE = Path.of("../examples/naermere-hverdagen/template.docx");
    private static final Blanks MUNICIPALITY =
            Blanks.of("Storvatn", "municipality", "Kommunelaget Solmark", List.of());
    private static final Blanks COUNTY =
            Blanks.of("Solmark fylkeskommune", "county-municipality", "KS Solmark", List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[xx] kommune vedtar | Storvatn kommune vedtar",
                "[xx] kommune/fylkeskommune vedtar | Storvatn kommune vedtar",
                "xx kommune sender | Storvatn kommune sender",
                "i [kommune/fylkeskommune] | i kommune",
                "fra [xx] kommunes side | fra Storvatn kommunes side",
                "[kommunenavn] gir innspill | Storvatn kommune gir innspill",
                "til Kommunelaget [region]. | til Kommunelaget Solmark.",
                "til [region] innen fristen | til Kommunelaget Solmark innen fristen",
                "[Kommunedirektøren/Fylkesdirektøren] mener | Kommunedirektøren mener",
                "[Kommunedirektøren/Fylkesdirektøren/Rådmannen] mener | [Kommunedirektøren/Rådmannen] mener",
                "Konsekvenser: [Fylles ut] | Konsekvenser: [Fylles ut]",
                "vår kommune/fylkeskommune | vår kommune/fylkeskommune",
                "kilden [3] og [sic] | kilden [3] og [sic]",
                "[xx] av [xx] møtte | [xx] av [xx] møtte"
            })
    void forAMunicipality(String given, String wanted) {
        assertThat(fill(MUNICIPALITY, given)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[xx] kommune/fylkeskommune vedtar | Solmark fylkeskommune vedtar",
                "[xx] kommune vedtar | Solmark fylkeskommune vedtar",
                "[Kommunedirektøren/Fylkesdirektøren/Rådmannen] mener | Fylkesdirektøren mener",
                "sendes KS [region] | sendes KS Solmark"
            })
    void forACountyMunicipality(String given, String wanted) {
        assertThat(fill(COUNTY, given)).isEqualTo(wanted);
    }

    @Test
    void aChoiceOfAPersonIsFollowed() {
        Blanks chosen = Blanks.of("Storvatn", "municipality", null, List.of("Rådmannen"));
        assertThat(fill(chosen, "[Kommunedirektøren/Rådmannen] mener"))
                .isEqualTo("Rådmannen mener");
        assertThat(chosen.in("til [region]")).extracting(Fill::left).containsExactly(true);
    }

    @Test
    void theExampleIsFilledInAndWhatIsLeftIsTold() throws IOException {
        CasePaper paper = CasePaper.fill(Files.newInputStream(EXAMPLE), MUNICIPALITY);
        assertThat(paper.left()).containsExactly("[Kommunedirektøren/Rådmannen]", "[Fylles ut]");
        String words = words(paper);
        assertThat(words)
                .contains("Storvatn kommune vedtar innspill")
                .contains("sender det til Kommunelaget Solmark.")
                .doesNotContain("[xx]", "[region]");
        assertThat(Recognition.placeholders(words).stream().map(s -> s.in(words)).distinct())
                .containsExactlyElementsOf(paper.left());
    }

    @Test
    void aBlankCutIntoRunsKeepsTheLookOfItsFirst() throws IOException {
        byte[] docx = document(new String[] {"Svar fra ", "[x", "x", "] kom", "mune i dag"}, 1);
        XWPFDocument read = open(CasePaper.fill(new ByteArrayInputStream(docx), MUNICIPALITY));
        XWPFParagraph paragraph = read.getParagraphs().getFirst();
        assertThat(paragraph.getText()).isEqualTo("Svar fra Storvatn kommune i dag");
        XWPFRun filled =
                paragraph.getRuns().stream()
                        .filter(r -> r.text().contains("Storvatn"))
                        .findFirst()
                        .orElseThrow();
        assertThat(filled.isBold()).isTrue();
        assertThat(paragraph.getRuns().getFirst().isBold()).isFalse();
    }

    @Test
    void whatIsLeftIsHighlightedByItself() throws IOException {
        byte[] docx = document(new String[] {"Kostnader: [Fylles ut] i løpet av [xx] kommune"}, -1);
        XWPFDocument read = open(CasePaper.fill(new ByteArrayInputStream(docx), MUNICIPALITY));
        XWPFParagraph paragraph = read.getParagraphs().getFirst();
        assertThat(paragraph.getText())
                .isEqualTo("Kostnader: [Fylles ut] i løpet av Storvatn kommune");
        assertThat(paragraph.getRuns())
                .filteredOn(r -> r.isHighlighted())
                .extracting(XWPFRun::text)
                .containsExactly("[Fylles ut]");
    }

    @Test
    void theSameTemplateGivesTheSameBytes() throws IOException {
        assertThat(CasePaper.fill(Files.newInputStream(EXAMPLE), COUNTY).docx())
                .isEqualTo(CasePaper.fill(Files.newInputStream(EXAMPLE), COUNTY).docx());
    }

    @Test
    void whatIsNoWordFileIsRefused() {
        assertThatThrownBy(
                        () -> CasePaper.fill(new ByteArrayInputStream(new byte[100]), MUNICIPALITY))
                .isInstanceOf(IOException.class);
    }

    private static String fill(Blanks blanks, String text) {
        StringBuilder out = new StringBuilder(text);
        List<Fill> fills = blanks.in(text);
        for (int i = fills.size() - 1; i >= 0; i--) {
            Fill fill = fills.get(i);
            out.replace(fill.span().start(), fill.span().end(), fill.text());
        }
        return out.toString();
    }

    private static String words(CasePaper paper) throws IOException {
        StringBuilder words = new StringBuilder();
        open(paper).getParagraphs().forEach(p -> words.append(p.getText()).append('\n'));
        return words.toString();
    }

    private static XWPFDocument open(CasePaper paper) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(paper.docx()));
    }

    private static byte[] document(String[] runs, int bold) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XWPFParagraph paragraph = document.createParagraph();
            for (int i = 0; i < runs.length; i++) {
                XWPFRun run = paragraph.createRun();
                run.setText(runs[i]);
                run.setBold(i == bold);
            }
            document.write(out);
            return out.toByteArray();
        }
    }
}
