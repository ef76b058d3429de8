package no.samsvar.engine.recognise;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A cheap look before a costly pattern: most lines of a paper hold none of the pattern's words, and
 * plain search tells so many times faster. All stems are looked for in one walk, by their first two
 * letters.
 */
final class Stems {
    /** No word is longer before its stem. */
    private static final int LONGEST = 40;

    private static final int PLACES = 1 << 10;
    private static final String[] NONE = {};

    private final String[][] byPair = new String[PLACES][];

    private Stems(String[] stems) {
        List<List<String>> places = new ArrayList<>();
        for (int place = 0; place < PLACES; place++) {
            places.add(new ArrayList<>());
        }
        for (String stem : stems) {
            places.get(place(stem.charAt(0), stem.charAt(1))).add(stem);
        }
        for (int place = 0; place < PLACES; place++) {
            byPair[place] = places.get(place).toArray(NONE);
        }
    }

    /**
     * @param stems in lower case, of two letters at least
     */
    static Stems of(String... stems) {
        return new Stems(stems);
    }

    private static int place(char first, char second) {
        return first * 31 + second & PLACES - 1;
    }

    private boolean begins(String lower, int at) {
        for (String stem : byPair[place(lower.charAt(at), lower.charAt(at + 1))]) {
            if (lower.startsWith(stem, at)) {
                return true;
            }
        }
        return false;
    }

    /**
     * @param lower in lower case
     */
    boolean in(String lower) {
        for (int at = 0; at + 1 < lower.length(); at++) {
            if (begins(lower, at)) {
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
        for (int at = 0; at + 1 < lower.length(); at++) {
            if (begins(lower, at)) {
                int start = at;
                while (start > 0
                        && at - start < LONGEST
                        && Character.isLetter(lower.charAt(start - 1))) {
                    start--;
                }
                starts.set(start);
            }
        }
        return starts.isEmpty() ? new int[0] : starts.stream().toArray();
    }
}
