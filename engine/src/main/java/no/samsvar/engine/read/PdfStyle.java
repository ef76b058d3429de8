package no.samsvar.engine.read;

import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * How a run of glyphs looks.
 *
 * @param font the font's name without its subset prefix
 * @param size the height of the letters' em on the page, in points
 * @param bold by the font's name or descriptor, or because the letters are painted with an outline
 * @param symbol whether the font is one of pictures rather than letters
 */
record PdfStyle(String font, float size, boolean bold, boolean italic, boolean symbol) {
    private static final String[] HEAVY = {"bold", "black", "heavy", "semibold", "demi"};
    private static final String[] PICTURES = {
        "wingdings", "webdings", "symbol", "dingbats", "marlett"
    };

    static PdfStyle of(PDFont font, float size, boolean outlined) {
        String name = font.getName() == null ? "" : font.getName();
        int plus = name.indexOf('+');
        name = plus == 6 ? name.substring(7) : name;
        String lower = name.toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        boolean bold = outlined || containsAny(lower, HEAVY);
        boolean italic = lower.contains("italic") || lower.contains("oblique");
        if (descriptor != null) {
            bold |= descriptor.isForceBold() || descriptor.getFontWeight() >= 600;
            italic |= descriptor.isItalic();
        }
        return new PdfStyle(name, Math.round(size * 10) / 10f, bold, italic, isPictures(name));
    }

    PdfStyle heavier() {
        return bold ? this : new PdfStyle(font, size, true, italic, symbol);
    }

    /** Whether a font of this name holds pictures rather than letters. */
    static boolean isPictures(String font) {
        return containsAny(font.toLowerCase(Locale.ROOT), PICTURES);
    }

    private static boolean containsAny(String name, String[] parts) {
        for (String part : parts) {
            if (name.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
