package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.samsvar.engine.text.Folded;
import no.samsvar.engine.theme.Themed.Coded;
import no.samsvar.engine.theme.Themed.Copies;

/**
 * Groups statements of different respondents that are the same words or nearly: MinHash over word
 * triples (Broder 1997) in bands finds candidates, the triples themselves decide. Deterministic.
 */
final class CopyGroups {
    private static final int LEAST_WORDS = 6;
    private static final int BANDS = 10;
    private static final int ROWS = 2;
    private static final double ALIKE = 0.6;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private CopyGroups() {}

    static List<Copies> of(List<Coded> statements) {
        int[] parents = new int[statements.size()];
        Arrays.setAll(parents, i -> i);
        List<Set<Integer>> triples = new ArrayList<>();
        Map<Long, List<Integer>> buckets = new HashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            Set<Integer> own = triples(statements.get(i).text());
            triples.add(own);
            if (own.isEmpty()) {
                continue;
            }
            for (int band = 0; band < BANDS; band++) {
                long key = band;
                for (int row = 0; row < ROWS; row++) {
                    key = key * PRIME + minimum(own, band * ROWS + row + 1);
                }
                buckets.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        for (List<Integer> bucket : buckets.values()) {
            // each is compared with the first of its group: linear, and the same whatever the order
            for (int k = 1; k < bucket.size(); k++) {
                int a = root(parents, bucket.getFirst());
                int b = root(parents, bucket.get(k));
                if (a != b
                        && jaccard(triples.get(bucket.getFirst()), triples.get(bucket.get(k)))
                                >= ALIKE) {
                    parents[Math.max(a, b)] = Math.min(a, b);
                }
            }
        }
        Map<Integer, List<Coded>> groups = new TreeMap<>();
        for (int i = 0; i < parents.length; i++) {
            groups.computeIfAbsent(root(parents, i), k -> new ArrayList<>()).add(statements.get(i));
        }
        return groups.values().stream().filter(CopyGroups::isShared).map(Copies::new).toList();
    }

    private static boolean isShared(List<Coded> group) {
        return group.stream().map(c -> c.voiced().respondent()).distinct().count() > 1;
    }

    private static int root(int[] parents, int i) {
        int root = i;
        while (parents[root] != root) {
            root = parents[root];
        }
        parents[i] = root;
        return root;
    }

    private static Set<Integer> triples(String text) {
        String[] words = Folded.of(text).wordsOf();
        Set<Integer> triples = new HashSet<>();
        if (words.length < LEAST_WORDS) {
            return triples;
        }
        for (int i = 0; i + 3 <= words.length; i++) {
            triples.add(
                    (words[i].hashCode() * 31 + words[i + 1].hashCode()) * 31
                            + words[i + 2].hashCode());
        }
        return triples;
    }

    private static long minimum(Set<Integer> triples, int seed) {
        long least = Long.MAX_VALUE;
        for (int triple : triples) {
            long mixed = (triple + seed * PRIME) * PRIME;
            mixed ^= mixed >>> 29;
            mixed *= 0xBF58476D1CE4E5B9L;
            mixed ^= mixed >>> 32;
            least = Math.min(least, mixed);
        }
        return least;
    }

    private static double jaccard(Set<Integer> a, Set<Integer> b) {
        int common = 0;
        for (int triple : a) {
            common += b.contains(triple) ? 1 : 0;
        }
        return (double) common / (a.size() + b.size() - common);
    }
}
