package no.samsvar.engine.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Words that are about the same, from a resource with one group of words a line. */
final class RelatedWords {
    static final RelatedWords NONE = new RelatedWords(Map.of());

    private final Map<String, Set<String>> byStem;

    private RelatedWords(Map<String, Set<String>> byStem) {
        this.byStem = byStem;
    }

    /**
     * @param common gives the stem that is compared
     */
    static RelatedWords read(String resource, UnaryOperator<String> common) {
        Map<String, Set<String>> byStem = new HashMap<>();
        for (String line : WordList.lines(resource)) {
            Set<String> group = new TreeSet<>();
            for (String word : line.split("\\s+")) {
                group.add(common.apply(word));
            }
            for (String stem : group) {
                byStem.computeIfAbsent(stem, k -> new TreeSet<>()).addAll(group);
            }
        }
        byStem.forEach((stem, group) -> group.remove(stem));
        return new RelatedWords(byStem);
    }

    Set<String> of(String stem) {
        return byStem.getOrDefault(stem, Set.of());
    }
}
