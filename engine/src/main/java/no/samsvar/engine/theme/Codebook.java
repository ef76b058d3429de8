package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.round.Because;
import no.samsvar.engine.round.Theme;
import no.samsvar.engine.segment.Statement;
import no.samsvar.engine.text.Span;
import no.samsvar.engine.theme.Themed.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Themes by weighted overlap: the words of a theme's title and terms, and of the booklet's section
 * under it, each weighed by how few themes it stands in. Made once a round, safe for several
 * threads.
 */
final class Codebook {
    private static final double TITLE = 3;
    private static final double SECTION = 1.2;

    /** A compound that holds a theme's word, or the other way about. */
    private static final double PART = 0.75;

    private static final int SHORTEST_PART = 5;

    /** Words above a statement weigh less than its own. */
    private static final double PATH = 0.45;

    private static final double OTHER_QUESTION = 0.2;
    private static final double LEAST = 0.6;
    private static final double NEAR_BEST = 0.75;
    private static final int MOST = 3;

    private final Map<String, Map<String, Double>> weights = new LinkedHashMap<>();
    private final Map<String, Theme> themes = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> byStem = new HashMap<>();
    private final Map<String, Map<String, Double>> expanded = new ConcurrentHashMap<>();

    Codebook(Draft draft) {
        Map<String, Map<String, Double>> raw = new LinkedHashMap<>();
        for (Theme theme : draft.round().themes()) {
            themes.put(theme.id(), theme);
            Map<String, Double> words = new TreeMap<>();
            Set<String> title = new LinkedHashSet<>(Stems.of(theme.title(), "nb"));
            theme.terms().forEach(t -> title.addAll(Stems.of(t, "nb")));
            title.forEach(s -> words.put(s, TITLE));
            Map<String, Integer> section = new TreeMap<>();
            List<Draft.Section> sections = draft.sections().getOrDefault(theme.id(), List.of());
            sections.forEach(
                    s -> Stems.of(s.words(), "nb").forEach(w -> section.merge(w, 1, Integer::sum)));
            Stems.of(theme.description(), "nb").forEach(w -> section.merge(w, 1, Integer::sum));
            section.forEach((w, n) -> words.merge(w, SECTION * Math.log1p(n), Math::max));
            raw.put(theme.id(), words);
        }
        Map<String, Integer> frequency = new HashMap<>();
        raw.values()
                .forEach(words -> words.keySet().forEach(w -> frequency.merge(w, 1, Integer::sum)));
        int count = Math.max(1, raw.size());
        raw.forEach((id, words) -> {
            Map<String, Double> weighed = new TreeMap<>();
            words.forEach((w, n) -> {
                double idf =
                        Math.log((count + 1.0) / frequency.getOrDefault(w, 1))
                                / Math.log(count + 1.0);
                weighed.put(w, n * idf);
                byStem.computeIfAbsent(w, k -> new TreeMap<>()).put(id, n * idf);
            });
            weights.put(id, weighed);
        });
    }

    Coded code(Coded coded) {
        Statement statement = coded.voiced().placement().statement();
        Map<String, Double> scores = new TreeMap<>();
        Map<String, String> strongest = new HashMap<>();
        add(scores, strongest, Stems.of(statement.text(), statement.language()), 1);
        for (Span part : statement.path()) {
            add(scores, strongest, Stems.of(statement.pathText(part), statement.language()), PATH);
        }
        String question = coded.voiced().placement().question();
        scores.replaceAll((id, s) -> s * fits(id, question));
        List<Map.Entry<String, Double>> ranked = new ArrayList<>(scores.entrySet());
        ranked.sort(
                Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()));
        List<String> chosen = new ArrayList<>();
        List<Because> because = new ArrayList<>();
        double best = ranked.isEmpty() ? 0 : ranked.getFirst().getValue();
        double sum = 0;
        for (Map.Entry<String, Double> entry : ranked) {
            boolean enough = entry.getValue() >= LEAST && entry.getValue() >= best * NEAR_BEST;
            if (!enough || chosen.size() == MOST) {
                break;
            }
            chosen.add(entry.getKey());
            sum += entry.getValue();
            because.add(
                    new Because(
                            "theme",
                            "words",
                            Map.of(
                                    "theme",
                                    entry.getKey(),
                                    "word",
                                    strongest.getOrDefault(entry.getKey(), ""))));
        }
        double confidence = chosen.isEmpty() ? 0.5 : Math.min(0.95, best / (best + LEAST));
        return coded.with(chosen, Map.of("themes", Math.round(confidence * 100) / 100.0), because);
    }

    private double fits(String theme, @Nullable String question) {
        Theme known = themes.get(theme);
        String of = known == null ? null : known.question();
        return of == null || question == null || of.equals(question) ? 1 : OTHER_QUESTION;
    }

    private void add(
            Map<String, Double> scores,
            Map<String, String> strongest,
            List<String> stems,
            double factor) {
        Map<String, Double> most = new HashMap<>();
        for (String stem : new LinkedHashSet<>(stems)) {
            expand(stem)
                    .forEach((id, weight) -> {
                        scores.merge(id, weight * factor, Double::sum);
                        if (weight * factor > most.getOrDefault(id, 0.0)) {
                            most.put(id, weight * factor);
                            if (factor == 1) {
                                strongest.put(id, stem);
                            } else {
                                strongest.putIfAbsent(id, stem);
                            }
                        }
                    });
        }
    }

    /** The weight of a stem for each theme, parts of compounds included. */
    private Map<String, Double> expand(String stem) {
        return expanded.computeIfAbsent(
                stem,
                s -> {
                    Map<String, Double> own = byStem.get(s);
                    if (own != null) {
                        return own;
                    }
                    Map<String, Double> found = new TreeMap<>();
                    if (s.length() < SHORTEST_PART) {
                        return found;
                    }
                    List<String> words = new ArrayList<>(byStem.keySet());
                    words.sort(Comparator.naturalOrder());
                    for (String word : words) {
                        if (isPart(word, s) || isPart(s, word)) {
                            byStem.getOrDefault(word, Map.of())
                                    .forEach((id, w) -> found.merge(id, w * PART, Math::max));
                        }
                    }
                    return found;
                });
    }

    private static boolean isPart(String part, String whole) {
        return part.length() >= SHORTEST_PART
                && whole.length() > part.length()
                && (whole.startsWith(part) || whole.endsWith(part));
    }
}
