package no.samsvar.engine.read;

import java.util.Locale;

/**
 * How a paragraph of a slide is marked.
 *
 * @param text the bullet, or the numbering's name in the file ({@code arabicPeriod}); empty for
 *     none
 * @param start the first number; 0 for a bullet
 */
record PptxBullet(String text, int start) {
    static final PptxBullet NONE = new PptxBullet("", 0);

    boolean isNumber() {
        return start > 0;
    }

    /** The marker of the item with this number. */
    String shown(int number) {
        if (!isNumber()) {
            return Symbols.bullet(text);
        }
        String name = text.toLowerCase(Locale.ROOT);
        NumberFormat format =
                name.startsWith("alphalc")
                        ? NumberFormat.LOWER_LETTER
                        : name.startsWith("alphauc")
                                ? NumberFormat.UPPER_LETTER
                                : name.startsWith("romanlc")
                                        ? NumberFormat.LOWER_ROMAN
                                        : name.startsWith("romanuc")
                                                ? NumberFormat.UPPER_ROMAN
                                                : NumberFormat.DECIMAL;
        String written = format.write(number);
        if (name.endsWith("parenboth")) {
            return "(" + written + ")";
        }
        return written + (name.endsWith("parenr") ? ")" : name.endsWith("plain") ? "" : ".");
    }
}
