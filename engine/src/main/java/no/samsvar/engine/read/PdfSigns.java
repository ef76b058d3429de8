package no.samsvar.engine.read;

import java.util.Locale;
import java.util.Map;

/** Signs as they are read: ligatures taken apart, symbol fonts' private signs made public. */
final class PdfSigns {
    /** Pictures that stand before list items, at their places in the fonts of pictures. */
    private static final Map<Integer, String> WINGDINGS =
            Map.ofEntries(
                    Map.entry(0x6C, "●"),
                    Map.entry(0x6E, "■"),
                    Map.entry(0x6F, "□"),
                    Map.entry(0x71, "□"),
                    Map.entry(0x76, "❖"),
                    Map.entry(0xA7, "▪"),
                    Map.entry(0xA8, "□"),
                    Map.entry(0xD8, "➢"),
                    Map.entry(0xDF, "←"),
                    Map.entry(0xE0, "→"),
                    Map.entry(0xE8, "➔"),
                    Map.entry(0xF0, "⇨"),
                    Map.entry(0xFC, "✓"),
                    Map.entry(0xFE, "☑"));

    private static final Map<Integer, String> SYMBOL =
            Map.of(0x2D, "–", 0xAE, "→", 0xB7, "•", 0xD7, "·", 0xDE, "⇒");

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
        boolean own = c >= '\uE000' && c <= '\uF8FF';
        boolean wingdings = font.toLowerCase(Locale.ROOT).contains("wingdings");
        if (!own && !(wingdings && c > ' ' && c < '\u0100')) {
            return text;
        }
        return (wingdings ? WINGDINGS : SYMBOL).getOrDefault(c & 0xFF, "•");
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
