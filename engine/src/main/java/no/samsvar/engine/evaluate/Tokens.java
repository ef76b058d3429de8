package no.samsvar.engine.evaluate;

import java.util.BitSet;
import java.util.stream.IntStream;

/** The words of a text: runs of letters, numbers and underscores. */
final class Tokens {
    private final int[] starts;
    private final int[] ends;

    private Tokens(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    static Tokens of(String text) {
        IntStream.Builder starts = IntStream.builder();
        IntStream.Builder ends = IntStream.builder();
        int start = -1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (isWord(c)) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                starts.add(start);
                ends.add(i);
                start = -1;
            }
            i += Character.charCount(c);
        }
        if (start >= 0) {
            starts.add(start);
            ends.add(text.length());
        }
        return new Tokens(starts.build().toArray(), ends.build().toArray());
    }

    static boolean isWord(int c) {
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER
                || c == '_';
    }

    int start(int token) {
        return starts[token];
    }

    /** Adds the numbers of the tokens that lie wholly inside a stretch. */
    void inside(int start, int end, BitSet into) {
        int from = java.util.Arrays.binarySearch(starts, start);
        for (int i = from < 0 ? -from - 1 : from; i < starts.length && starts[i] < end; i++) {
            if (ends[i] <= end) {
                into.set(i);
            }
        }
    }
}
