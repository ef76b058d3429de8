package no.samsvar.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;

/** Words that a reader of the page cannot see are left out, and said to be. */
class PdfHiddenTest {
    private static PdfMaker page() {
        return new PdfMaker().text(72, 80, "Dette ser alle.");
    }

    private static void isHidden(PdfMaker maker, String reason) {
        PdfShown shown = PdfShown.of(maker);
        assertThat(shown.blocks()).containsExactly("paragraph: Dette ser alle.");
        assertThat(shown.problems())
                .containsExactly("hidden-text {page=1, reason=%s, signs=6}".formatted(reason));
    }

    private static void isSeen(PdfMaker maker) {
        PdfShown shown = PdfShown.of(maker);
        assertThat(shown.blocks()).contains("paragraph: Skjult");
        assertThat(shown.problems()).isEmpty();
    }

    private static PdfMaker colour(PdfMaker maker, Color colour) {
        return maker.raw(o -> o.setNonStrokingColor(colour));
    }

    private static PDImageXObject image(PdfMaker maker) {
        try {
            return LosslessFactory.createFromImage(
                    maker.document, new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfMaker image(PdfMaker maker, float x, float y, float width, float height) {
        return maker.raw(
                o -> o.drawImage(image(maker), x, PdfMaker.HEIGHT - y - height, width, height));
    }

    @Test
    void whiteOnWhite() {
        isHidden(colour(page(), Color.WHITE).text(72, 120, "Skjult"), "colour");
    }

    @Test
    void whiteOnADarkRectangle() {
        isSeen(
                colour(page().box(Color.BLUE, 60, 100, 200, 40), Color.WHITE)
                        .text(72, 120, "Skjult"));
    }

    @Test
    void whiteOnAPicture() {
        isSeen(colour(image(page(), 60, 100, 200, 40), Color.WHITE).text(72, 120, "Skjult"));
    }

    @Test
    void inTheColourOfTheBoxUnderIt() {
        isHidden(
                colour(page().box(Color.RED, 60, 100, 200, 40), Color.RED).text(72, 120, "Skjult"),
                "colour");
    }

    @Test
    void tooSmall() {
        isHidden(page().text(PdfMaker.PLAIN, 0.4, 72, 120, "Skjult"), "size");
    }

    @Test
    void outsideThePage() {
        isHidden(page().text(-200, 120, "Skjult"), "outside");
    }

    @Test
    void outsideTheCropBox() {
        PdfMaker maker = page().text(72, 700, "Skjult");
        maker.page().setCropBox(new PDRectangle(0, 400, 595, 442));
        isHidden(maker, "outside");
    }

    @Test
    void outsideTheClip() {
        isHidden(
                page().raw(
                                o -> {
                                    o.saveGraphicsState();
                                    o.addRect(0, 0, 50, 50);
                                    o.clip();
                                })
                        .text(72, 120, "Skjult")
                        .raw(PDPageContentStream::restoreGraphicsState),
                "outside");
    }

    @Test
    void coveredByARectangle() {
        isHidden(page().text(72, 120, "Skjult").box(Color.WHITE, 60, 100, 200, 40), "covered");
    }

    @Test
    void coveredByAPicture() {
        isHidden(image(page().text(72, 120, "Skjult"), 60, 100, 200, 40), "covered");
    }

    @Test
    void markedWithAPenThatIsSeenThrough() {
        PDExtendedGraphicsState multiply = new PDExtendedGraphicsState();
        multiply.setBlendMode(BlendMode.MULTIPLY);
        isSeen(
                page().text(72, 120, "Skjult")
                        .raw(o -> o.setGraphicsStateParameters(multiply))
                        .box(Color.YELLOW, 60, 100, 200, 40));
    }

    @Test
    void notPainted() {
        isHidden(
                page().raw(o -> o.setRenderingMode(RenderingMode.NEITHER)).text(72, 120, "Skjult"),
                "unpainted");
    }

    @Test
    void theWordsOfAScanAreRead() {
        PdfMaker maker = image(new PdfMaker(), 0, 0, 595, 842);
        isSeen(maker.raw(o -> o.setRenderingMode(RenderingMode.NEITHER)).text(72, 120, "Skjult"));
        isSeen(image(new PdfMaker().text(72, 120, "Skjult"), 0, 0, 595, 842));
    }

    @Test
    void onABackgroundThatOtherWordsStandOn() {
        isHidden(
                image(new PdfMaker(), 0, 0, 595, 842)
                        .text(72, 80, "Dette ser alle.")
                        .raw(o -> o.setRenderingMode(RenderingMode.NEITHER))
                        .text(72, 120, "Skjult"),
                "unpainted");
    }

    @Test
    void onALayerThatIsOff() {
        PdfMaker maker = page();
        PDOptionalContentProperties layers = new PDOptionalContentProperties();
        PDOptionalContentGroup off = new PDOptionalContentGroup("av");
        layers.addGroup(off);
        layers.setGroupEnabled(off, false);
        maker.document.getDocumentCatalog().setOCProperties(layers);
        maker.raw(o -> o.beginMarkedContent(COSName.OC, off));
        maker.text(72, 120, "Skjult").raw(PDPageContentStream::endMarkedContent);
        isHidden(maker, "layer");
    }

    @Test
    void onALayerThatIsOn() {
        PdfMaker maker = page();
        PDOptionalContentProperties layers = new PDOptionalContentProperties();
        PDOptionalContentGroup on = new PDOptionalContentGroup("på");
        layers.addGroup(on);
        maker.document.getDocumentCatalog().setOCProperties(layers);
        maker.raw(o -> o.beginMarkedContent(COSName.OC, on));
        isSeen(maker.text(72, 120, "Skjult").raw(PDPageContentStream::endMarkedContent));
    }

    @Test
    void aPageWithoutWords() {
        PdfShown shown = PdfShown.of(image(new PdfMaker(), 0, 0, 595, 842));
        assertThat(shown.result().value()).isEmpty();
        assertThat(shown.problems()).containsExactly("no-text-layer {pages=1}");
    }

    @Test
    void aFewPagesWithoutWords() {
        PdfShown shown = PdfShown.of(image(page().newPage(), 0, 0, 595, 842));
        assertThat(shown.blocks()).containsExactly("paragraph: Dette ser alle.");
        assertThat(shown.problems()).containsExactly("damaged {page=2, reason=pages-without-text}");
    }
}
