package no.samsvar.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a text.
 *
 * @param lower its letters and digits in lower case, inner hyphens and apostrophes included
 * @param start where it begins
 * @param end the offset after its last letter
 * @param mark the first mark that follows before the next word ({@code , . : ; ( ) –} …), or a
 *     space
 */
record Word(String lower, int start, int end, char mark) {

    static List<Word> split(CharSequence text, int from, int to) {
        List<Word> words = new ArrayList<>();
        int at = from;
        while (at < to) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            while (at < to && (isPart(text.charAt(at)) || joins(text, at, to))) {
                at++;
            }
            words.add(
                    new Word(
                            text.subSequence(start, at).toString().toLowerCase(Locale.ROOT),
                            start,
                            at,
                            mark(text, at, to)));
        }
        return words;
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean joins(CharSequence text, int at, int to) {
        char c = text.charAt(at);
        return (c == '-'
                        || c == '\u2011'
                        || c == '\''
                        || c == '’'
                        || c == '.'
                        || c == '/'
                        || c == '§')
                && at + 1 < to
                && isPart(text.charAt(at + 1));
    }

    private static char mark(CharSequence text, int at, int to) {
        for (int i = at; i < to && i < at + 6; i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                return ' ';
            }
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return c;
            }
        }
        return ' ';
    }
}
