package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samsvar.engine.learn.Learner;
import no.samsvar.engine.segment.Statement;
import no.samsvar.engine.settle.Settled;
import no.samsvar.engine.settle.Settled.Labels;
import no.samsvar.engine.theme.Themed.Coded;
import no.samsvar.engine.theme.Themed.More;
import no.samsvar.engine.theme.Themed.Next;
import no.samsvar.engine.theme.Themed.Review;
import org.jspecify.annotations.Nullable;

/**
 * What people should look at next: those that coders disagree on, then statements that stand for
 * many others whose labels are doubtful too (see {@link Learner#next}), more so where the codebook
 * and the decisions say different things (query by committee, Seung, Opper and Sompolinsky 1992).
 * And how many more would be worth it.
 */
final class Reviewing {
    private static final int MOST = 20;

    /** Not all of the list, so that it goes on where coders leave a disagreement as it is. */
    private static final int MOST_DISPUTED = 10;

    /** With fewer decisions nothing can be said of what more would give. */
    private static final int FEWEST = 20;

    /** Worth it: ten decisions are expected to set at least one other statement right. */
    private static final double WORTH = 0.1;

    /** What twice as many decisions added where it was measured, and how much that varied. */
    private static final double USUAL = 0.025;

    private static final double SPREAD = 0.02;

    /** Inner folds learn from four fifths, halves from a half: so many doublings lie between. */
    private static final double DOUBLINGS = StrictMath.log(0.8 / 0.5) / StrictMath.log(2);

    private final List<Coded> coded;
    private final Settled settled;
    private final @Nullable ThemeLearning learning;
    private final Learner learner;

    private Reviewing(List<Coded> coded, Settled settled, @Nullable ThemeLearning learning) {
        this.coded = coded;
        this.settled = settled;
        this.learning = learning;
        this.learner =
                learning != null
                        ? learning.learner()
                        : ThemeLearning.learner(
                                coded.stream()
                                        .map(c -> c.voiced().placement().statement())
                                        .toList());
    }

    /**
     * @param coded as settled
     */
    static Review of(List<Coded> coded, Settled settled, @Nullable ThemeLearning learning) {
        Reviewing reviewing = new Reviewing(coded, settled, learning);
        return new Review(reviewing.next(), reviewing.more());
    }

    private List<Next> next() {
        Map<String, Integer> others = new HashMap<>();
        Set<Integer> open = new TreeSet<>();
        Set<Integer> closed = new TreeSet<>();
        double[] doubt = new double[coded.size()];
        for (int i = 0; i < coded.size(); i++) {
            (isOpen(coded.get(i)) ? open : closed).add(i);
        }
        for (int i : open) {
            coded.get(i).themes().forEach(theme -> others.merge(theme, 1, Integer::sum));
            doubt[i] = doubt(coded.get(i)) * (1 + differs(i));
        }
        List<Integer> picked =
                new ArrayList<>(
                        closed.stream().filter(this::isDisputed).limit(MOST_DISPUTED).toList());
        picked.addAll(learner.next(closed, open, doubt, MOST - picked.size()));
        return picked.stream().map(i -> next(i, others)).toList();
    }

    private boolean isDisputed(int i) {
        Labels labels = settled.labels().get(coded.get(i).id());
        return labels != null
                && labels.because().stream().anyMatch(b -> b.code().equals("differs"));
    }

    private boolean isOpen(Coded one) {
        return !settled.labels().containsKey(one.id());
    }

    private Next next(int i, Map<String, Integer> others) {
        Coded one = coded.get(i);
        String theme = one.themes().isEmpty() ? "" : one.themes().getFirst();
        return new Next(
                one,
                Math.round(doubt(one) * 100) / 100.0,
                Math.max(0, others.getOrDefault(theme, 0) - 1),
                differs(i) == 0 ? List.of() : learnedAlone(i).stream().sorted().toList());
    }

    private Set<String> learnedAlone(int i) {
        return learning == null ? Set.of() : learning.learnedAlone(i);
    }

    /** How far the decisions alone say something else than is suggested, 0 to 1. */
    private double differs(int i) {
        Set<String> learned = learnedAlone(i);
        return learned.isEmpty()
                ? 0
                : 1 - ThemeLearning.f1(new HashSet<>(coded.get(i).themes()), learned);
    }

    private static double doubt(Coded one) {
        return (2 * doubt(one, "themes") + doubt(one, "role") + doubt(one, "addressee")) / 4;
    }

    private static double doubt(Coded one, String field) {
        return 1 - one.confidence().getOrDefault(field, 0.5);
    }

    /**
     * By how much better the decided statements are told from four fifths of the decisions than
     * from half of them, drawn towards what is usual as far as that is uncertain.
     */
    private More more() {
        int decided = learning == null ? 0 : learning.decided().size();
        int open = (int) coded.stream().filter(this::isOpen).count();
        if (learning == null || decided < FEWEST) {
            return new More(Math.min(open, FEWEST - decided), "too-few", 0, 0);
        }
        double gain = gain(learning);
        // where the gain of a doubling is g, one more of n adds g / (n ln 2)
        double until = open * gain / (WORTH * StrictMath.log(2));
        int more = (int) Math.round(Math.min(Math.max(0, until - decided), decided));
        more = Math.min(open, more);
        return new More(
                more,
                more == 0 ? "little" : "worth",
                Math.round(gain * 1000) / 1000.0,
                (int)
                        Math.round(
                                open
                                        * gain
                                        * StrictMath.log1p((double) more / decided)
                                        / StrictMath.log(2)));
    }

    private double gain(ThemeLearning learning) {
        List<SortedMap<Integer, Set<String>>> halves = List.of(new TreeMap<>(), new TreeMap<>());
        Map<String, Integer> sections = new HashMap<>();
        learning.decided()
                .forEach((i, themes) -> {
                    Statement statement = coded.get(i).voiced().placement().statement();
                    int half =
                            sections.computeIfAbsent(
                                    ThemeLearning.section(statement), k -> sections.size() % 2);
                    halves.get(half).put(i, themes);
                });
        if (halves.get(0).isEmpty() || halves.get(1).isEmpty()) {
            return USUAL;
        }
        List<Double> gains = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            ThemeLearning from = learning.with(halves.get(half));
            halves.get(1 - half)
                    .forEach((i, meant) ->
                            gains.add(
                                    ThemeLearning.f1(learning.said(i), meant)
                                            - ThemeLearning.f1(from.said(i), meant)));
        }
        double mean = gains.stream().mapToDouble(g -> g).average().orElse(0);
        double variance =
                gains.stream().mapToDouble(g -> (g - mean) * (g - mean)).sum()
                        / Math.max(1, gains.size() - 1)
                        / gains.size();
        double precision = DOUBLINGS * DOUBLINGS / Math.max(variance, 1e-6);
        double usual = 1 / (SPREAD * SPREAD);
        return Math.max(0, (mean / DOUBLINGS * precision + USUAL * usual) / (precision + usual));
    }
}
