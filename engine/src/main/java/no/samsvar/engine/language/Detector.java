package no.samsvar.engine.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells languages apart by function words. Words that two languages share tell little, so each
 * counts by how few languages have it; those that tell bokmål from nynorsk count most.
 */
final class Detector {

    private static final int ENOUGH = 2;
    private static final Map<String, Map<String, Double>> WEIGHTS = weights();
    private static final List<String> CODES = List.of("nb", "nn", "de", "en");

    private Detector() {}

    static String detect(CharSequence passage) {
        int length = Math.min(passage.length(), 20_000);
        List<Word> words = Word.split(passage, 0, length);
        double[] score = new double[CODES.size()];
        int hits = 0;
        for (Word word : words) {
            Map<String, Double> weights = WEIGHTS.get(word.lower());
            if (weights != null) {
                hits++;
                for (int i = 0; i < score.length; i++) {
                    score[i] += weights.getOrDefault(CODES.get(i), 0.0);
                }
            }
        }
        int best = 0;
        for (int i = 1; i < score.length; i++) {
            if (score[i] > score[best]) {
                best = i;
            }
        }
        if (hits < ENOUGH || hits * 8 < words.size() || score[best] < 1) {
            return "other";
        }
        return CODES.get(best);
    }

    private static Map<String, Map<String, Double>> weights() {
        Map<String, Map<String, Double>> weights = new HashMap<>();
        Map<String, Set<String>> lists = WordList.sections("detect.txt").sections();
        lists.forEach((code, list) ->
                list.forEach(word -> {
                    double sharing =
                            lists.values().stream().filter(other -> other.contains(word)).count();
                    weights.computeIfAbsent(word, key -> new HashMap<>())
                            .put(code, 1 / (sharing * sharing));
                }));
        return weights;
    }
}
