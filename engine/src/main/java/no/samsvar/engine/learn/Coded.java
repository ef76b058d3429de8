package no.samsvar.engine.learn;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * What people have coded: labels in order of their names; the coded texts ({@code rows}), in order;
 * and which has which ({@code has}), by label, then row.
 */
final class Coded {
    private final List<String> labels;
    private final int[] rows;
    private final boolean[][] has;

    Coded(List<String> labels, int[] rows, boolean[][] has) {
        this.labels = labels;
        this.rows = rows;
        this.has = has;
    }

    List<String> labels() {
        return labels;
    }

    int[] rows() {
        return rows;
    }

    boolean[][] has() {
        return has;
    }

    static Coded of(SortedMap<Integer, Set<String>> coded) {
        TreeSet<String> names = new TreeSet<>();
        coded.values().forEach(names::addAll);
        List<String> labels = List.copyOf(names);
        int[] rows = coded.keySet().stream().mapToInt(Integer::intValue).toArray();
        boolean[][] has = new boolean[labels.size()][rows.length];
        int k = 0;
        for (Set<String> set : coded.values()) {
            for (int l = 0; l < labels.size(); l++) {
                has[l][k] = set.contains(labels.get(l));
            }
            k++;
        }
        return new Coded(labels, rows, has);
    }

    /** All but the rows of a fold. */
    Coded without(int[] fold, int number) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            if (fold[i] != number) {
                kept.add(i);
            }
        }
        int[] keptRows = kept.stream().mapToInt(i -> rows[i]).toArray();
        boolean[][] keptHas = new boolean[labels.size()][kept.size()];
        for (int l = 0; l < labels.size(); l++) {
            for (int i = 0; i < kept.size(); i++) {
                keptHas[l][i] = has[l][kept.get(i)];
            }
        }
        return new Coded(labels, keptRows, keptHas);
    }

    BitSet set(int row) {
        BitSet set = new BitSet();
        for (int l = 0; l < labels.size(); l++) {
            set.set(l, has[l][row]);
        }
        return set;
    }

    List<BitSet> sets() {
        List<BitSet> sets = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            sets.add(set(i));
        }
        return sets;
    }
}
