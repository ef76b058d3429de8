package no.samsvar.engine.learn;

import java.util.BitSet;

/** The one label whose probability times its weight is highest; weights raise the macro-F1. */
final class OneChoice {
    private OneChoice() {}

    static Choice of(Coded coded, double[][] unseen) {
        int labels = coded.labels().size();
        double[] weights = new double[labels];
        java.util.Arrays.fill(weights, 1);
        double best = macroF1(coded, unseen, weights);
        for (int round = 0; round < 2; round++) {
            for (int l = 0; l < labels; l++) {
                double kept = weights[l];
                for (int step = -10; step <= 10; step++) {
                    double[] tried = weights.clone();
                    tried[l] = StrictMath.exp(step * 0.12);
                    double value = macroF1(coded, unseen, tried);
                    if (value > best + 1e-9) {
                        best = value;
                        kept = tried[l];
                    }
                }
                weights[l] = kept;
            }
        }
        return p -> one(p, weights);
    }

    /**
     * @param weights none where all weigh the same
     */
    static Choice.Chosen one(double[] probability, double[] weights) {
        BitSet one = new BitSet();
        if (probability.length == 0) {
            return new Choice.Chosen(one, 0);
        }
        double[] weighed = weights;
        if (weights.length == 0) {
            weighed = new double[probability.length];
            java.util.Arrays.fill(weighed, 1);
        }
        int most = most(probability, weighed);
        one.set(most);
        double all = 0;
        for (int l = 0; l < probability.length; l++) {
            all += probability[l] * weighed[l];
        }
        return new Choice.Chosen(one, all == 0 ? 0 : probability[most] * weighed[most] / all);
    }

    private static int most(double[] probability, double[] weights) {
        int most = 0;
        for (int l = 1; l < probability.length; l++) {
            if (probability[l] * weights[l] > probability[most] * weights[most]) {
                most = l;
            }
        }
        return most;
    }

    private static double macroF1(Coded coded, double[][] unseen, double[] weights) {
        int labels = coded.labels().size();
        int[] meant = new int[labels];
        int[] said = new int[labels];
        int[] both = new int[labels];
        for (int i = 0; i < unseen.length; i++) {
            int chosen = most(unseen[i], weights);
            said[chosen]++;
            for (int l = 0; l < labels; l++) {
                meant[l] += coded.has()[l][i] ? 1 : 0;
            }
            both[chosen] += coded.has()[chosen][i] ? 1 : 0;
        }
        double sum = 0;
        for (int l = 0; l < labels; l++) {
            sum += meant[l] + said[l] == 0 ? 0 : 2.0 * both[l] / (meant[l] + said[l]);
        }
        return sum / labels;
    }
}
