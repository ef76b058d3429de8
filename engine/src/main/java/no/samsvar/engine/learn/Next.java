package no.samsvar.engine.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which texts to code next. By turns the one on which the choice is expected to agree least with a
 * person's, among those that are unlike what is coded or picked already (uncertainty sampling with
 * diversity, after Lewis and Gale, "A Sequential Algorithm for Training Text Classifiers", 1994),
 * and one that is drawn, so that what is frequent is coded often and probabilities stay true: the
 * doubtful alone are no picture of the whole. With nothing coded yet, unlikeness decides.
 */
final class Next {
    private static final long SEED = 31;

    private final Vec[] vectors;
    private final @Nullable Model model;
    private final int features;
    private final double[] likeness;

    Next(Vec[] vectors, int features, @Nullable Model model) {
        this.vectors = vectors;
        this.features = features;
        this.model = model;
        this.likeness = new double[vectors.length];
    }

    /**
     * @param open what may be picked
     */
    List<Integer> pick(Set<Integer> open, Set<Integer> coded, int most) {
        coded.forEach(this::near);
        Random random = new Random(SEED + coded.size());
        TreeSet<Integer> left = new TreeSet<>(open);
        double[] doubt = new double[vectors.length];
        left.forEach(item -> doubt[item] = doubt(item));
        List<Integer> picked = new ArrayList<>();
        boolean draw = model == null;
        while (picked.size() < most && !left.isEmpty()) {
            int next = draw ? drawn(left, random) : doubtful(left, doubt);
            picked.add(next);
            left.remove(next);
            near(next);
            draw = !draw;
        }
        return picked;
    }

    private double doubt(int item) {
        return model == null ? 1 : 1 - model.prediction(item).confidence();
    }

    private static int drawn(Set<Integer> left, Random random) {
        return List.copyOf(left).get(random.nextInt(left.size()));
    }

    private int doubtful(SortedSet<Integer> left, double[] doubt) {
        int most = left.getFirst();
        for (int item : left) {
            double value = doubt[item] * (1 - likeness[item]);
            most = value > doubt[most] * (1 - likeness[most]) ? item : most;
        }
        return most;
    }

    /** Notes how like the others are to one that is coded or picked. */
    private void near(int picked) {
        double[] weights = new double[features];
        vectors[picked].addTo(weights, 1);
        weights[Vectors.BIAS] = 0;
        for (int i = 0; i < likeness.length; i++) {
            likeness[i] = Math.max(likeness[i], Math.min(1, vectors[i].dot(weights)));
        }
    }
}
