package no.samsvar.engine.theme;

import java.util.Arrays;

/**
 * Finds texts that may be alike without comparing each with each: the least hashes of a set's
 * members agree in two sets as often as the sets resemble each other (Broder 1997); sets that agree
 * in one band of them are candidates (Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets",
 * 3.4). Those that agree in most bands come first.
 */
final class Bands {
    /** Candidates that are kept in one place of the index: the first that came. */
    private static final int MOST_IN_PLACE = 16;

    private static final int MOST_HASHES = 48;
    private static final long[] FACTORS = factors();

    /**
     * How many bands, and how many hashes in each: with {@code r} hashes in each of {@code b} bands
     * two sets of resemblance {@code s} are candidates with the chance 1 - (1 - s^r)^b.
     */
    enum Shape {
        /** Finds resemblances from a third on. */
        WIDE(24, 2),
        /** Finds resemblances from two thirds on, at half the cost. */
        NARROW(12, 3);

        private final int bands;
        private final int rows;

        Shape(int bands, int rows) {
            this.bands = bands;
            this.rows = rows;
        }
    }

    private final Chains places;
    private final int[] hits;
    private final int[] touched;

    /**
     * @param most how many texts will be put in
     */
    Bands(Shape shape, int most) {
        this.places = new Chains(MOST_IN_PLACE);
        this.hits = new int[most];
        this.touched = new int[shape.bands * MOST_IN_PLACE];
    }

    /** One number for each band; none for an empty set. */
    static long[] keys(Shape shape, int[] set) {
        if (set.length == 0) {
            return new long[0];
        }
        long[] least = new long[shape.bands * shape.rows];
        Arrays.fill(least, Long.MAX_VALUE);
        for (int member : set) {
            long mixed = Shingles.mix(member);
            for (int k = 0; k < least.length; k++) {
                long hash = (mixed * FACTORS[k]) >>> 1;
                if (hash < least[k]) {
                    least[k] = hash;
                }
            }
        }
        long[] keys = new long[shape.bands];
        for (int band = 0; band < shape.bands; band++) {
            long key = band + 1;
            for (int row = 0; row < shape.rows; row++) {
                key = Shingles.mix(key ^ least[band * shape.rows + row]);
            }
            keys[band] = key;
        }
        return keys;
    }

    /** Puts a text in under a number that is smaller than those of the making. */
    void put(long[] keys, int number) {
        for (long key : keys) {
            places.add(key, number);
        }
    }

    /** The texts that agree in a band, those that agree in most first; at most {@code most}. */
    int[] candidates(long[] keys, int most) {
        int count = 0;
        for (long key : keys) {
            for (int at = places.first(key); at >= 0; at = places.next(at)) {
                int number = places.value(at);
                if (hits[number]++ == 0) {
                    touched[count++] = number;
                }
            }
        }
        Arrays.sort(touched, 0, count);
        int[] best = new int[Math.min(most, count)];
        for (int b = 0; b < best.length; b++) {
            int at = 0;
            for (int i = 1; i < count; i++) {
                if (hits[touched[i]] > hits[touched[at]]) {
                    at = i;
                }
            }
            best[b] = touched[at];
            hits[touched[at]] = 0;
        }
        for (int i = 0; i < count; i++) {
            hits[touched[i]] = 0;
        }
        return best;
    }

    private static long[] factors() {
        long[] factors = new long[MOST_HASHES];
        Arrays.setAll(factors, k -> Shingles.mix(k + 1) | 1);
        return factors;
    }
}
