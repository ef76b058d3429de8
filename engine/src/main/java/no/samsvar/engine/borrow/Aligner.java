package no.samsvar.engine.borrow;

import java.util.Arrays;
import java.util.function.IntPredicate;
import no.samsvar.engine.text.Folded;

/**
 * Aligns one text with the texts of an index: from each seed on, letter by letter, over small
 * changes. Not thread-safe; one for each text.
 */
final class Aligner {
    /** Words that may be left out, put in or changed at one place inside copied text. */
    private static final int BAND = 5;

    /** Letters that must agree again after a change, for the alignment to go on. */
    private static final int RESUME = 9;

    /** Aligned letters below which a match is chance: a common phrase. */
    private static final int LEAST = 24;

    private final Folded text;
    private final SeedIndex index;

    /** For each letter of the text: the other text's index and offset, or -1. */
    private final int[] source;

    private final int[] target;

    Aligner(Folded text, SeedIndex index) {
        this.text = text;
        this.index = index;
        this.source = new int[text.length()];
        this.target = new int[text.length()];
        Arrays.fill(source, -1);
    }

    /**
     * @param allowed whether a text of the index may be matched (not the text itself)
     */
    Aligner run(IntPredicate allowed) {
        int covered = 0;
        for (int w = 0; w < text.words(); w++) {
            int start = text.wordStart(w);
            if (start < covered || start + SeedIndex.SEED > text.length()) {
                continue;
            }
            covered = Math.max(covered, best(start, allowed));
        }
        return this;
    }

    int source(int offset) {
        return source[offset];
    }

    int target(int offset) {
        return target[offset];
    }

    /** Marks the longest alignment that begins at {@code start}; returns where it ends. */
    private int best(int start, IntPredicate allowed) {
        int hash = text.hash(start, SeedIndex.SEED);
        int entry = index.first(hash);
        if (entry < 0) {
            return start;
        }
        long bestScore = 0;
        int bestPlace = -1;
        int looked = 0;
        while (index.has(entry, hash) && looked < SeedIndex.MOST_PLACES) {
            int place = index.place(entry);
            int other = index.textOf(place);
            if (!allowed.test(other)) {
                // a text that says one thing over and over has very many
                entry = index.after(hash, other);
                continue;
            }
            entry++;
            looked++;
            long score = extend(start, other, index.offsetIn(other, place), false);
            if (matched(score) > matched(bestScore)) {
                bestScore = score;
                bestPlace = place;
            }
        }
        if (matched(bestScore) < LEAST) {
            return start;
        }
        int other = index.textOf(bestPlace);
        extend(start, other, index.offsetIn(other, bestPlace), true);
        return end(bestScore);
    }

    private static int matched(long score) {
        return (int) (score >>> 32);
    }

    private static int end(long score) {
        return (int) score;
    }

    /** Matched letters in the upper half, the end in the lower. */
    private long extend(int start, int other, int otherStart, boolean mark) {
        Folded their = index.text(other);
        int i = start;
        int j = otherStart;
        int matched = 0;
        int end = start;
        while (true) {
            while (i < text.length() && j < their.length() && text.charAt(i) == their.charAt(j)) {
                if (mark) {
                    source[i] = other;
                    target[i] = j;
                }
                i++;
                j++;
                matched++;
            }
            end = i;
            long next = resume(i, their, j);
            if (next < 0) {
                return (long) matched << 32 | end;
            }
            i = (int) (next >>> 32);
            j = (int) next;
        }
    }

    /** The nearest pair of word starts from which both go on alike, or -1. */
    private long resume(int i, Folded their, int j) {
        if (i >= text.length() || j >= their.length()) {
            return -1;
        }
        int word = text.wordAt(i);
        int theirWord = their.wordAt(j);
        for (int sum = 1; sum <= 2 * BAND; sum++) {
            for (int a = Math.max(0, sum - BAND); a <= Math.min(sum, BAND); a++) {
                int from = from(text, word, i, a);
                int theirFrom = from(their, theirWord, j, sum - a);
                if (from >= 0 && theirFrom >= 0 && agree(from, their, theirFrom)) {
                    return (long) from << 32 | theirFrom;
                }
            }
        }
        return -1;
    }

    /** The offset itself, or the start of the word {@code skip} words on; -1 past the end. */
    private static int from(Folded folded, int word, int offset, int skip) {
        if (skip == 0) {
            return offset;
        }
        return word + skip < folded.words() ? folded.wordStart(word + skip) : -1;
    }

    private boolean agree(int i, Folded their, int j) {
        int length = Math.min(RESUME, Math.min(text.length() - i, their.length() - j));
        if (length < 4) {
            return false;
        }
        for (int k = 0; k < length; k++) {
            if (text.charAt(i + k) != their.charAt(j + k)) {
                return false;
            }
        }
        return true;
    }
}
