package no.samsvar.engine.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Parts of a margin by feature, told as a person would: by word where a feature is in a word. */
final class Reasons {
    private Reasons() {}

    /**
     * @param parts by the name of the feature, its kind before a colon
     */
    static List<Prediction.Reason> of(Item item, Map<String, Double> parts) {
        Map<String, List<String>> owners = owners(item);
        Map<String, Double> words = new TreeMap<>();
        List<Prediction.Reason> reasons = new ArrayList<>();
        parts.forEach((feature, part) -> {
            List<String> in = owners.getOrDefault(feature, List.of());
            in.forEach(word -> words.merge(word, part / in.size(), Double::sum));
            if (in.isEmpty()) {
                int colon = feature.indexOf(':');
                reasons.add(
                        new Prediction.Reason(
                                feature.substring(0, colon), feature.substring(colon + 1), part));
            }
        });
        words.forEach(
                (word, part) -> reasons.add(new Prediction.Reason(Block.WORD.key(), word, part)));
        return reasons;
    }

    /** For each feature inside a word, the words of the text that have it. */
    private static Map<String, List<String>> owners(Item item) {
        Map<String, List<String>> owners = new LinkedHashMap<>();
        for (String word : new java.util.TreeSet<>(Tokens.of(item.text()).words())) {
            List<Item> alone = List.of(Item.of(word, item.language(), ""));
            for (Block block : List.of(Block.WORD, Block.STEM, Block.LETTERS, Block.FIVE)) {
                for (String name : Features.of(block, alone, 0).keySet()) {
                    owners.computeIfAbsent(block.key() + ":" + name, k -> new ArrayList<>())
                            .add(word);
                }
            }
        }
        return owners;
    }
}
