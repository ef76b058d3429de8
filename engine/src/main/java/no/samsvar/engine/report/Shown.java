package no.samsvar.engine.report;

import java.util.Locale;
import no.samsvar.engine.collate.Collation.Gap;
import no.samsvar.engine.text.Span;

/**
 * Words of a document as the report shows them: runs of white space as one space, and characters
 * that a reader cannot see but that change what she sees (controls, marks that turn the direction
 * of writing) as visible marks. Nothing else is changed.
 */
final class Shown {
    private Shown() {}

    /** The slice {@code start..end} of a text without its gaps. */
    static String slice(String text, int start, int end, Iterable<Gap> gaps) {
        StringBuilder words = new StringBuilder(end - start);
        int at = start;
        for (Gap gap : gaps) {
            words.append(text, at, Math.max(at, gap.start())).append(' ');
            at = Math.max(at, gap.end());
        }
        return of(words.append(text, at, Math.max(at, end)));
    }

    static String slice(String text, int start, int end) {
        return of(text.subSequence(start, end));
    }

    /** Without white space at the ends. */
    static String of(CharSequence words) {
        if (isPlain(words)) {
            return words.toString().strip();
        }
        StringBuilder shown = new StringBuilder(words.length());
        append(words, shown);
        int end = shown.length();
        if (end > 0 && shown.charAt(end - 1) == ' ') {
            shown.setLength(end - 1);
        }
        return !shown.isEmpty() && shown.charAt(0) == ' ' ? shown.substring(1) : shown.toString();
    }

    /** White space at the ends kept as one space, for words that go on in the next element. */
    static String run(CharSequence words) {
        if (isPlain(words)) {
            return words.toString();
        }
        StringBuilder shown = new StringBuilder(words.length());
        append(words, shown);
        return shown.toString();
    }

    /** Whether the words are shown just as they are, which most are. */
    private static boolean isPlain(CharSequence words) {
        boolean space = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ') {
                if (space) {
                    return false;
                }
                space = true;
            } else if (c > ' ' && (c < 0x7F || (c > 0xA0 && c < 0x250))) {
                space = false;
            } else {
                return false;
            }
        }
        return true;
    }

    private static void append(CharSequence words, StringBuilder shown) {
        boolean space = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Span.isSpace(c)) {
                if (!space) {
                    shown.append(' ');
                }
                space = true;
                continue;
            }
            space = false;
            if (c < ' ') {
                shown.append((char) ('\u2400' + c));
            } else if (isHidden(c)) {
                shown.append('⟨').append(String.format(Locale.ROOT, "U+%04X", (int) c)).append('⟩');
            } else if (Character.isSurrogate(c)) {
                boolean pair =
                        Character.isHighSurrogate(c)
                                && i + 1 < words.length()
                                && Character.isLowSurrogate(words.charAt(i + 1));
                if (pair) {
                    shown.append(c).append(words.charAt(++i));
                } else {
                    shown.append('\uFFFD');
                }
            } else {
                shown.append(c);
            }
        }
    }

    private static boolean isHidden(char c) {
        return (c >= '\u007F' && c <= '\u009F')
                || c == '\u061C'
                || c == '\u200E'
                || c == '\u200F'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\uFFFE'
                || c == '\uFFFF';
    }
}
