package no.samsvar.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import no.samsvar.engine.text.Origin;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem.Code;
import no.samsvar.engine.text.SourceText;
import org.apache.poi.sl.usermodel.AutoNumberingScheme;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;

class PptxFormatTest {
    private static XSLFSlide slide(XMLSlideShow deck, SlideLayout layout) {
        return deck.createSlide(deck.getSlideMasters().getFirst().getLayout(layout));
    }

    private static void line(XSLFTextShape shape, int level, String text) {
        XSLFTextParagraph paragraph = shape.addNewTextParagraph();
        paragraph.setIndentLevel(level);
        paragraph.addNewTextRun().setText(text);
    }

    private static byte[] bytes(XMLSlideShow deck) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        deck.write(out);
        return out.toByteArray();
    }

    @Test
    void titlesBulletsAndPlaces() throws IOException {
        try (XMLSlideShow deck = new XMLSlideShow()) {
            XSLFSlide first = slide(deck, SlideLayout.TITLE);
            first.getPlaceholder(0).setText("Taktskifte");
            first.getPlaceholder(1).clearText();
            XSLFSlide second = slide(deck, SlideLayout.TITLE_AND_CONTENT);
            second.getPlaceholder(0).setText("Grep");
            XSLFTextShape content = second.getPlaceholder(1);
            content.clearText();
            line(content, 0, "Planlegge");
            line(content, 1, "Tidlig");
            XSLFTextBox right = second.createTextBox();
            right.setAnchor(new Rectangle(600, 500, 100, 50));
            right.setText("høyre");
            XSLFTextBox left = second.createTextBox();
            left.setAnchor(new Rectangle(10, 505, 100, 50));
            left.clearText();
            line(left, 0, "venstre");
            left.getTextParagraphs()
                    .getLast()
                    .setBulletAutoNumber(AutoNumberingScheme.alphaLcParenRight, 2);
            XSLFSlide third = slide(deck, SlideLayout.TITLE_ONLY);
            third.getPlaceholder(0).setText("Skjult");
            third.getXmlObject().setShow(false);

            Partial<List<SourceText>> read = Shown.read(new PptxFormat(), bytes(deck));

            assertThat(Shown.blocks(read))
                    .containsExactly(
                            "H1: Taktskifte",
                            "H2: Grep",
                            "I1 •: Planlegge",
                            "I2 –: Tidlig",
                            "I1 b): venstre",
                            "P: høyre");
            assertThat(Shown.codes(read)).containsExactly(Code.HIDDEN_TEXT);
            SourceText text = read.value().getFirst();
            assertThat(text.pages()).isEqualTo(3);
            int at = text.text().indexOf("Planlegge");
            assertThat(text.pageAt(at)).isEqualTo(2);
            assertThat(text.originAt(at)).isEqualTo(new Origin.OnSlide(2));
        }
    }

    @Test
    void aDeckWithoutItsListOfSlidesIsReadAsFarAsItGoes() {
        String slide =
                "<p:sld xmlns:p='http://schemas.openxmlformats.org/presentationml/2006/main'"
                        + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'>"
                        + "<p:sp><p:txBody><a:p><a:r><a:t>ord</a:t></a:r></a:p></p:txBody></p:sp></p:sld>";
        Partial<List<SourceText>> read =
                Shown.read(
                        new PptxFormat(),
                        Shown.zip(java.util.Map.of("ppt/slides/slide1.xml", slide)));
        assertThat(Shown.blocks(read)).containsExactly("P: ord");
        assertThat(Shown.codes(read)).containsExactly(Code.DAMAGED);
    }
}
