package no.samsvar.engine.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;

/** What the signs of a document's fonts stand for, and how they look; looked up once each. */
final class PdfFonts {
    private static final GlyphList NAMES = names();

    private final Map<PDFont, Known> known = new IdentityHashMap<>();
    private @Nullable PDFont lastFont;
    private Known last = new Known(1);

    /** What is known of one font. */
    private static final class Known {
        final Map<Integer, @Nullable String> texts = new HashMap<>();
        final Map<Integer, PdfStyle> styles = new HashMap<>();
        final double scale;

        Known(double scale) {
            this.scale = scale;
        }
    }

    private static GlyphList names() {
        try (InputStream more =
                GlyphList.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/glyphlist/additional.txt")) {
            return more == null
                    ? GlyphList.getAdobeGlyphList()
                    : new GlyphList(GlyphList.getAdobeGlyphList(), more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Known known(PDFont font) {
        if (font != lastFont) {
            lastFont = font;
            last = known.computeIfAbsent(font, f -> new Known(scale(f)));
        }
        return last;
    }

    /** The letters that the code stands for; null where the font does not say. */
    @Nullable String text(PDFont font, int code) {
        Known k = known(font);
        String text = k.texts.get(code);
        if (text == null && !k.texts.containsKey(code)) {
            text = look(font, code);
            k.texts.put(code, text);
        }
        return text;
    }

    private static @Nullable String look(PDFont font, int code) {
        String text;
        try {
            text = font.toUnicode(code, NAMES);
        } catch (RuntimeException e) {
            text = null;
        }
        if (text == null && font instanceof PDSimpleFont) {
            text = String.valueOf((char) code);
        }
        if (text == null) {
            return null;
        }
        String name = font.getName() == null ? "" : font.getName();
        return PdfStyle.isPictures(name) ? PdfSigns.picture(name, text) : PdfSigns.clean(text);
    }

    /**
     * The style of text shown in this font.
     *
     * @param em the height on the page of the font's unit of size, in points
     */
    PdfStyle style(PDFont font, double em, RenderingMode mode) {
        Known k = known(font);
        boolean outlined = mode == RenderingMode.FILL_STROKE;
        int key =
                (int) Math.round(Math.clamp(em * k.scale, 0, 100_000) * 10) * 2
                        + (outlined ? 1 : 0);
        PdfStyle style = k.styles.get(key);
        if (style == null) {
            style = PdfStyle.of(font, (float) (em * k.scale), outlined);
            k.styles.put(key, style);
        }
        return style;
    }

    /** A font of drawings has its own unit, so its letters' height is what its box says. */
    private static double scale(PDFont font) {
        if (font instanceof PDType3Font drawn) {
            try {
                double height =
                        drawn.getBoundingBox().getHeight() * drawn.getFontMatrix().getScaleY();
                return height > 0.01 && height < 100 ? height : 1;
            } catch (RuntimeException e) {
                return 1;
            }
        }
        return 1;
    }
}
