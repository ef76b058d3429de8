package no.samsvar.engine.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.decision.Decision;
import no.samsvar.engine.evaluate.GoldDecisions.Labelled;
import no.samsvar.engine.pipeline.Options;
import no.samsvar.engine.pipeline.Pipeline;
import no.samsvar.engine.pipeline.Progress;
import no.samsvar.engine.pipeline.Result;
import no.samsvar.engine.pipeline.RoundFolder;

/**
 * What deciding some of a round's statements does to the others: hand labels are given as decisions
 * on a part, and the rest is scored, beside what is said of the same rest without decisions.
 *
 * @param points the fewest decided first; the last has all answers decided but one, which is
 *     scored, each in its turn
 */
public record DecidedCurve(List<Point> points) {
    private static final int[] PERCENTS = {5, 10, 25, 50};
    private static final int DRAWS = 4;
    private static final long SEED = 100;

    public DecidedCurve {
        points = List.copyOf(points);
    }

    /**
     * Means over the draws, or over the answers.
     *
     * @param part how many percent are decided, drawn; 0 where it is all answers but one
     * @param decided how many statements that is
     * @param themes samples-F1; {@code roles}: macro-F1; {@code addressees}: accuracy
     */
    public record Point(int part, int decided, Both themes, Both roles, Both addressees) {}

    /** With the decisions, and without. */
    public record Both(double decided, double alone) {}

    /**
     * @param gold as for {@link Evaluation#of}
     * @throws IOException where the round or the labels cannot be read
     */
    public static DecidedCurve of(RoundFolder folder, Path gold, Options options, Progress progress)
            throws IOException {
        return of(folder, gold, options, progress, DRAWS);
    }

    static DecidedCurve of(
            RoundFolder folder, Path gold, Options options, Progress progress, int draws)
            throws IOException {
        Function<List<Decision>, Result> run = Pipeline.given(folder, options, progress);
        Result alone = run.apply(List.of());
        GoldDecisions labels = GoldDecisions.of(alone, Gold.read(gold));
        return new Curve(run, alone, labels).draw(draws);
    }

    /** One curve in the making. */
    private static final class Curve {
        private final Function<List<Decision>, Result> run;
        private final Result alone;
        private final GoldDecisions labels;

        Curve(Function<List<Decision>, Result> run, Result alone, GoldDecisions labels) {
            this.run = run;
            this.alone = alone;
            this.labels = labels;
        }

        DecidedCurve draw(int draws) {
            List<Point> points = new ArrayList<>();
            for (int percent : PERCENTS) {
                Sums sums = new Sums();
                for (int draw = 0; draw < draws; draw++) {
                    List<Labelled> order = new ArrayList<>(labels.all());
                    Collections.shuffle(order, new Random(SEED + draw));
                    int size = Math.max(1, Math.round(order.size() * percent / 100f));
                    add(sums, order.subList(0, size), order.subList(size, order.size()));
                }
                points.add(sums.point(percent));
            }
            Map<String, List<Labelled>> byAnswer = new TreeMap<>();
            labels.all()
                    .forEach(l ->
                            byAnswer.computeIfAbsent(l.document(), k -> new ArrayList<>()).add(l));
            if (byAnswer.size() > 1) {
                Sums sums = new Sums();
                byAnswer.forEach((document, rest) ->
                        add(
                                sums,
                                labels.all().stream()
                                        .filter(l -> !l.document().equals(document))
                                        .toList(),
                                rest));
                points.add(sums.point(0));
            }
            return new DecidedCurve(points);
        }

        private void add(Sums sums, List<Labelled> decided, List<Labelled> rest) {
            if (!rest.isEmpty()) {
                Result with = run.apply(labels.decisions(decided));
                sums.add(decided.size(), rest.size(), score(with, rest), score(alone, rest));
            }
        }

        private Scores score(Result result, List<Labelled> rest) {
            Map<String, StatementInfo> byId = new TreeMap<>();
            result.collation().statements().forEach(s -> byId.put(s.id(), s));
            AnswerScorer scorer = labels.scorer();
            for (Labelled one : rest) {
                StatementInfo statement = byId.get(one.statement().id());
                if (statement != null) {
                    scorer.compare(one.label(), statement);
                }
            }
            return Scores.of("rest", scorer.figures("rest"));
        }
    }

    /** Weighed by how many statements were scored. */
    private static final class Sums {
        private final double[] with = new double[3];
        private final double[] alone = new double[3];
        private double scored;
        private int decided;
        private int runs;

        void add(int size, int rest, Scores learned, Scores cold) {
            decided += size;
            runs++;
            scored += rest;
            sum(with, learned, rest);
            sum(alone, cold, rest);
        }

        private static void sum(double[] sums, Scores scores, int rest) {
            sums[0] += scores.themesF1() * rest;
            sums[1] += scores.roleF1() * rest;
            sums[2] += scores.addressee() * rest;
        }

        private Both both(int measure) {
            return new Both(with[measure] / scored, alone[measure] / scored);
        }

        Point point(int part) {
            return new Point(part, decided / Math.max(1, runs), both(0), both(1), both(2));
        }
    }
}
