package no.samsvar.engine.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** List markers: bullets, dashes, numbers and letters. */
final class PdfMarkers {
    private static final String BULLET = "[•◦▪■□▫●○◾◽‣⁃∙·➢➤►▶✓✔❖→⇒➔–—\\-*§¤o]";
    private static final String NUMBER =
            "\\(?(?:\\d{1,3}(?:\\.\\d{1,3}){0,4}|[a-zæøåA-ZÆØÅ]|[ivxIVX]{1,5})[.)]|\\d{1,3}(?:\\.\\d{1,3}){1,4}";
    private static final Pattern WHOLE = Pattern.compile(BULLET + "|" + NUMBER);
    private static final Pattern START = Pattern.compile("(" + BULLET + "|" + NUMBER + ") (?=\\S)");

    private PdfMarkers() {}

    static boolean isMarker(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** The length of the marker that the line begins with, or 0. */
    static int length(String line) {
        Matcher m = START.matcher(line);
        return m.lookingAt() ? m.end(1) : 0;
    }
}
