package no.samsvar.engine.recognise;

import java.util.BitSet;

/**
 * A cheap look before a costly pattern: most lines of a paper hold none of the pattern's words, and
 * plain search tells so many times faster.
 */
final class Stems {
    /** No word is longer before its stem. */
    private static final int LONGEST = 40;

    private final String[] stems;

    private Stems(String[] stems) {
        this.stems = stems;
    }

    static Stems of(String... stems) {
        return new Stems(stems);
    }

    /**
     * @param lower in lower case
     */
    boolean in(String lower) {
        for (String stem : stems) {
            if (lower.contains(stem)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Where the words begin that hold a stem, ascending.
     *
     * @param lower in lower case
     */
    int[] wordStarts(String lower) {
        BitSet starts = new BitSet();
        for (String stem : stems) {
            for (int at = lower.indexOf(stem); at >= 0; at = lower.indexOf(stem, at + 1)) {
                int start = at;
                while (start > 0
                        && at - start < LONGEST
                        && Character.isLetter(lower.charAt(start - 1))) {
                    start--;
                }
                starts.set(start);
            }
        }
        return starts.stream().toArray();
    }
}
