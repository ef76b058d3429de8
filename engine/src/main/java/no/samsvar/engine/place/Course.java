package no.samsvar.engine.place;

import java.util.Arrays;

/**
 * The way of an answer through the questions: most go through them in their order, staying with
 * each for a while, and seldom go back. A hidden Markov model; the forward-backward procedure (L.
 * R. Rabiner, "A tutorial on hidden Markov models", Proc. IEEE 77, 1989) gives for each stretch how
 * likely each question is, the whole answer considered.
 */
final class Course {
    /**
     * What it costs, in log odds, to go on to the next question inside a part, and at a heading.
     */
    private static final double CHANGE = 0.15;

    private static final double CHANGE_AT_HEADING = 0.05;

    /** More where questions are passed over, or where it goes back. */
    private static final double SKIP = 0.75;

    private static final double BACK = 2.3;

    /** To begin with a later question than the first, for each that is passed over. */
    private static final double BEGIN_LATER = 0.5;

    /** To leave the questions. */
    private static final double LEAVE = 2.8;

    private final int none;

    /**
     * @param questions how many there are
     */
    Course(int questions) {
        this.none = questions;
    }

    /**
     * @param evidence for each stretch log odds of each question, and last of none
     * @param opens for each stretch whether it stands under another heading than the one before
     * @return for each stretch the probability of each question, and last of none
     */
    double[][] likelihoods(double[][] evidence, boolean[] opens) {
        double[][] forward = forward(evidence, opens);
        double[][] backward = backward(evidence, opens);
        double[][] likelihoods = new double[evidence.length][];
        for (int i = 0; i < evidence.length; i++) {
            double[] both = new double[none + 1];
            for (int s = 0; s <= none; s++) {
                both[s] = forward[i][s] + backward[i][s];
            }
            double all = sum(both);
            likelihoods[i] = Arrays.stream(both).map(l -> Math.exp(l - all)).toArray();
        }
        return likelihoods;
    }

    private double[][] forward(double[][] evidence, boolean[] opens) {
        double[][] forward = new double[evidence.length][none + 1];
        for (int i = 0; i < evidence.length; i++) {
            for (int to = 0; to <= none; to++) {
                double before = to == none ? 0 : -BEGIN_LATER * to;
                if (i > 0) {
                    double[] ways = new double[none + 1];
                    for (int from = 0; from <= none; from++) {
                        ways[from] = forward[i - 1][from] - cost(from, to, opens[i]);
                    }
                    before = sum(ways);
                }
                forward[i][to] = before + evidence[i][to];
            }
        }
        return forward;
    }

    private double[][] backward(double[][] evidence, boolean[] opens) {
        double[][] backward = new double[evidence.length][none + 1];
        for (int i = evidence.length - 2; i >= 0; i--) {
            for (int from = 0; from <= none; from++) {
                double[] ways = new double[none + 1];
                for (int to = 0; to <= none; to++) {
                    ways[to] =
                            backward[i + 1][to]
                                    + evidence[i + 1][to]
                                    - cost(from, to, opens[i + 1]);
                }
                backward[i][from] = sum(ways);
            }
        }
        return backward;
    }

    private double cost(int from, int to, boolean opens) {
        if (from == to) {
            return 0;
        }
        double change = opens ? CHANGE_AT_HEADING : CHANGE;
        if (from == none) {
            return change;
        }
        if (to == none) {
            return change + LEAVE;
        }
        return change + (to > from ? SKIP * (to - from - 1) : BACK);
    }

    /** The logarithm of a sum of exponentials. */
    private static double sum(double[] logs) {
        double most = Arrays.stream(logs).max().orElse(0);
        return most + Math.log(Arrays.stream(logs).map(l -> Math.exp(l - most)).sum());
    }
}
