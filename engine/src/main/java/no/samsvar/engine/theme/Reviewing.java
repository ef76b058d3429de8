package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.engine.segment.Statement;
import no.samsvar.engine.settle.Settled;
import no.samsvar.engine.theme.Themed.Coded;
import no.samsvar.engine.theme.Themed.More;
import no.samsvar.engine.theme.Themed.Next;
import no.samsvar.engine.theme.Themed.Review;
import org.jspecify.annotations.Nullable;

/**
 * What people should look at next: statements whose labels are doubtful (uncertainty sampling,
 * Lewis and Gale 1994), of which there are many more, and of which the codebook and the decisions
 * say different things (query by committee, Seung, Opper and Sompolinsky 1992); not two of a
 * section or theme before others have had one. And how many more would be worth it.
 */
final class Reviewing {
    private static final int MOST = 20;

    /** What is like something on the list already teaches half as much. */
    private static final double AGAIN = 0.5;

    /** And what is under a theme that something on the list is under, nearly as much. */
    private static final double AGAIN_OF_THEME = 0.85;

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

    private Reviewing(List<Coded> coded, Settled settled, @Nullable ThemeLearning learning) {
        this.coded = coded;
        this.settled = settled;
        this.learning = learning;
    }

    /**
     * @param coded as settled
     */
    static Review of(List<Coded> coded, Settled settled, @Nullable ThemeLearning learning) {
        Reviewing reviewing = new Reviewing(coded, settled, learning);
        return new Review(reviewing.next(), reviewing.more());
    }

    private record Candidate(Next next, double value, String section, String theme) {}

    private List<Next> next() {
        Map<String, Integer> open = new HashMap<>();
        Map<String, Integer> closed = new HashMap<>();
        for (Coded one : coded) {
            Map<String, Integer> counts = isOpen(one) ? open : closed;
            one.themes().forEach(theme -> counts.merge(theme, 1, Integer::sum));
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < coded.size(); i++) {
            if (isOpen(coded.get(i))) {
                candidates.add(candidate(i, open, closed));
            }
        }
        candidates.sort(
                Comparator.comparingDouble(Candidate::value)
                        .reversed()
                        .thenComparing(c -> c.next().statement().id()));
        return picked(candidates);
    }

    private boolean isOpen(Coded one) {
        return !settled.labels().containsKey(one.id());
    }

    private Candidate candidate(int i, Map<String, Integer> open, Map<String, Integer> closed) {
        Coded one = coded.get(i);
        String theme = one.themes().isEmpty() ? "" : one.themes().getFirst();
        int others = Math.max(0, open.getOrDefault(theme, 0) - 1);
        double doubt =
                (2 * doubt(one, "themes") + doubt(one, "role") + doubt(one, "addressee")) / 4;
        Set<String> learned = learning == null ? Set.of() : learning.learnedAlone(i);
        double differs =
                learned.isEmpty() ? 0 : 1 - ThemeLearning.f1(new HashSet<>(one.themes()), learned);
        double frequent = StrictMath.log(2 + others / (1.0 + closed.getOrDefault(theme, 0)));
        Next next =
                new Next(
                        one,
                        Math.round(doubt * 100) / 100.0,
                        others,
                        differs == 0 ? List.of() : learned.stream().sorted().toList());
        return new Candidate(
                next,
                doubt * (1 + differs) * frequent,
                ThemeLearning.section(one.voiced().placement().statement()),
                "theme " + theme);
    }

    private static double doubt(Coded one, String field) {
        return 1 - one.confidence().getOrDefault(field, 0.5);
    }

    /** The best first; what follows of a section or a theme counts less. */
    private static List<Next> picked(List<Candidate> ranked) {
        List<Next> picked = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        Set<String> gone = new HashSet<>();
        while (picked.size() < MOST && gone.size() < ranked.size()) {
            Candidate best = null;
            double most = -1;
            for (Candidate one : ranked) {
                if (one.value() <= most) {
                    break;
                }
                if (!gone.contains(one.next().statement().id())) {
                    double value =
                            one.value()
                                    * StrictMath.pow(AGAIN, taken.getOrDefault(one.section(), 0))
                                    * StrictMath.pow(
                                            AGAIN_OF_THEME, taken.getOrDefault(one.theme(), 0));
                    if (value > most) {
                        most = value;
                        best = one;
                    }
                }
            }
            if (best == null) {
                break;
            }
            picked.add(best.next());
            gone.add(best.next().statement().id());
            taken.merge(best.section(), 1, Integer::sum);
            taken.merge(best.theme(), 1, Integer::sum);
        }
        return picked;
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
