package no.samsvar.engine.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Texts as vectors: for each kind of feature 1 + log(count), brought to length 1, times the kind's
 * weight; then the whole to length 1. Without idf a vector does not depend on other texts.
 */
final class Vectors {
    static final int BIAS = 0;

    private final Map<Block, Double> weights;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();

    Vectors(Map<Block, Double> weights) {
        this.weights = new TreeMap<>(weights);
        names.add("");
    }

    int size() {
        return names.size();
    }

    String name(int feature) {
        return names.get(feature);
    }

    Vec[] of(List<Item> items) {
        Vec[] vectors = new Vec[items.size()];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = one(items, i);
        }
        return vectors;
    }

    private Vec one(List<Item> items, int index) {
        List<Integer> at = new ArrayList<>();
        List<Float> value = new ArrayList<>();
        at.add(BIAS);
        value.add(1f);
        double whole = 0;
        List<Map<String, Integer>> found = new ArrayList<>();
        for (Map.Entry<Block, Double> block : weights.entrySet()) {
            Map<String, Integer> features = Features.of(block.getKey(), items, index);
            found.add(features);
            whole += features.isEmpty() ? 0 : block.getValue() * block.getValue();
        }
        int k = 0;
        for (Map.Entry<Block, Double> block : weights.entrySet()) {
            Map<String, Integer> features = found.get(k++);
            double squared = 0;
            for (int count : features.values()) {
                squared += log(count) * log(count);
            }
            double factor = block.getValue() / StrictMath.sqrt(squared * whole);
            String kind = block.getKey().key() + ":";
            features.forEach((name, count) -> {
                at.add(number(kind + name));
                value.add((float) (factor * log(count)));
            });
        }
        int[] places = new int[at.size()];
        float[] values = new float[at.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = at.get(i);
            values[i] = value.get(i);
        }
        return new Vec(places, values);
    }

    private static double log(int count) {
        return 1 + StrictMath.log(count);
    }

    private int number(String name) {
        Integer known = numbers.putIfAbsent(name, names.size());
        if (known == null) {
            names.add(name);
        }
        return known == null ? names.size() - 1 : known;
    }

    /** Weighed by how few of the rows have a feature, smoothed as is usual, and to length 1. */
    Vec[] byRarity(Vec[] vectors, int[] rows) {
        int[] count = new int[size()];
        for (int row : rows) {
            for (int feature : vectors[row].at()) {
                count[feature]++;
            }
        }
        Vec[] weighed = new Vec[vectors.length];
        for (int i = 0; i < vectors.length; i++) {
            int[] at = vectors[i].at();
            float[] value = vectors[i].value().clone();
            double squared = 0;
            for (int k = 1; k < at.length; k++) {
                value[k] *=
                        count[at[k]] == 0
                                ? 0
                                : (float)
                                        (1
                                                + StrictMath.log(
                                                        (1.0 + rows.length) / (1 + count[at[k]])));
                squared += (double) value[k] * value[k];
            }
            for (int k = 1; k < at.length; k++) {
                value[k] = squared == 0 ? 0 : (float) (value[k] / StrictMath.sqrt(squared));
            }
            weighed[i] = new Vec(at, value);
        }
        return weighed;
    }
}
