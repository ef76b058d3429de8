package no.samsvar.engine.assist;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands between quotation marks of any form. */
final class Quotes {
    /** What opens, and behind it all that can close it. */
    private static final List<String> PAIRS =
            List.of("«»", "»«", "“”", "„“”", "””", "\"\"", "‘’", "‚‘’", "‹›", "›‹", "``´");

    private Quotes() {}

    /**
     * @return the quoted pieces without their marks, in order; null where a quotation is not closed
     */
    static @Nullable List<String> of(String words) {
        List<String> quotes = new ArrayList<>();
        for (int i = 0; i < words.length(); i++) {
            String closing = closing(words, i);
            if (closing.isEmpty()) {
                continue;
            }
            int end = i + 1;
            while (end < words.length() && !closes(words, end, closing)) {
                end++;
            }
            if (end == words.length()) {
                return null;
            }
            quotes.add(words.substring(i + 1, end));
            i = end;
        }
        return quotes;
    }

    /** Whether a quotation stands so in a text, from where a word begins to where one ends. */
    static boolean isIn(String text, String quote) {
        if (quote.isBlank()) {
            return false;
        }
        for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
            if (!isInsideWord(text, at) && !isInsideWord(text, at + quote.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInsideWord(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at));
    }

    /** What can close a quotation that opens here; empty where none opens. */
    private static String closing(String words, int at) {
        char c = words.charAt(at);
        if (c == '\'') {
            // behind a letter it is an apostrophe
            boolean letter = at > 0 && Character.isLetterOrDigit(words.charAt(at - 1));
            return letter ? "" : "'";
        }
        return PAIRS.stream().filter(p -> p.charAt(0) == c).findFirst().orElse(" ").substring(1);
    }

    private static boolean closes(String words, int at, String closing) {
        char c = words.charAt(at);
        if (closing.indexOf(c) < 0) {
            return false;
        }
        boolean apostrophe = c == '\'' || c == '’';
        return !apostrophe
                || at + 1 == words.length()
                || !Character.isLetterOrDigit(words.charAt(at + 1));
    }
}
