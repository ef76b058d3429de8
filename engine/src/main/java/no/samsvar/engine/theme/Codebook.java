package no.samsvar.engine.theme;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.round.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The round's themes as documents to be found: title, other wordings and, under the booklet's
 * heading, the section. A term weighs by how few of the themes have it (inverse document
 * frequency), and a section's words by how often they stand in it, with saturation as in BM25
 * (Robertson and Zaragoza 2009). Made once a round, safe for several threads.
 */
final class Codebook {
    private static final double TITLE = 1.2;
    private static final double SECTION = 0.55;
    private static final double DESCRIPTION = 0.1;
    private static final double SATURATION = 1.0;

    /**
     * A heading that no list of measures names, where one names others of its question: mostly it
     * tells how things are, or an example.
     */
    private static final double OUTSIDE = 0.7;

    private final Map<String, Theme> themes = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> byTerm = new HashMap<>();

    /**
     * @param language of the titles and sections
     */
    Codebook(Draft draft, Terms terms, String language) {
        Map<String, Map<String, Double>> raw = new LinkedHashMap<>();
        for (Theme theme : draft.round().themes()) {
            themes.put(theme.id(), theme);
            raw.put(theme.id(), words(theme, draft, terms, language));
        }
        raw.forEach((id, words) ->
                words.forEach((term, weight) -> {
                    double all = idf(term, raw, null);
                    double near = idf(term, raw, questionOf(id));
                    byTerm.computeIfAbsent(term, k -> new TreeMap<>())
                            .put(id, weight * Math.sqrt(all * near) * standing(id, draft));
                }));
    }

    private static Map<String, Double> words(
            Theme theme, Draft draft, Terms terms, String language) {
        Map<String, Double> words = new TreeMap<>();
        StringBuilder section = new StringBuilder();
        draft.sections()
                .getOrDefault(theme.id(), List.of())
                .forEach(s -> section.append(s.words()).append('\n'));
        terms.of(theme.description(), language, false)
                .forEach((t, n) -> words.merge(t, DESCRIPTION * Math.min(1, n), Double::sum));
        terms.of(section.toString(), language, false)
                .forEach((t, n) -> words.merge(t, SECTION * n / (n + SATURATION), Double::sum));
        Map<String, Double> title = new TreeMap<>(terms.of(theme.title(), language, true));
        theme.terms()
                .forEach(wording ->
                        terms.of(wording, language, false)
                                .forEach((t, n) -> title.merge(t, n, Math::max)));
        title.forEach((t, n) -> words.merge(t, TITLE * Math.min(1, n), Double::sum));
        return words;
    }

    /** 0 for a term that every theme has, 1 for one that a single theme has. */
    private double idf(
            String term, Map<String, Map<String, Double>> raw, @Nullable String question) {
        double with = 0;
        double all = 0;
        for (Map.Entry<String, Map<String, Double>> entry : raw.entrySet()) {
            if (question == null || question.equals(questionOf(entry.getKey()))) {
                all++;
                with += Math.min(1, entry.getValue().getOrDefault(term, 0.0) * 2);
            }
        }
        return all < 2
                ? 1
                : Math.max(
                        0.05,
                        Math.min(
                                1,
                                Math.log((all + 0.5) / Math.max(1, with)) / Math.log(all + 0.5)));
    }

    private double standing(String id, Draft draft) {
        Theme theme = Objects.requireNonNull(themes.get(id));
        boolean listed =
                themes.values().stream()
                        .anyMatch(t ->
                                Objects.equals(t.question(), theme.question())
                                        && draft.listed().contains(t.id()));
        return listed && !draft.listed().contains(id) ? OUTSIDE : 1;
    }

    @Nullable String questionOf(String theme) {
        Theme known = themes.get(theme);
        return known == null ? null : known.question();
    }

    List<String> ids() {
        return List.copyOf(themes.keySet());
    }

    /** What a term tells for each theme. */
    Map<String, Double> weights(String term) {
        return byTerm.getOrDefault(term, Map.of());
    }
}
