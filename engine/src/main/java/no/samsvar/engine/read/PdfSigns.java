package no.samsvar.engine.read;

import java.util.Locale;

/** Signs as they are read: ligatures taken apart, symbol fonts' private signs made public. */
final class PdfSigns {
    private PdfSigns() {}

    /**
     * The public sign for one of a font of pictures: such fonts use places of their own, or those
     * of ordinary letters. A picture that is not known reads as a bullet, as that is what they are
     * used for.
     */
    static String picture(String font, String text) {
        if (text.length() != 1) {
            return text;
        }
        char c = text.charAt(0);
        boolean letter = c > ' ' && c < '\u0100';
        if (letter && font.toLowerCase(Locale.ROOT).contains("wingdings")) {
            return String.valueOf(Symbols.shown((char) ('\uF000' + c)));
        }
        return c >= '\uE000' && c <= '\uF8FF' ? Symbols.bullet(text) : text;
    }

    /** The text that a glyph stands for; empty where it stands for nothing that is seen. */
    static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\uFB00' -> out.append("ff");
                case '\uFB01' -> out.append("fi");
                case '\uFB02' -> out.append("fl");
                case '\uFB03' -> out.append("ffi");
                case '\uFB04' -> out.append("ffl");
                case '\uFB05', '\uFB06' -> out.append("st");
                // painted, so a reader sees a hyphen
                case '\u00AD' -> out.append('-');
                case '\u00A0', '\t', '\n', '\r', '\u2007', '\u202F' -> out.append(' ');
                case '\u200B', '\u200C', '\u200D', '\uFEFF', '\uFFFE', '\uFFFF' -> {}
                default -> append(out, text, i, c);
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, String text, int i, char c) {
        if (Character.isISOControl(c)) {
            return;
        }
        if (Character.isHighSurrogate(c)) {
            if (i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(i + 1));
            }
        } else if (!Character.isLowSurrogate(c)) {
            out.append(c);
        }
    }
}
