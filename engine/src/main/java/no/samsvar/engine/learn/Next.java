package no.samsvar.engine.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which texts to code next: those with which the coded ones come nearest to a picture of what is
 * still doubtful (kernel herding, Chen, Welling and Smola, "Super-Samples from Kernel Herding",
 * 2010). Texts count as much as they are doubtful (uncertainty weighted by how many are alike,
 * Settles and Craven, "An Analysis of Active Learning Strategies for Sequence Labeling Tasks",
 * 2008), so that the first, when all are, are typical and unlike each other (Hacohen, Dekel and
 * Weinshall, "Active Learning on a Budget: Opposite Strategies Suit High and Low Budgets", 2022),
 * and later ones are typical of what is not known yet. Nothing is drawn: a text that nothing is
 * like stands for itself alone and waits.
 *
 * <p>Each pick looks once at each text, so the time grows with the texts times the picks.
 */
final class Next {
    private final Vec[] vectors;
    private final int features;

    /** Of a feature, how much it counts by how few texts have it. */
    private final double[] rarity;

    /** Of a text, what brings it to length 1 when weighed by rarity. */
    private final double[] factor;

    Next(Vec[] vectors, int features) {
        this.vectors = vectors;
        this.features = features;
        this.rarity = rarity();
        this.factor = new double[vectors.length];
        for (int i = 0; i < factor.length; i++) {
            double length = StrictMath.sqrt(squared(vectors[i]));
            factor[i] = length == 0 ? 0 : 1 / length;
        }
    }

    private double[] rarity() {
        int[] texts = new int[features];
        for (Vec vector : vectors) {
            for (int feature : vector.at()) {
                texts[feature]++;
            }
        }
        double[] found = new double[features];
        for (int f = 0; f < features; f++) {
            found[f] = 1 + StrictMath.log((1.0 + vectors.length) / (1 + texts[f]));
        }
        found[Vectors.BIAS] = 0;
        return found;
    }

    private double squared(Vec vector) {
        double sum = 0;
        for (int k = 0; k < vector.at().length; k++) {
            double weighed = vector.value()[k] * rarity[vector.at()[k]];
            sum += weighed * weighed;
        }
        return sum;
    }

    /**
     * @param open what may be picked
     * @param coded what is known
     * @param doubt by item, how much each counts; 0 of what there is no question about
     */
    List<Integer> pick(Set<Integer> open, Set<Integer> coded, double[] doubt, int most) {
        double[] wanted = mean(doubt);
        double[] had = new double[features];
        coded.forEach(item -> vectors[item].addTo(had, factor[item]));
        Set<Integer> left = new TreeSet<>(open);
        List<Integer> picked = new ArrayList<>();
        double[] missing = new double[features];
        while (picked.size() < most && !left.isEmpty()) {
            int known = coded.size() + picked.size() + 1;
            for (int f = 0; f < features; f++) {
                missing[f] = rarity[f] * rarity[f] * (wanted[f] - had[f] / known);
            }
            int next = nearest(left, missing);
            picked.add(next);
            left.remove(next);
            vectors[next].addTo(had, factor[next]);
        }
        return picked;
    }

    private double[] mean(double[] doubt) {
        double[] sum = new double[features];
        double whole = Math.max(Double.MIN_NORMAL, Arrays.stream(doubt).sum());
        for (int i = 0; i < vectors.length; i++) {
            if (doubt[i] > 0) {
                vectors[i].addTo(sum, factor[i] * doubt[i] / whole);
            }
        }
        return sum;
    }

    private int nearest(Set<Integer> left, double[] missing) {
        int[] items = left.stream().mapToInt(Integer::intValue).toArray();
        double[] value = new double[items.length];
        IntStream.range(0, items.length)
                .parallel()
                .forEach(k -> value[k] = value(items[k], missing));
        int most = 0;
        for (int k = 1; k < items.length; k++) {
            most = value[k] > value[most] ? k : most;
        }
        return items[most];
    }

    /** A text without any feature tells nothing and comes last. */
    private double value(int item, double[] missing) {
        return factor[item] == 0
                ? Double.NEGATIVE_INFINITY
                : vectors[item].dot(missing) * factor[item];
    }
}
