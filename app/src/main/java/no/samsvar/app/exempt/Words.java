package no.samsvar.app.exempt;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.text.Span;

/**
 * A text in which words are found again, however the white space between them stands and whether a
 * soft hyphen parts them; letters are compared as they are. Whole words only.
 */
final class Words {
    private static final char SOFT_HYPHEN = '\u00ad';
    private final String plain;
    private final int[] places;

    Words(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int[] at = new int[text.length()];
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean white = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (c != SOFT_HYPHEN && !(white && space)) {
                at[kept.length()] = i;
                kept.append(white ? ' ' : c);
                space = white;
            }
        }
        this.plain = kept.toString();
        this.places = at;
    }

    /**
     * @return where the words stand, in order, as offsets into the text; they do not overlap
     */
    List<Span> find(String words) {
        String wanted = new Words(words).plain.strip();
        List<Span> found = new ArrayList<>();
        int from = wanted.isEmpty() ? -1 : plain.indexOf(wanted);
        while (from >= 0) {
            int end = from + wanted.length();
            boolean whole = !joined(from) && !joined(end);
            if (whole) {
                found.add(Span.of(places[from], places[end - 1] + 1));
            }
            from = plain.indexOf(wanted, whole ? end : from + 1);
        }
        return found;
    }

    /** Whether a word goes on over this place. */
    private boolean joined(int at) {
        return at > 0
                && at < plain.length()
                && Character.isLetterOrDigit(plain.charAt(at - 1))
                && Character.isLetterOrDigit(plain.charAt(at));
    }
}
