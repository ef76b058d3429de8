package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samsvar.engine.place.Placement;
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
    /** A heading over one statement tells nearly as much as its words; over many, less of each. */
    private static final double PATH = 0.8;

    private static final double SPREAD = 0.8;

    /** How far a theme of another question loses, where the placing is sure. */
    private static final double OTHER_QUESTION = 0.9;

    /** How much of what the sentence before is about holds for the next in the same bullet. */
    private static final double BEFORE = 0.4;

    private static final double AFTER = 0.2;

    /** A bullet is about what the bullets under it are about. */
    private static final double UNDER = 0.5;

    private static final double SIBLING = 0.1;

    private static final double LEAST = 0.22;
    private static final double NEAR_BEST = 0.6;
    private static final int MOST = 2;
    private static final double ITSELF = 0.2;

    private final Codebook codebook;
    private final Terms terms;

    ThemeMatching(Codebook codebook, Terms terms) {
        this.codebook = codebook;
        this.terms = terms;
    }

    /** The word that told most for a theme, and whether it stands above the statement. */
    private record Told(double weight, Terms.Word word, boolean above) {}

    /** Theme scores of a statement, with what told most for each. */
    private record Scored(Map<String, Double> scores, Map<String, Told> most) {
        static Scored none() {
            return new Scored(new TreeMap<>(), new HashMap<>());
        }

        void tell(String theme, Told told) {
            scores.merge(theme, told.weight(), Double::sum);
            Told before = most.get(theme);
            if (before == null || told.weight() > before.weight()) {
                most.put(theme, told);
            }
        }
    }

    /**
     * @param coded statements of one document stand together
     */
    Matches match(List<Coded> coded) {
        Map<String, Integer> under = new HashMap<>();
        for (Coded one : coded) {
            Statement statement = statement(one);
            statement.path().forEach(p -> under.merge(key(statement, p), 1, Integer::sum));
        }
        return new Matches(
                codebook, coded, coded.parallelStream().map(c -> alone(c, under)).toList());
    }

    /** Statements with what their own words and the headings above them tell. */
    static final class Matches {
        private final Codebook codebook;
        private final List<Coded> coded;
        private final List<Scored> alone;

        private Matches(Codebook codebook, List<Coded> coded, List<Scored> alone) {
            this.codebook = codebook;
            this.coded = coded;
            this.alone = alone;
        }

        int size() {
            return coded.size();
        }

        Statement statement(int statement) {
            return ThemeMatching.statement(coded.get(statement));
        }

        /**
         * How strongly the codebook and the neighbours speak for each theme, by its id.
         *
         * @param known scores of statements that are known better than by the codebook, by number
         */
        Map<String, Double> scores(int statement, Map<Integer, Map<String, Double>> known) {
            return together(coded, alone, statement, known);
        }

        /** The themes that these scores come to, the strongest first. */
        List<String> chosen(int statement, Map<String, Double> scores) {
            return choose(alone.get(statement), scores).stream().map(Map.Entry::getKey).toList();
        }

        /**
         * The statement with the themes that the codebook and the neighbours tell.
         *
         * @param as the statement as it is coded else
         */
        Coded code(int statement, Coded as) {
            return code(statement, as, scores(statement, Map.of()));
        }

        /** The statement with the themes that these scores come to. */
        Coded code(int statement, Coded as, Map<String, Double> scores) {
            Scored itself = alone.get(statement);
            List<Map.Entry<String, Double>> chosen = choose(itself, scores);
            return as.with(
                    chosen.stream().map(Map.Entry::getKey).toList(),
                    Map.of("themes", confidence(chosen)),
                    chosen.stream()
                            .map(e -> because(e.getKey(), itself.most().get(e.getKey())))
                            .toList());
        }

        /** Which word told it, and where in the codebook it or what it goes with stands. */
        private Because because(String theme, @Nullable Told told) {
            if (told == null) {
                return new Because("theme", "beside", Map.of("theme", theme));
            }
            Map<String, String> args = new TreeMap<>();
            args.put("theme", theme);
            args.put("word", told.word().letters());
            Codebook.Where where = codebook.where(theme, told.word());
            if (where != null) {
                args.put("in", where.place());
                if (!where.word().stem().equals(told.word().stem())) {
                    args.put("like", where.word().letters());
                }
            }
            if (told.above()) {
                args.put("above", "heading");
            }
            return new Because("theme", "words", args);
        }
    }

    private static String key(Statement statement, Span part) {
        return statement.source().id() + "-" + part.start();
    }

    /**
     * @param under how many statements each heading, lead-in or bullet stands over
     */
    private Scored alone(Coded coded, Map<String, Integer> under) {
        Placement placement = coded.voiced().placement();
        Statement statement = placement.statement();
        Scored scored = Scored.none();
        add(scored, statement.text(), statement.language(), 1, false);
        for (Span part : statement.path()) {
            int over = under.getOrDefault(key(statement, part), 1);
            double factor = PATH / Math.pow(over, SPREAD);
            add(scored, statement.pathText(part), statement.language(), factor, true);
        }
        scored.scores().replaceAll((id, s) -> s * fits(id, placement));
        return scored;
    }

    private void add(Scored scored, String text, String language, double factor, boolean above) {
        for (Terms.Word word : new LinkedHashSet<>(terms.words(text, language, true))) {
            Map<String, Double> told = new TreeMap<>();
            word.terms()
                    .forEach((term, amount) ->
                            codebook.weights(term)
                                    .forEach((id, weight) ->
                                            told.merge(id, weight * amount * factor, Double::sum)));
            told.forEach((id, weight) -> scored.tell(id, new Told(weight, word, above)));
        }
    }

    /** A theme of another question is unlikely, as far as the placing is sure. */
    private double fits(String theme, Placement placement) {
        String of = codebook.questionOf(theme);
        String question = placement.question();
        boolean fits = of == null || question == null || of.equals(question);
        return fits ? 1 : 1 - OTHER_QUESTION * placement.confidence() * placement.confidence();
    }

    private static Map<String, Double> together(
            List<Coded> coded, List<Scored> alone, int i, Map<Integer, Map<String, Double>> known) {
        Map<String, Double> scores = new TreeMap<>(alone.get(i).scores());
        for (int step : List.of(-1, 1)) {
            int j = i + step;
            if (j >= 0 && j < coded.size()) {
                double share = beside(statement(coded.get(i)), statement(coded.get(j)), step);
                if (share > 0) {
                    known.getOrDefault(j, alone.get(j).scores())
                            .forEach((id, s) -> scores.merge(id, s * share, Double::sum));
                }
            }
        }
        return scores;
    }

    /** How much of what another statement is about holds for one: sentences of a bullet share. */
    private static double beside(Statement one, Statement other, int step) {
        if (!one.source().id().equals(other.source().id())) {
            return 0;
        }
        if (one.block() == other.block()) {
            return step < 0 ? BEFORE : AFTER;
        }
        if (step > 0 && other.path().contains(one.span())) {
            return UNDER;
        }
        return !one.path().isEmpty() && one.path().equals(other.path()) ? SIBLING : 0;
    }

    private static Statement statement(Coded coded) {
        return coded.voiced().placement().statement();
    }

    /**
     * The best theme, and others that come near it and of which the statement itself tells: of what
     * its neighbours are about it takes over one.
     */
    private static List<Map.Entry<String, Double>> choose(
            Scored alone, Map<String, Double> scores) {
        List<Map.Entry<String, Double>> ranked = new ArrayList<>(scores.entrySet());
        ranked.sort(
                Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()));
        double best = ranked.isEmpty() ? 0 : ranked.getFirst().getValue();
        List<Map.Entry<String, Double>> chosen = new ArrayList<>();
        for (Map.Entry<String, Double> entry : ranked) {
            boolean enough = entry.getValue() >= LEAST && entry.getValue() >= best * NEAR_BEST;
            if (!enough || chosen.size() == MOST) {
                break;
            }
            double itself = alone.scores().getOrDefault(entry.getKey(), 0.0);
            if (chosen.isEmpty() || itself >= ITSELF) {
                chosen.add(entry);
            }
        }
        return chosen;
    }

    /** The stronger the best theme. */
    private static double confidence(List<Map.Entry<String, Double>> chosen) {
        double best = chosen.isEmpty() ? 0 : chosen.getFirst().getValue();
        double confidence = chosen.isEmpty() ? 0.5 : Math.min(0.95, best / (best + 1));
        return Math.round(confidence * 100) / 100.0;
    }
}
