package no.samsvar.engine.learn;

import java.util.List;

/**
 * Guesses about the texts before and after, as features (stacked sequential learning, Cohen and
 * Carvalho, IJCAI 2005).
 */
final class Beside {
    static final String KIND = "beside";
    private static final double WEIGHT = 0.5;

    private Beside() {}

    /** How many features are added. */
    static int features(int labels) {
        return 3 * labels;
    }

    /** The names of the features, in their order. */
    static String name(int feature, List<String> labels) {
        String label = labels.get(feature % labels.size());
        return switch (feature / labels.size()) {
            case 0 -> "before is " + label;
            case 1 -> "after is " + label;
            default -> "around is " + label;
        };
    }

    /**
     * @param from the number of the first of the new features
     */
    static Vec[] with(Vec[] own, int from, List<Item> items, double[][] probabilities, int labels) {
        Vec[] more = new Vec[own.length];
        for (int i = 0; i < items.size(); i++) {
            double[] guesses = new double[3 * labels];
            for (int l = 0; l < labels; l++) {
                guesses[l] = guess(items, i, i - 1, probabilities, l);
                guesses[labels + l] = guess(items, i, i + 1, probabilities, l);
            }
            int others = 0;
            for (int step : new int[] {-1, 1}) {
                for (int k = i + step; Shape.isBeside(items, i, k); k += step) {
                    others++;
                    for (int l = 0; l < labels; l++) {
                        guesses[2 * labels + l] += probabilities[k][l] - 0.5;
                    }
                }
            }
            for (int l = 0; l < labels && others > 0; l++) {
                guesses[2 * labels + l] *= WEIGHT / others;
            }
            more[i] = own[i].and(from, guesses);
        }
        return more;
    }

    private static double guess(
            List<Item> items, int index, int other, double[][] probabilities, int label) {
        return Shape.isBeside(items, index, other)
                ? WEIGHT * (probabilities[other][label] - 0.5)
                : 0;
    }
}
