package no.samsvar.engine.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** List markers: bullets, dashes, numbers and letters. */
final class PdfMarkers {
    private static final String STRONG = "•◦▪■□▫●○◾◽‣⁃∙➢➤►▶✓✔☑❖⇨➔⇒";
    private static final String BULLET = "[•◦▪■□▫●○◾◽‣⁃∙·➢➤►▶✓✔☑❖⇨→⇒➔–—\\-*§¤o]";
    private static final String NUMBER =
            "\\(?(?:\\d{1,3}(?:\\.\\d{1,3}){0,4}|[a-zæøåA-ZÆØÅ]|[ivxIVX]{1,5})[.)]|\\d{1,3}(?:\\.\\d{1,3}){1,4}";
    private static final Pattern WHOLE = Pattern.compile(BULLET + "|" + NUMBER);
    private static final Pattern START = Pattern.compile("(" + BULLET + "|" + NUMBER + ") (?=\\S)");

    private PdfMarkers() {}

    static boolean isMarker(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** Whether the sign is used for nothing else at the start of a line. */
    static boolean isBullet(char c) {
        return STRONG.indexOf(c) >= 0;
    }

    /** The length of the marker that the line begins with, or 0. */
    static int length(PdfLine line) {
        Matcher m = START.matcher(line.text());
        return m.lookingAt() ? m.end(1) : 0;
    }

    /** The width of the gap after a marker of this length, in points; 0 for an ordinary space. */
    static double gap(PdfLine line, int length) {
        for (int i = 1; i < line.parts().size(); i++) {
            PdfLine.Part part = line.parts().get(i);
            if (part.start() > length) {
                return part.start() == length + 1
                        ? part.left() - line.parts().get(i - 1).right()
                        : 0;
            }
        }
        return 0;
    }

    /** Where the words after a marker of this length begin. */
    static double words(PdfLine line, int length) {
        for (PdfLine.Part part : line.parts()) {
            if (part.start() == length + 1) {
                return part.left();
            }
        }
        return line.left() + line.widthOf(0, length + 1);
    }
}
