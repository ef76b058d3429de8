package no.samsvar.engine.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Divides texts into parts of about the same size, whole documents together. */
public final class Folds {
    private Folds() {}

    /**
     * For each item the number of its part.
     *
     * @param seed of the order in which documents are dealt out
     */
    public static int[] of(List<Item> items, int folds, long seed) {
        return of(IntStream.range(0, items.size()).toArray(), items, folds, seed);
    }

    /**
     * @return for each row the number of its fold, 0 to {@code folds - 1}
     */
    static int[] of(int[] rows, List<Item> items, int folds, long seed) {
        Map<String, List<Integer>> documents = new LinkedHashMap<>();
        for (int i = 0; i < rows.length; i++) {
            documents.computeIfAbsent(items.get(rows[i]).document(), k -> new ArrayList<>()).add(i);
        }
        List<List<Integer>> groups = new ArrayList<>(new TreeMap<>(documents).values());
        java.util.Collections.shuffle(groups, new Random(seed));
        int[] fold = new int[rows.length];
        int[] size = new int[folds];
        for (List<Integer> group : groups) {
            int smallest = 0;
            for (int f = 1; f < folds; f++) {
                smallest = size[f] < size[smallest] ? f : smallest;
            }
            for (int i : group) {
                fold[i] = smallest;
            }
            size[smallest] += group.size();
        }
        return fold;
    }
}
