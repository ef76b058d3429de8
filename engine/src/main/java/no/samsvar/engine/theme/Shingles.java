package no.samsvar.engine.theme;

import java.util.Arrays;
import no.samsvar.engine.text.Folded;

/**
 * Pairs of neighbouring words, each as a number: what texts are compared by (Broder, "On the
 * resemblance and containment of documents", 1997). A text's edges count as words, so that a change
 * of the first or last word weighs as much as any other.
 */
final class Shingles {
    private static final int EDGE = 0x9E3779B9;

    private Shingles() {}

    /** Those of a text, distinct, ascending. */
    static int[] of(Folded words) {
        int[] pairs = new int[words.words() + 1];
        int before = EDGE;
        for (int w = 0; w < words.words(); w++) {
            int start = words.wordStart(w);
            int word = words.hash(start, words.wordEnd(w) - start);
            pairs[w] = pair(before, word);
            before = word;
        }
        pairs[words.words()] = pair(before, EDGE);
        return distinct(pairs);
    }

    /** All that stands in any of them, ascending. */
    static int[] union(int[][] sets) {
        return distinct(concat(sets));
    }

    /** One after the other. */
    static int[] concat(int[][] sets) {
        int[] all = new int[Arrays.stream(sets).mapToInt(s -> s.length).sum()];
        int at = 0;
        for (int[] set : sets) {
            System.arraycopy(set, 0, all, at, set.length);
            at += set.length;
        }
        return all;
    }

    /** How many two ascending sets share. */
    static int common(int[] a, int[] b) {
        int common = 0;
        int j = 0;
        for (int i = 0; i < a.length && j < b.length; i++) {
            while (j < b.length && b[j] < a[i]) {
                j++;
            }
            if (j < b.length && b[j] == a[i]) {
                common++;
                j++;
            }
        }
        return common;
    }

    /** Share of all that stands in either that stands in both. */
    static double resemblance(int[] a, int[] b) {
        int common = common(a, b);
        return common == 0 ? 0 : (double) common / (a.length + b.length - common);
    }

    /** A well mixed number of a number. */
    static long mix(long value) {
        long mixed = value * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private static int pair(int first, int second) {
        return (int) mix(((long) first << 32) ^ (second & 0xFFFFFFFFL));
    }

    private static int[] distinct(int[] values) {
        Arrays.sort(values);
        int size = 0;
        for (int value : values) {
            if (size == 0 || values[size - 1] != value) {
                values[size++] = value;
            }
        }
        return Arrays.copyOf(values, size);
    }
}
