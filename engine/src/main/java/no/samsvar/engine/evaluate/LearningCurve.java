package no.samsvar.engine.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samsvar.engine.evaluate.CodedEvaluation.Point;
import no.samsvar.engine.learn.Item;
import no.samsvar.engine.learn.Learner;
import no.samsvar.engine.learn.Model;

/**
 * How a measure rises with coding, where the learner says what to code next and where it is drawn.
 */
final class LearningCurve {
    private static final int[] PERCENTS = {5, 10, 25, 50, 100};

    /** So much is asked for at a time, since what teaches most changes with what is known. */
    private static final int STEP = 5;

    private static final int DRAWS = 3;
    private static final long SEED = 41;

    private final CodedTask task;
    private final List<Item> items;
    private final int[] fold;
    private final int folds;
    private final Learner learner;

    LearningCurve(CodedTask task, List<Item> items, int[] fold, int folds, Learner learner) {
        this.task = task;
        this.items = items;
        this.fold = fold;
        this.folds = folds;
        this.learner = learner;
    }

    List<Point> points() {
        List<List<List<Integer>>> orders = new ArrayList<>();
        for (int draw = 0; draw <= DRAWS; draw++) {
            List<List<Integer>> byFold = new ArrayList<>();
            for (int f = 0; f < folds; f++) {
                byFold.add(draw == 0 ? asked(f) : drawn(f, draw));
            }
            orders.add(byFold);
        }
        List<Point> points = new ArrayList<>();
        for (int percent : PERCENTS) {
            points.add(point(percent, orders));
        }
        return points;
    }

    private Point point(int percent, List<List<List<Integer>>> orders) {
        double next = score(percent, orders.getFirst());
        double sum = 0;
        double lowest = 1;
        double highest = 0;
        for (List<List<Integer>> drawn : orders.subList(1, orders.size())) {
            // all of it is the same in any order
            double one = percent == 100 ? next : score(percent, drawn);
            sum += one;
            lowest = Math.min(lowest, one);
            highest = Math.max(highest, one);
        }
        int texts = 0;
        for (int f = 0; f < folds; f++) {
            texts += share(orders.getFirst().get(f).size(), percent);
        }
        return new Point(percent, texts / folds, next, sum / DRAWS, lowest, highest);
    }

    private double score(int percent, List<List<Integer>> orders) {
        SortedMap<Integer, Set<String>> said = new TreeMap<>();
        for (int f = 0; f < folds; f++) {
            List<Integer> order = orders.get(f);
            Model model = learner.learn(task.of(order.subList(0, share(order.size(), percent))));
            for (int item : task.in(fold, f, true)) {
                said.put(item, model.prediction(item).chosen());
            }
        }
        return CodedScore.of(task, items, said).value();
    }

    private static int share(int size, int percent) {
        return Math.max(1, Math.round(size * percent / 100f));
    }

    private List<Integer> drawn(int f, int draw) {
        List<Integer> order = new ArrayList<>(task.in(fold, f, false));
        java.util.Collections.shuffle(order, new Random(SEED * draw + f));
        return order;
    }

    /** In the order in which the learner asks for them, up to half; the rest as they stand. */
    private List<Integer> asked(int f) {
        Set<Integer> pool = new TreeSet<>(task.in(fold, f, false));
        List<Integer> order = new ArrayList<>();
        for (int percent = STEP; percent <= 50; percent += STEP) {
            int more = share(pool.size(), percent) - order.size();
            order.addAll(learner.next(task.of(order), pool, more));
        }
        pool.removeAll(order);
        order.addAll(pool);
        return order;
    }
}
