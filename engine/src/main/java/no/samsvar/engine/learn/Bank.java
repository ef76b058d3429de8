package no.samsvar.engine.learn;

import java.util.Arrays;
import java.util.stream.IntStream;

/** One classifier a label: weights of features, by label. */
final class Bank {
    private final double[][] weights;

    Bank(double[][] weights) {
        this.weights = weights;
    }

    double[][] weights() {
        return weights;
    }

    /**
     * @param vectors of the texts
     * @param features how many there are
     */
    static Bank learn(Vec[] vectors, int features, Coded coded, double cost) {
        boolean[][] has = coded.has();
        int labels = areOpposites(has) ? 1 : has.length;
        double[][] weights = new double[has.length][];
        IntStream.range(0, labels)
                .parallel()
                .forEach(l ->
                        weights[l] = Linear.learn(vectors, coded.rows(), has[l], features, cost));
        if (labels < has.length) {
            weights[1] = Arrays.stream(weights[0]).map(w -> -w).toArray();
        }
        return new Bank(weights);
    }

    /** Whether there are two labels and every text has one of them. */
    private static boolean areOpposites(boolean[][] has) {
        if (has.length != 2) {
            return false;
        }
        for (int i = 0; i < has[0].length; i++) {
            if (has[0][i] == has[1][i]) {
                return false;
            }
        }
        return true;
    }

    /** The margin of each label. */
    double[] margins(Vec vector) {
        double[] margins = new double[weights.length];
        for (int l = 0; l < margins.length; l++) {
            margins[l] = vector.dot(weights[l]);
        }
        return margins;
    }
}
