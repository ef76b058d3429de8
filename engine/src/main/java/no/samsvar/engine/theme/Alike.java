package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;

/**
 * Groups texts of which many may be the same: those are put together first, then {@link NearCopies}
 * sees each once, the most frequent first. The order of the texts does not matter.
 */
final class Alike {
    private final int size;
    private final IntFunction<int[]> shingles;
    private final IntToLongFunction letters;
    private final IntFunction<String> id;

    /**
     * @param size how many texts there are
     * @param letters a number that only the same letters give
     * @param id decides which of the same texts is named
     */
    Alike(
            int size,
            IntFunction<int[]> shingles,
            IntToLongFunction letters,
            IntFunction<String> id) {
        this.size = size;
        this.shingles = shingles;
        this.letters = letters;
        this.id = id;
    }

    private record Same(long letters, List<Integer> members) {}

    /**
     * @param some the texts to look at
     * @return for each text the one that stands for its group; its own where it is alone
     */
    int[] group(int[] some, Bands.Shape shape, NearCopies.Rule rule) {
        Map<Long, Same> byLetters = new HashMap<>();
        for (int text : some) {
            long key = letters.applyAsLong(text);
            byLetters.computeIfAbsent(key, k -> new Same(k, new ArrayList<>())).members().add(text);
        }
        List<Same> distinct = new ArrayList<>(byLetters.values());
        distinct.sort((a, b) ->
                a.members().size() != b.members().size()
                        ? b.members().size() - a.members().size()
                        : Long.compare(a.letters(), b.letters()));
        int[] first = distinct.stream().mapToInt(this::first).toArray();
        int[][] texts = Arrays.stream(first).mapToObj(shingles).toArray(int[][]::new);
        int[] standsFor = NearCopies.group(texts, shape, rule);
        int[] groups = new int[size];
        Arrays.setAll(groups, i -> i);
        for (int d = 0; d < first.length; d++) {
            for (int text : distinct.get(d).members()) {
                groups[text] = first[standsFor[d]];
            }
        }
        return groups;
    }

    private int first(Same same) {
        int first = same.members().getFirst();
        for (int text : same.members()) {
            if (id.apply(text).compareTo(id.apply(first)) < 0) {
                first = text;
            }
        }
        return first;
    }
}
