package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import no.samsvar.engine.place.Placement;
import no.samsvar.engine.round.Addressee;
import no.samsvar.engine.round.Because;
import no.samsvar.engine.segment.Statement;
import no.samsvar.engine.text.Span;
import no.samsvar.engine.theme.Themed.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Finds the themes of statements by the codebook alone: what a statement's own words tell, what the
 * headings and bullets above it tell, and what the statements beside it are about.
 */
final class ThemeMatching {
    /** A heading over one statement; one over many tells less of each. */
    private static final double PATH = 0.6;

    private static final double SPREAD = 0.8;
    private static final double OTHER_QUESTION = 0.9;
    private static final double BEFORE = 0.4;
    private static final double AFTER = 0.2;
    private static final double SECOND = 0.2;
    private static final double UNDER = 0.4;
    private static final double SIBLING = 0.15;
    private static final double LEAST = 0.22;
    private static final double NEAR_BEST = 0.65;
    private static final int MOST = 2;
    /** Words in a bullet of usual length. */
    private static final double SHORT = 4;

    private static final double LENGTH = 0.1;

    /** How much of a term's weight hangs on how rare it is in the round's statements. */
    private static final double RARE = 0.2;

    /** Who is to act tells of themes that name it. */
    private static final double ACTOR = 0.5;

    private static final Map<Addressee, String> ACTORS =
            Map.of(
                    Addressee.REGION, "samarbeid nabokommuner",
                    Addressee.COUNTY_MUNICIPALITY, "fylkeskommune",
                    Addressee.VOLUNTEERS, "frivillige",
                    Addressee.STATE, "staten");

    private final Codebook codebook;
    private final Terms terms;

    ThemeMatching(Codebook codebook, Terms terms) {
        this.codebook = codebook;
        this.terms = terms;
    }

    /** Theme scores of a statement, with the word that told most for each. */
    private record Scored(Map<String, Double> scores, Map<String, String> words) {}

    List<Coded> code(List<Coded> coded) {
        List<List<Map<String, Double>>> words =
                coded.parallelStream()
                        .map(c -> {
                            Statement statement = c.voiced().placement().statement();
                            return terms.words(statement.text(), statement.language(), true);
                        })
                        .toList();
        Map<String, Integer> frequency = new HashMap<>();
        words.forEach(statement ->
                statement.stream()
                        .flatMap(w -> w.entrySet().stream())
                        .filter(e -> e.getValue() >= Terms.PART)
                        .map(Map.Entry::getKey)
                        .distinct()
                        .forEach(term -> frequency.merge(term, 1, Integer::sum)));
        Map<String, Integer> under = new HashMap<>();
        for (Coded one : coded) {
            Statement statement = one.voiced().placement().statement();
            statement.path().forEach(p -> under.merge(key(statement, p), 1, Integer::sum));
        }
        List<Scored> alone =
                IntStream.range(0, coded.size())
                        .parallel()
                        .mapToObj(i -> alone(coded.get(i), words.get(i), frequency, under, coded.size()))
                        .toList();
        return IntStream.range(0, coded.size())
                .parallel()
                .mapToObj(i -> choose(coded.get(i), together(coded, alone, i)))
                .toList();
    }

    private static String key(Statement statement, Span part) {
        return statement.source().id() + "-" + part.start();
    }

    private Scored alone(
            Coded coded,
            List<Map<String, Double>> own,
            Map<String, Integer> frequency,
            Map<String, Integer> under,
            int all) {
        Placement placement = coded.voiced().placement();
        Statement statement = placement.statement();
        Scored scored = new Scored(new TreeMap<>(), new HashMap<>());
        Map<String, Double> most = new HashMap<>();
        add(scored, most, own, frequency, all, 1);
        add(scored, most, terms.words(ACTORS.getOrDefault(coded.addressee(), ""), "nb", true), frequency, all, ACTOR);
        for (Span part : statement.path()) {
            int over = under.getOrDefault(key(statement, part), 1);
            add(
                    scored,
                    most,
                    terms.words(statement.pathText(part), statement.language(), true),
                    frequency,
                    all,
                    PATH / Math.pow(over, SPREAD));
        }
        scored.scores().replaceAll((id, s) -> s * fits(id, placement));
        return scored;
    }

    private void add(
            Scored scored,
            Map<String, Double> most,
            List<Map<String, Double>> found,
            Map<String, Integer> frequency,
            int all,
            double factor) {
        double norm = factor / Math.pow(Math.max(SHORT, found.size()) / SHORT, LENGTH);
        for (Map<String, Double> word : new LinkedHashSet<>(found)) {
            Map<String, Double> told = new TreeMap<>();
            Map<String, String> by = new HashMap<>();
            word.forEach((term, amount) -> {
                double rare =
                        Math.log((all + 1.0) / (frequency.getOrDefault(term, 0) + 1.0))
                                / Math.log(all + 1.0);
                double worth = amount * norm * (1 - RARE + RARE * rare);
                codebook.weights(term)
                        .forEach((id, weight) -> {
                            double one = weight * worth;
                            if (one > told.getOrDefault(id, 0.0)) {
                                by.put(id, term);
                            }
                            told.merge(id, one, Double::sum);
                        });
            });
            told.forEach((id, weight) -> {
                scored.scores().merge(id, weight, Double::sum);
                if (weight > most.getOrDefault(id, 0.0)) {
                    most.put(id, weight);
                    scored.words().put(id, by.getOrDefault(id, ""));
                }
            });
        }
    }

    /** A theme of another question is unlikely, as far as the placing is sure. */
    private double fits(String theme, Placement placement) {
        String of = codebook.questionOf(theme);
        String question = placement.question();
        boolean fits = of == null || question == null || of.equals(question);
        return fits
                ? 1
                : 1 - OTHER_QUESTION * placement.confidence() * placement.confidence();
    }

    private static Scored together(List<Coded> coded, List<Scored> alone, int i) {
        Map<String, Double> scores = new TreeMap<>(alone.get(i).scores());
        for (int step : List.of(-2, -1, 1, 2)) {
            int j = i + step;
            if (j >= 0 && j < coded.size()) {
                double share = beside(statement(coded, i), statement(coded, j), step);
                if (share > 0) {
                    alone.get(j)
                            .scores()
                            .forEach((id, s) -> scores.merge(id, s * share, Double::sum));
                }
            }
        }
        return new Scored(scores, alone.get(i).words());
    }

    /** How much of what another statement is about holds for one: sentences of a bullet share. */
    private static double beside(Statement one, Statement other, int step) {
        if (!one.source().id().equals(other.source().id())) {
            return 0;
        }
        boolean next = Math.abs(step) == 1;
        if (one.block() == other.block()) {
            return next ? (step < 0 ? BEFORE : AFTER) : SECOND;
        }
        if (step > 0 && other.path().contains(one.span())) {
            return UNDER;
        }
        return next && !one.path().isEmpty() && one.path().equals(other.path()) ? SIBLING : 0;
    }

    private static Statement statement(List<Coded> coded, int i) {
        return coded.get(i).voiced().placement().statement();
    }

    private static Coded choose(Coded coded, Scored scored) {
        List<Map.Entry<String, Double>> ranked = new ArrayList<>(scored.scores().entrySet());
        ranked.sort(
                Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()));
        double best = ranked.isEmpty() ? 0 : ranked.getFirst().getValue();
        List<String> chosen = new ArrayList<>();
        List<Because> because = new ArrayList<>();
        for (Map.Entry<String, Double> entry : ranked) {
            boolean enough = entry.getValue() >= LEAST && entry.getValue() >= best * NEAR_BEST;
            if (!enough || chosen.size() == MOST) {
                break;
            }
            chosen.add(entry.getKey());
            @Nullable String word = scored.words().get(entry.getKey());
            because.add(
                    word == null
                            ? new Because("theme", "beside", Map.of("theme", entry.getKey()))
                            : new Because(
                                    "theme",
                                    "words",
                                    Map.of("theme", entry.getKey(), "word", word)));
        }
        double confidence = chosen.isEmpty() ? 0.5 : Math.min(0.95, best / (best + LEAST));
        return coded.with(chosen, Map.of("themes", Math.round(confidence * 100) / 100.0), because);
    }
}
