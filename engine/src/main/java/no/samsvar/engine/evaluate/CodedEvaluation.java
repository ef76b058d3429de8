package no.samsvar.engine.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.engine.evaluate.Figure.What;
import no.samsvar.engine.learn.Folds;
import no.samsvar.engine.learn.Item;
import no.samsvar.engine.learn.Learner;
import no.samsvar.engine.learn.Model;

/**
 * How well labels are learned from texts that people have coded, by five folds of whole documents:
 * four are learned from, the fifth is told. Nothing of the fifth is used to settle anything.
 *
 * @param name of the file
 * @param texts coded, of {@code documents} documents
 */
public record CodedEvaluation(String name, int texts, int documents, List<Row> rows) {
    private static final int FOLDS = 5;
    private static final long SEED = 20261101;

    public CodedEvaluation {
        rows = List.copyOf(rows);
    }

    /** A share from 0 to 1 with its 95 % bootstrap interval over documents. */
    public record Score(double value, double low, double high) {}

    /**
     * One measure.
     *
     * @param measure {@code themes}: samples-F1; {@code background}: background against the rest,
     *     and {@code proposal}: proposal against reason, both macro-F1 without texts of two roles
     * @param texts that count
     * @param baseline of a plain linear model in the same folds
     * @param curve how it rises with coding; empty if not asked for
     */
    public record Row(String measure, int texts, Score learned, Score baseline, List<Point> curve) {
        public Row {
            curve = List.copyOf(curve);
        }
    }

    /**
     * A point of the learning curve.
     *
     * @param percent of the four folds that is coded
     * @param texts how many that is, as a mean
     * @param next where those are coded that the learner asked for
     * @param random mean where they are drawn, and the {@code lowest} and {@code highest} of the
     *     draws
     */
    public record Point(
            int percent, int texts, double next, double random, double lowest, double highest) {}

    /**
     * @param curve whether to draw the learning curve, which takes longer
     * @throws IOException where the file cannot be read, or is no coded set
     */
    public static CodedEvaluation of(Path file, boolean curve) throws IOException {
        return of(file, FOLDS, SEED, curve);
    }

    static CodedEvaluation of(Path file, int folds, long seed, boolean curve) throws IOException {
        CodedSet set = CodedSet.read(file);
        int[] fold = Folds.of(set.items(), folds, seed);
        List<Row> rows = new ArrayList<>();
        for (CodedTask task : CodedTask.of(set)) {
            Learner learner = Learner.of(task.goal(), set.items());
            Learner plain = Learner.plain(task.goal(), set.items());
            rows.add(
                    new Row(
                            task.measure(),
                            task.wanted().size(),
                            score(task, set.items(), fold, folds, learner),
                            score(task, set.items(), fold, folds, plain),
                            curve
                                    ? new LearningCurve(task, set.items(), fold, folds, learner)
                                            .points()
                                    : List.of()));
        }
        return new CodedEvaluation(set.name(), set.items().size(), set.documents(), rows);
    }

    /** What was learned, beside what to reach for; drawn again are whole documents. */
    public List<Figure> figures() {
        return rows.stream()
                .map(row -> Figure.of(what(row.measure()), name, row.texts(), row.learned()))
                .toList();
    }

    private static What what(String measure) {
        return switch (measure) {
            case "themes" -> What.THEMES_CODED;
            case "background" -> What.BACKGROUND_CODED;
            case "proposal" -> What.PROPOSAL_CODED;
            default -> throw new IllegalArgumentException(measure);
        };
    }

    private static Score score(
            CodedTask task, List<Item> items, int[] fold, int folds, Learner learner) {
        SortedMap<Integer, Set<String>> said = new TreeMap<>();
        for (int f = 0; f < folds; f++) {
            Model model = learner.learn(task.of(task.in(fold, f, false)));
            for (int item : task.in(fold, f, true)) {
                said.put(item, model.prediction(item).chosen());
            }
        }
        return CodedScore.of(task, items, said);
    }
}
