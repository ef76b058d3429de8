package no.samsvar.engine.learn;

import java.util.Random;

/**
 * A linear classifier with squared hinge loss, L2-regularised, found by dual coordinate descent
 * (Hsieh, Chang, Lin, Keerthi and Sundararajan, "A Dual Coordinate Descent Method for Large-scale
 * Linear SVM", ICML 2008, algorithm 1 with random order).
 */
final class Linear {
    private static final int MOST_ROUNDS = 60;
    private static final double NEAR = 0.1;
    private static final long SEED = 7;

    private Linear() {}

    /**
     * @param dimensions one more than the highest feature
     * @param rows the texts to learn from; {@code has} says which of them have the label
     * @param cost of an error
     * @return a weight a feature
     */
    static double[] learn(Vec[] vectors, int[] rows, boolean[] has, int dimensions, double cost) {
        double[] weights = new double[dimensions];
        int n = rows.length;
        double[] alpha = new double[n];
        double[] diagonal = new double[n];
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
            diagonal[i] = vectors[rows[i]].squared() + 0.5 / cost;
        }
        Random random = new Random(SEED);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double worst = 0;
            for (int k = n - 1; k >= 0; k--) {
                int swap = random.nextInt(k + 1);
                int i = order[swap];
                order[swap] = order[k];
                order[k] = i;
                Vec vector = vectors[rows[i]];
                double side = has[i] ? 1 : -1;
                double gradient = side * vector.dot(weights) - 1 + alpha[i] * 0.5 / cost;
                double projected = alpha[i] == 0 ? Math.min(gradient, 0) : gradient;
                worst = Math.max(worst, Math.abs(projected));
                if (projected != 0) {
                    double before = alpha[i];
                    alpha[i] = Math.max(before - gradient / diagonal[i], 0);
                    vector.addTo(weights, (alpha[i] - before) * side);
                }
            }
            if (worst < NEAR) {
                break;
            }
        }
        return weights;
    }
}
