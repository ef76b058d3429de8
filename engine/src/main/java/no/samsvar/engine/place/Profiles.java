package no.samsvar.engine.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.language.Language;
import no.samsvar.engine.language.Languages;
import no.samsvar.engine.round.Question;
import no.samsvar.engine.round.Theme;
import no.samsvar.engine.text.Folded;

/** The words that each question is about: its wordings, its themes, and the booklet under them. */
final class Profiles {
    private static final double QUESTION = 6;
    private static final double TITLE = 4;
    private static final double PART = 0.8;
    private static final int SHORTEST_PART = 4;

    private final Map<String, Map<String, Double>> weights = new LinkedHashMap<>();
    private final Language language = Languages.norwegian();

    Profiles(Draft draft) {
        for (Question question : draft.round().questions()) {
            Map<String, Double> words = new HashMap<>();
            add(words, question.text(), QUESTION);
            question.wordings().forEach(w -> add(words, w, QUESTION));
            for (Theme theme : draft.round().themes()) {
                if (question.id().equals(theme.question())) {
                    add(words, theme.title(), TITLE);
                    theme.terms().forEach(t -> add(words, t, TITLE));
                    add(words, theme.description(), 1);
                    draft.sections()
                            .getOrDefault(theme.id(), List.of())
                            .forEach(s -> add(words, s.words(), 1));
                }
            }
            weights.put(question.id(), words);
        }
        distinguish();
    }

    /**
     * Words that every question shares tell nothing: each weight becomes what is above the others'.
     */
    private void distinguish() {
        Map<String, Double> total = new HashMap<>();
        Map<String, Double> sizes = new HashMap<>();
        weights.forEach((q, words) -> sizes.put(q, Math.max(1, sum(words.values()))));
        weights.forEach((q, words) ->
                words.replaceAll((w, n) -> Math.log1p(n) / Math.log1p(sizes.getOrDefault(q, 1.0))));
        weights.values().forEach(words -> words.forEach((w, n) -> total.merge(w, n, Double::sum)));
        int count = weights.size();
        for (Map<String, Double> words : weights.values()) {
            words.replaceAll((w, n) -> {
                double others = (total.getOrDefault(w, n) - n) / Math.max(1, count - 1);
                return Math.max(0, n - others);
            });
        }
    }

    private static double sum(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    private void add(Map<String, Double> words, String text, double weight) {
        for (String stem : stems(text)) {
            words.merge(stem, weight, Double::sum);
        }
    }

    /** The stems that carry meaning, each as often as it stands. */
    List<String> stems(String text) {
        return Arrays.stream(Folded.of(text).wordsOf())
                .filter(w -> w.length() > 2 && !language.stopWords().contains(w))
                .map(w -> language.stem(language.common(w)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** How much the stems speak of each question. */
    Map<String, Double> score(Collection<String> stems) {
        Map<String, Double> scores = new LinkedHashMap<>();
        Set<String> distinct = stems.stream().collect(Collectors.toSet());
        weights.forEach((question, words) ->
                scores.put(question, distinct.stream().mapToDouble(s -> weight(words, s)).sum()));
        return scores;
    }

    /** The word's own weight, or that of a word that it is compounded of. */
    private static double weight(Map<String, Double> words, String stem) {
        Double own = words.get(stem);
        if (own != null) {
            return own;
        }
        double most = 0;
        for (int cut = SHORTEST_PART; cut <= stem.length() - 3; cut++) {
            most = Math.max(most, words.getOrDefault(stem.substring(0, cut), 0.0));
        }
        for (int cut = 3; cut <= stem.length() - SHORTEST_PART; cut++) {
            most = Math.max(most, words.getOrDefault(stem.substring(cut), 0.0));
        }
        return PART * most;
    }

    /** Share of the stems that the question's words hold at all. */
    double share(String question, Collection<String> stems) {
        Map<String, Double> words = weights.getOrDefault(question, Map.of());
        return stems.isEmpty()
                ? 0
                : (double) stems.stream().filter(s -> weight(words, s) > 0).count() / stems.size();
    }
}
