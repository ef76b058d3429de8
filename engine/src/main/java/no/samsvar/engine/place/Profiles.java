package no.samsvar.engine.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.language.Language;
import no.samsvar.engine.language.Languages;
import no.samsvar.engine.round.Question;
import no.samsvar.engine.round.Theme;
import no.samsvar.engine.text.Folded;

/**
 * What each question is about, as log odds of words against all questions: its wordings, its
 * themes, the booklet's text under them, and, weaker, the chapter that leads to it. Words are
 * compared by stems that bokmål and nynorsk share, and compounds also by their parts. Safe to use
 * from several threads.
 */
final class Profiles {
    /** How often a word counts that stands in a wording, a title, a section, a chapter. */
    private static final double WORDING = 12;

    private static final double TITLE = 5;
    private static final double SECTION = 0.75;
    private static final double CHAPTER = 0.2;

    /** Share of every question's words that could be any question's. */
    private static final double ANY = 0.4;

    /** What a part of a compound tells, beside the compound and in its place. */
    private static final double PART = 0.85;

    private static final double ONLY_PART = 1.5;
    private static final int SHORTEST_PART = 4;

    /** Words of one paragraph hang together: the more there are, the less each of them adds. */
    private static final double DEPENDENCE = 0.67;

    private static final double SCALE = 2.5;

    private final List<String> questions;
    private final Language language = Languages.norwegian();
    private final Set<String> vocabulary = new HashSet<>();
    private final Map<String, double[]> odds = new HashMap<>();
    private final Map<String, double[]> known = new ConcurrentHashMap<>();

    Profiles(Draft draft) {
        questions = draft.round().questions().stream().map(Question::id).toList();
        List<Map<String, Double>> counts = new ArrayList<>();
        for (Question question : draft.round().questions()) {
            counts.add(own(draft, question));
        }
        Chapters.of(draft)
                .forEach((question, words) ->
                        add(counts.get(questions.indexOf(question)), words, CHAPTER));
        counts.forEach(words -> vocabulary.addAll(words.keySet()));
        weigh(counts.stream().map(this::withParts).toList());
    }

    /** The questions' ids. */
    List<String> questions() {
        return questions;
    }

    private Map<String, Double> own(Draft draft, Question question) {
        Map<String, Double> words = new TreeMap<>();
        add(words, question.text(), WORDING);
        question.wordings().forEach(w -> add(words, w, WORDING / 2));
        for (Theme theme : draft.round().themes()) {
            if (question.id().equals(theme.question())) {
                add(words, theme.title(), TITLE);
                theme.terms().forEach(t -> add(words, t, TITLE));
                add(words, theme.description(), SECTION);
                draft.sections()
                        .getOrDefault(theme.id(), List.of())
                        .forEach(s -> add(words, s.words(), SECTION));
            }
        }
        return words;
    }

    private Map<String, Double> withParts(Map<String, Double> words) {
        Map<String, Double> with = new TreeMap<>();
        words.forEach((word, n) ->
                features(word).forEach((f, weight) -> with.merge(f, n * weight, Double::sum)));
        return with;
    }

    private void weigh(List<Map<String, Double>> counts) {
        double[] sizes = new double[counts.size()];
        Map<String, Double> all = new TreeMap<>();
        for (int q = 0; q < sizes.length; q++) {
            double size = Math.max(1, counts.get(q).values().stream().mapToDouble(n -> n).sum());
            sizes[q] = size;
            counts.get(q).forEach((word, n) -> all.merge(word, n / size, Double::sum));
        }
        all.forEach((word, sum) -> {
            double any = sum / sizes.length;
            double[] weights = new double[sizes.length];
            for (int q = 0; q < sizes.length; q++) {
                double own = counts.get(q).getOrDefault(word, 0.0) / sizes[q];
                weights[q] = Math.log(((1 - ANY) * own + ANY * any) / any);
            }
            odds.put(word, weights);
        });
    }

    private void add(Map<String, Double> words, String text, double weight) {
        stems(text).forEach(stem -> words.merge(stem, weight, Double::sum));
    }

    /** The stems that carry meaning, each as often as it stands. */
    List<String> stems(String text) {
        return Arrays.stream(Folded.of(text).wordsOf())
                .filter(w -> w.length() > 2 && !Character.isDigit(w.charAt(0)))
                .filter(w -> !language.stopWords().contains(w))
                .map(w -> language.stem(language.common(w)))
                .toList();
    }

    /** The word itself, and the longest known words that it begins and ends with. */
    private Map<String, Double> features(String stem) {
        Map<String, Double> features = new LinkedHashMap<>();
        double part = ONLY_PART;
        if (vocabulary.contains(stem)) {
            features.put(stem, 1.0);
            part = PART;
        }
        for (int cut = stem.length() - 2; cut >= SHORTEST_PART; cut--) {
            if (vocabulary.contains(stem.substring(0, cut))) {
                features.put(stem.substring(0, cut), part);
                break;
            }
        }
        for (int cut = 2; cut <= stem.length() - SHORTEST_PART; cut++) {
            if (vocabulary.contains(stem.substring(cut))) {
                features.putIfAbsent(stem.substring(cut), part);
                break;
            }
        }
        return features;
    }

    /**
     * How much the words speak of each question.
     *
     * @param stems with how much each counts, in an order that does not change
     * @return log odds against any question, in the order of {@link #questions()}
     */
    double[] evidence(Map<String, Double> stems) {
        double[] sum = new double[questions.size()];
        double size = 0;
        for (Map.Entry<String, Double> stem : stems.entrySet()) {
            size += stem.getValue();
            double[] weights = known.computeIfAbsent(stem.getKey(), this::weights);
            for (int q = 0; q < sum.length; q++) {
                sum[q] += stem.getValue() * weights[q];
            }
        }
        double scale = size == 0 ? 0 : SCALE * Math.pow(size, -DEPENDENCE);
        return Arrays.stream(sum).map(s -> s * scale).toArray();
    }

    private double[] weights(String stem) {
        double[] sum = new double[questions.size()];
        features(stem)
                .forEach((feature, n) -> {
                    double[] weights = odds.getOrDefault(feature, new double[sum.length]);
                    for (int q = 0; q < sum.length; q++) {
                        sum[q] += n * weights[q];
                    }
                });
        return sum;
    }
}
