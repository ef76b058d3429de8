package no.samsvar.engine.learn;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a model says of a text.
 *
 * @param probabilities of each label, 0 to 1
 * @param chosen the labels that are best expected to agree with a person's; of several goals any
 *     number
 * @param confidence how well they are expected to agree: the expected F1, or the label's share
 */
public record Prediction(
        SortedMap<String, Double> probabilities, Set<String> chosen, double confidence) {
    public Prediction {
        probabilities = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(probabilities));
        chosen = java.util.Collections.unmodifiableSet(new TreeSet<>(chosen));
    }

    /**
     * Why a label is likely.
     *
     * @param kind {@code word}, {@code pair}, {@code frame} (function words and endings), {@code
     *     edge} (first or last words), {@code shape}, {@code context}, {@code beside} (what stands
     *     before or after)
     * @param what the word, or the name of what was seen
     * @param weight how much it adds to the label's margin
     */
    public record Reason(String kind, String what, double weight) {}

    /** Reasons of a label, the strongest first. */
    static final java.util.Comparator<Reason> STRONGEST =
            java.util.Comparator.comparingDouble(Reason::weight)
                    .reversed()
                    .thenComparing(Reason::kind)
                    .thenComparing(Reason::what);

    static List<Reason> strongest(List<Reason> reasons, int most) {
        return reasons.stream().filter(r -> r.weight() > 0).sorted(STRONGEST).limit(most).toList();
    }
}
