package no.samsvar.engine.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list marker typed at the start of a line: {@code •}, {@code o}, {@code –}, {@code 2.}, {@code
 * a)}, {@code (iv)}, {@code 1.2}.
 *
 * @param text the marker as written, without white space
 * @param style markers of one list share it: the bullet itself, or {@code 1.}, {@code a)}, {@code
 *     A.}
 * @param end offset in the line after the marker and the white space behind it
 */
record ListMarker(String text, String style, int end) {
    private static final Pattern BULLET =
            Pattern.compile(
                    "([•·∙◦▪▫■□●○◆◇➢➤►▶→⇒✓✔\\uF0B7\\uF0A7\\uF0D8\\uF0FC\\uF0E0]|[–—\\-*+](?=\\s)|o(?=\\s))[\\s\\u00A0]*");

    // A number, letter or roman numeral with its mark. A bare "1.2" needs no mark behind it, a bare
    // "4" is a number, and "22. april" or "2024. ..." is a date: three digits at the most.
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(\\(?(?:\\d{1,3}|[A-Za-zÆØÅæøå]|[ivxIVX]{2,5})[.)]|\\d{1,2}(?:\\.\\d{1,2}){1,3}[.):]?)[\\s\\u00A0]+(?=\\S)");
    private static final Pattern DATE =
            Pattern.compile(
                    "\\d{1,2}\\.\\s+(?:jan|feb|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|des|dec)\\p{L}*\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /**
     * The marker at the start of {@code line} (no leading white space), or null. A line that is
     * nothing but a bullet has one too.
     */
    static @Nullable ListMarker at(CharSequence line) {
        Matcher bullet = BULLET.matcher(line);
        if (bullet.lookingAt()) {
            String mark = bullet.group(1);
            return new ListMarker(mark, mark, bullet.end());
        }
        Matcher number = NUMBER.matcher(line);
        if (number.lookingAt() && !DATE.matcher(line).matches() && !initials(line)) {
            String mark = number.group(1);
            return new ListMarker(mark, style(mark), number.end());
        }
        return null;
    }

    /**
     * "A. Hansen sa", "J. R. Berg": a capital with a point before a capital and a lower case word.
     */
    private static boolean initials(CharSequence line) {
        return line.length() > 5
                && Character.isUpperCase(line.charAt(0))
                && line.charAt(1) == '.'
                && Character.isUpperCase(line.charAt(3))
                && line.charAt(4) == '.';
    }

    private static String style(String mark) {
        return mark.replaceAll("\\d+", "1")
                .replaceAll("[ivx]{2,}|[a-zæøå]", "a")
                .replaceAll("[IVX]{2,}|[A-ZÆØÅ]", "A");
    }

    /** The number or the letter's place in the alphabet; 0 for a bullet or a number of numbers. */
    int value() {
        if (!numbers()) {
            return 0;
        }
        String core = text.replaceAll("[().:]+$|^\\(", "");
        if (core.matches("\\d{1,3}")) {
            return Integer.parseInt(core);
        }
        return core.length() == 1 && core.charAt(0) < 128
                ? Character.toLowerCase(core.charAt(0)) - 'a' + 1
                : 0;
    }

    /** Whether this marker numbers (and does not only mark). */
    boolean numbers() {
        return Character.isLetterOrDigit(text.charAt(0)) && !text.equals("o")
                || text.charAt(0) == '(';
    }
}
