package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Groups texts that are the same but for small changes. First each joins the first text that it may
 * be a copy of; then what most texts of such a heap share stands for the heap, and every text is
 * compared with that alone. So a group does not grow from copy to copy of copies into another text,
 * and a text with many changes still finds its own. Takes time in proportion to the texts; gives
 * the same groups for the same order of texts.
 */
final class NearCopies {
    /** Share of the smaller text that a heap's first must hold. */
    private static final double HEAP = 0.6;

    private static final int MOST_COMPARED = 6;
    private static final int ROUNDS = 3;

    /** When two texts are copies of each other. */
    @FunctionalInterface
    interface Rule {
        /**
         * @param common what both hold
         * @param own how much the text holds
         * @param shared how much that holds which stands for the group
         */
        boolean isCopy(int common, int own, int shared);
    }

    private final int[][] texts;
    private final Bands.Shape shape;
    private final Rule rule;
    private final long[][] keys;
    private final int[][] told;
    private final int[] standsFor;

    private NearCopies(int[][] texts, Bands.Shape shape, Rule rule) {
        this.texts = texts;
        this.shape = shape;
        this.rule = rule;
        this.told = inSeveral(texts);
        this.keys = new long[texts.length][];
        Arrays.parallelSetAll(keys, i -> Bands.keys(shape, told[i]));
        this.standsFor = new int[texts.length];
        Arrays.setAll(standsFor, i -> i);
    }

    /**
     * @param texts distinct texts as {@link Shingles}, in an order that says which comes first
     * @return for each the number of the text that stands for its group; its own where it is alone
     */
    static int[] group(int[][] texts, Bands.Shape shape, Rule rule) {
        NearCopies made = new NearCopies(texts, shape, rule);
        int[] left = IntStream.range(0, texts.length).toArray();
        for (int round = 0; round < ROUNDS && left.length > 1; round++) {
            left = made.round(left);
        }
        return made.standsFor;
    }

    /** Leaves in each text what stands in another one too: the rest says nothing of copying. */
    private static int[][] inSeveral(int[][] texts) {
        int[] all = Shingles.concat(texts);
        Arrays.parallelSort(all);
        int[] several = new int[all.length];
        int size = 0;
        for (int i = 1; i < all.length; i++) {
            if (all[i] == all[i - 1] && (size == 0 || several[size - 1] != all[i])) {
                several[size++] = all[i];
            }
        }
        int[] kept = Arrays.copyOf(several, size);
        int[][] told = new int[texts.length][];
        Arrays.parallelSetAll(
                told,
                t ->
                        Arrays.stream(texts[t])
                                .filter(s -> Arrays.binarySearch(kept, s) >= 0)
                                .toArray());
        return told;
    }

    /** Groups what it can of some texts, and returns the rest. */
    private int[] round(int[] some) {
        Map<Integer, List<Integer>> heaps = heaps(some);
        List<List<Integer>> large = new ArrayList<>();
        heaps.values().stream().filter(heap -> heap.size() > 1).forEach(large::add);
        large.sort(
                (a, b) -> b.size() != a.size() ? b.size() - a.size() : a.getFirst() - b.getFirst());
        List<int[]> cores = new ArrayList<>();
        Bands index = new Bands(shape, large.size());
        Map<Integer, Integer> coreOf = new HashMap<>();
        for (List<Integer> heap : large) {
            int[] core = core(heap);
            long[] coreKeys = Bands.keys(shape, core);
            int found = best(core, index.candidates(coreKeys, MOST_COMPARED), cores, -1);
            if (found < 0) {
                found = cores.size();
                cores.add(core);
                index.put(coreKeys, found);
            }
            for (int text : heap) {
                coreOf.put(text, found);
            }
        }
        List<List<Integer>> groups = new ArrayList<>();
        cores.forEach(c -> groups.add(new ArrayList<>()));
        List<Integer> left = new ArrayList<>();
        for (int text : some) {
            int found =
                    best(
                            texts[text],
                            index.candidates(keys[text], MOST_COMPARED),
                            cores,
                            coreOf.getOrDefault(text, -1));
            (found < 0 ? left : groups.get(found)).add(text);
        }
        for (int g = 0; g < groups.size(); g++) {
            stand(groups.get(g), cores.get(g));
        }
        return groups.stream().allMatch(List::isEmpty)
                ? new int[0]
                : left.stream().mapToInt(Integer::intValue).toArray();
    }

    private Map<Integer, List<Integer>> heaps(int[] some) {
        Map<Integer, List<Integer>> heaps = new TreeMap<>();
        Bands index = new Bands(shape, some.length);
        for (int i = 0; i < some.length; i++) {
            int text = some[i];
            int most = -1;
            double best = HEAP;
            for (int candidate : index.candidates(keys[text], MOST_COMPARED)) {
                int[] other = told[some[candidate]];
                double share =
                        (double) Shingles.common(told[text], other)
                                / Math.min(told[text].length, other.length);
                if (share > best) {
                    best = share;
                    most = candidate;
                }
            }
            if (most < 0) {
                most = i;
                index.put(keys[text], i);
            }
            heaps.computeIfAbsent(some[most], k -> new ArrayList<>()).add(text);
        }
        return heaps;
    }

    /** What more than half of the texts hold; of two, what the longer holds. */
    private int[] core(List<Integer> heap) {
        if (heap.size() == 2) {
            int[] first = texts[heap.getFirst()];
            int[] last = texts[heap.getLast()];
            return last.length > first.length ? last : first;
        }
        int[][] members = heap.stream().map(i -> texts[i]).toArray(int[][]::new);
        int[] all = Shingles.concat(members);
        Arrays.sort(all);
        int[] core = new int[all.length];
        int size = 0;
        for (int from = 0; from < all.length; ) {
            int to = from;
            while (to < all.length && all[to] == all[from]) {
                to++;
            }
            if (2 * (to - from) > heap.size()) {
                core[size++] = all[from];
            }
            from = to;
        }
        return Arrays.copyOf(core, size);
    }

    /** The core that a text is most like and a copy of, or -1. */
    private int best(int[] text, int[] candidates, List<int[]> cores, int also) {
        int best = -1;
        double most = 0;
        for (int c = -1; c < candidates.length; c++) {
            int candidate = c < 0 ? also : candidates[c];
            if (candidate < 0) {
                continue;
            }
            int[] core = cores.get(candidate);
            int common = Shingles.common(text, core);
            double alike = (double) common / Math.max(1, text.length + core.length - common);
            boolean better = alike > most || alike == most && candidate < best;
            if (better && rule.isCopy(common, text.length, core.length)) {
                most = alike;
                best = candidate;
            }
        }
        return best;
    }

    /** The text most like what they share stands for all. */
    private void stand(List<Integer> members, int[] core) {
        int stands = -1;
        double most = -1;
        for (int text : members) {
            double alike = Shingles.resemblance(texts[text], core);
            if (alike > most) {
                most = alike;
                stands = text;
            }
        }
        for (int text : members) {
            standsFor[text] = stands;
        }
    }
}
