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
    private final Map<String, Map<String, Where>> places = new HashMap<>();

    /**
     * Where a term stands.
     *
     * @param place {@code title}, {@code term} (another wording), {@code section} (of the booklet,
     *     under the theme's heading) or {@code description}
     * @param word the word there that it is a term of
     */
    record Where(String place, Terms.Word word) {}

    /**
     * @param language of the titles and sections
     */
    Codebook(Draft draft, Terms terms, String language) {
        Map<String, Map<String, Double>> raw = new LinkedHashMap<>();
        for (Theme theme : draft.round().themes()) {
            themes.put(theme.id(), theme);
            raw.put(theme.id(), words(theme, draft, terms, language));
            places.put(theme.id(), places(theme, draft, terms, language));
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
        terms.of(theme.description(), language, false)
                .forEach((t, n) -> words.merge(t, DESCRIPTION * Math.min(1, n), Double::sum));
        terms.of(section(theme, draft), language, false)
                .forEach((t, n) -> words.merge(t, SECTION * n / (n + SATURATION), Double::sum));
        Map<String, Double> title = new TreeMap<>(terms.of(theme.title(), language, true));
        theme.terms()
                .forEach(wording ->
                        terms.of(wording, language, false)
                                .forEach((t, n) -> title.merge(t, n, Math::max)));
        title.forEach((t, n) -> words.merge(t, TITLE * Math.min(1, n), Double::sum));
        return words;
    }

    private static String section(Theme theme, Draft draft) {
        StringBuilder section = new StringBuilder();
        draft.sections()
                .getOrDefault(theme.id(), List.of())
                .forEach(s -> section.append(s.words()).append('\n'));
        return section.toString();
    }

    /** By term; words that are the term itself before those that it is a part of. */
    private static Map<String, Where> places(
            Theme theme, Draft draft, Terms terms, String language) {
        Map<String, List<Terms.Word>> words = new LinkedHashMap<>();
        words.put("title", terms.words(theme.title(), language, true));
        words.put("term", terms.words(String.join(" ", theme.terms()), language, false));
        words.put("section", terms.words(section(theme, draft), language, false));
        words.put("description", terms.words(theme.description(), language, false));
        Map<String, Where> places = new HashMap<>();
        words.forEach((place, all) ->
                all.forEach(w -> places.putIfAbsent(w.stem(), new Where(place, w))));
        words.forEach((place, all) ->
                all.forEach(w ->
                        w.terms()
                                .keySet()
                                .forEach(t -> places.putIfAbsent(t, new Where(place, w)))));
        return places;
    }

    /** Where the term of a word stands that tells most for a theme; null where none tells. */
    @Nullable Where where(String theme, Terms.Word word) {
        String best = null;
        double most = 0;
        for (Map.Entry<String, Double> term : word.terms().entrySet()) {
            double told = term.getValue() * weights(term.getKey()).getOrDefault(theme, 0.0);
            if (told > most) {
                most = told;
                best = term.getKey();
            }
        }
        return best == null ? null : places.getOrDefault(theme, Map.of()).get(best);
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
