package no.samsvar.engine.mandate;

/** The best that one statement has for each word of a claim. */
final class Hits {
    private static final double SAME = 1e-6;

    private final double[] likeness;
    private final int[] signs;
    private final int[] owns;

    Hits(int words) {
        likeness = new double[words];
        signs = new int[words];
        owns = new int[words];
    }

    void add(int word, double like, int sign, int own) {
        if (like > likeness[word] + SAME) {
            likeness[word] = like;
            signs[word] = sign;
            owns[word] = own;
        } else if (like > likeness[word] - SAME && signs[word] != sign) {
            // said both ways: it tells nothing
            signs[word] = 0;
        }
    }

    /** 0 to 1. */
    double likeness(int word) {
        return likeness[word];
    }

    /** 1, -1, or 0 where it points both ways or is not there. */
    int sign(int word) {
        return signs[word];
    }

    /** The direction of the word by itself; 0 where it has none. */
    int own(int word) {
        return owns[word];
    }
}
