package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import no.samsvar.engine.learn.Goal;
import no.samsvar.engine.learn.Item;
import no.samsvar.engine.learn.Learner;
import no.samsvar.engine.learn.Model;
import no.samsvar.engine.learn.Prediction;
import no.samsvar.engine.round.Because;
import no.samsvar.engine.segment.Statement;
import no.samsvar.engine.theme.ThemeMatching.Matches;
import no.samsvar.engine.theme.Themed.Coded;

/**
 * What decided themes teach about the other statements. Three things are weighed against the
 * codebook's scores: what a linear learner says of a statement's words, how often people have given
 * a theme beside how often the codebook would have, and what stands decided beside a statement and
 * under its heading. Each counts the more the more is decided, and together no more than they prove
 * worth on the decided statements themselves, each told as if it had not been decided.
 */
final class ThemeLearning {
    /** So many decisions make what is learned count half of what it can at most. */
    private static final double HALF = 60;

    /** At most, a label that the learner is sure of counts as much as a title's words. */
    private static final double MOST = 1.5;

    /** A decided neighbour tells as much as a title's word. */
    private static final double KNOWN = 1;

    private static final double SECTION = 0.6;

    /** Smooths how often a theme was given: so many more were given, and suggested. */
    private static final double SMOOTH = 5;

    /** So many like statements are named. */
    private static final int NAMED = 3;

    /** So much likelier than usual the words must make a theme to be the reason for it. */
    private static final double SPEAKS = 0.1;

    private static final double[] STEPS = {1, 0.5, 2, 0};
    private static final double NEAR = 1e-9;

    private final Matches matches;
    private final Learner learner;
    private final SortedMap<Integer, Set<String>> decided;
    private final Map<Integer, Map<String, Double>> known = new TreeMap<>();
    private final Map<String, List<Integer>> sections = new TreeMap<>();
    private final Map<Integer, List<String>> suggested = new TreeMap<>();
    private final Map<String, Integer> given = new TreeMap<>();
    private final Map<String, Integer> suggestions = new TreeMap<>();
    private final Model model;
    private final LikeDecided like;
    private final double step;

    private ThemeLearning(
            Matches matches, Learner learner, SortedMap<Integer, Set<String>> decided) {
        this.matches = matches;
        this.learner = learner;
        this.decided = decided;
        decided.forEach((i, themes) -> {
            Map<String, Double> scores = new TreeMap<>();
            themes.forEach(theme -> scores.put(theme, KNOWN));
            known.put(i, scores);
            sections.computeIfAbsent(section(matches.statement(i)), k -> new ArrayList<>()).add(i);
            suggested.put(i, matches.chosen(i, matches.scores(i, Map.of())));
            count(themes, given);
            count(suggested.getOrDefault(i, List.of()), suggestions);
        });
        model = learner.learn(decided);
        like = new LikeDecided(matches, decided);
        step = step();
    }

    static ThemeLearning of(Matches matches, SortedMap<Integer, Set<String>> decided) {
        List<Statement> statements =
                IntStream.range(0, matches.size()).mapToObj(matches::statement).toList();
        return new ThemeLearning(matches, learner(statements), decided);
    }

    /** What learns themes of a round's statements, in their order. */
    static Learner learner(List<Statement> statements) {
        return Learner.of(Goal.SUBJECTS, statements.stream().map(ThemeLearning::item).toList());
    }

    Learner learner() {
        return learner;
    }

    /** The same round with some of the decisions. */
    ThemeLearning with(SortedMap<Integer, Set<String>> some) {
        return new ThemeLearning(matches, learner, some);
    }

    SortedMap<Integer, Set<String>> decided() {
        return decided;
    }

    /** The themes that a statement is given; one that is decided, as if it were not. */
    Set<String> said(int i) {
        return new HashSet<>(matches.chosen(i, scores(i, step)));
    }

    /** The themes that the words of the decided statements alone tell. */
    Set<String> learnedAlone(int i) {
        Set<String> likely = new HashSet<>();
        model.unseen(i)
                .forEach((theme, probability) -> {
                    if (probability > 0.5) {
                        likely.add(theme);
                    }
                });
        return likely;
    }

    private static void count(Collection<String> themes, Map<String, Integer> counts) {
        themes.forEach(theme -> counts.merge(theme, 1, Integer::sum));
    }

    /** What is under one heading is divided into folds together, as it is about one thing. */
    private static Item item(Statement statement) {
        return Item.of(statement.text(), Surroundings.languageOf(statement), section(statement));
    }

    /** The innermost heading or lead-in that a statement stands under, else its paragraph. */
    static String section(Statement statement) {
        return statement.source().id()
                + (statement.path().isEmpty()
                        ? "." + statement.block()
                        : "-" + statement.path().getLast().start());
    }

    /** How far what is learned is trusted, by what it would have made of the decided statements. */
    private double step() {
        double best = -1;
        double taken = 0;
        for (double tried : STEPS) {
            double sum = 0;
            for (Map.Entry<Integer, Set<String>> one : decided.entrySet()) {
                int i = one.getKey();
                sum += f1(new HashSet<>(matches.chosen(i, scores(i, tried))), one.getValue());
            }
            if (sum > best + NEAR) {
                best = sum;
                taken = tried;
            }
        }
        return taken;
    }

    static double f1(Set<String> said, Set<String> meant) {
        int all = said.size() + meant.size();
        return all == 0 ? 1 : 2.0 * said.stream().filter(meant::contains).count() / all;
    }

    private double share() {
        return decided.size() / (decided.size() + HALF);
    }

    /**
     * @param trust 0 for what is said without decisions
     */
    private Map<String, Double> scores(int i, double trust) {
        if (trust == 0) {
            return matches.scores(i, Map.of());
        }
        Map<String, Double> scores = new TreeMap<>(matches.scores(i, known));
        underTheSameHeading(i).forEach((theme, more) -> scores.merge(theme, more, Double::sum));
        scores.replaceAll((theme, score) -> score * frequency(i, theme));
        model.unseen(i)
                .forEach((theme, probability) -> {
                    double often = (double) given.getOrDefault(theme, 0) / decided.size();
                    scores.merge(
                            theme, trust * MOST * share() * (probability - often), Double::sum);
                });
        return scores;
    }

    private Map<String, Double> underTheSameHeading(int i) {
        Map<String, Double> more = new TreeMap<>();
        List<Integer> others =
                sections.getOrDefault(section(matches.statement(i)), List.of()).stream()
                        .filter(j -> j != i)
                        .toList();
        for (int j : others) {
            decided.getOrDefault(j, Set.of())
                    .forEach(
                            theme -> more.merge(theme, SECTION / (others.size() + 2), Double::sum));
        }
        return more;
    }

    /** How often people give a theme beside how often the codebook would, without statement i. */
    private double frequency(int i, String theme) {
        boolean has = decided.getOrDefault(i, Set.of()).contains(theme);
        boolean had = suggested.getOrDefault(i, List.of()).contains(theme);
        double people = given.getOrDefault(theme, 0) - (has ? 1 : 0) + SMOOTH;
        double codebook = suggestions.getOrDefault(theme, 0) - (had ? 1 : 0) + SMOOTH;
        return StrictMath.pow(people / codebook, share());
    }

    Coded on(int i, Coded coded) {
        Map<String, Double> scores = scores(i, step);
        Coded one = matches.code(i, coded, scores);
        if (step == 0) {
            return one;
        }
        Map<String, Double> beside = matches.scores(i, known);
        List<Because> because =
                new ArrayList<>(
                        one.because().stream().filter(b -> isTrue(b, beside.keySet())).toList());
        List<String> before = matches.chosen(i, matches.scores(i, Map.of()));
        for (String theme : one.themes()) {
            List<String> ids = like.to(i, theme);
            if (!ids.isEmpty()) {
                because.add(decisions(theme, ids));
            } else if (!before.contains(theme)) {
                because.add(learned(i, theme));
            }
        }
        for (String theme : before) {
            if (!one.themes().contains(theme)) {
                because.add(new Because("theme", "unlearned", Map.of("theme", theme)));
            }
        }
        return one.because(because);
    }

    /** What stands beside tells a theme only where it has it. */
    private static boolean isTrue(Because because, Set<String> beside) {
        return !because.step().equals("theme")
                || !because.code().equals("beside")
                || beside.contains(because.args().getOrDefault("theme", ""));
    }

    /** Decided statements that are like it and have the theme too. */
    private static Because decisions(String theme, List<String> ids) {
        return new Because(
                "theme",
                "decisions",
                Map.of(
                        "theme",
                        theme,
                        "count",
                        Integer.toString(ids.size()),
                        "like",
                        String.join(" ", ids.subList(0, Math.min(NAMED, ids.size())))));
    }

    /** The word that speaks most for it; none where it is the place, or how often it is given. */
    private Because learned(int i, String theme) {
        Map<String, String> args = new TreeMap<>(Map.of("theme", theme));
        double often = (double) given.getOrDefault(theme, 0) / decided.size();
        Set<String> general = Surroundings.languageOf(matches.statement(i)).generalWords();
        if (model.unseen(i).getOrDefault(theme, 0.0) > often + SPEAKS) {
            model.reasons(i, theme, NAMED).stream()
                    .map(Prediction.Reason::what)
                    .filter(word -> !general.contains(word))
                    .findFirst()
                    .ifPresent(word -> args.put("word", word));
        }
        return new Because("theme", "learned", args);
    }
}
