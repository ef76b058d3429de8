package no.samsvar.engine.theme;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import no.samsvar.engine.learn.Model;
import no.samsvar.engine.theme.Labels.Guess;

/**
 * What a decided role or addressee teaches about the other statements: a learner's log-odds are
 * added to those of the cues, as far as that would have made fewer mistakes on the decided
 * statements, each told as if it had not been decided.
 *
 * @param <E> the labels
 */
final class LabelLearning<E extends Enum<E>> {
    /** So many decisions make what is learned count half. */
    private static final double HALF = 60;

    private static final double LEAST = 0.02;
    private static final double[] STEPS = {0, 0.5, 1, 2, 4};

    private final Class<E> labels;
    private final Model model;
    private final SortedMap<String, Double> often = new TreeMap<>();
    private final double trust;

    private LabelLearning(
            Class<E> labels,
            Manners manners,
            Function<Guess, Votes<E>> cues,
            SortedMap<Integer, String> decided) {
        this.labels = labels;
        for (E label : labels.getEnumConstants()) {
            long given = decided.values().stream().filter(key(label)::equals).count();
            often.put(key(label), (double) given / decided.size());
        }
        model = manners.learn(decided);
        trust = trust(manners, cues, decided);
    }

    /**
     * @param cues the log-odds of a guess that this is about
     * @param decided keys of labels, by the number of the statement
     */
    static <E extends Enum<E>> LabelLearning<E> of(
            Class<E> labels,
            Manners manners,
            Function<Guess, Votes<E>> cues,
            SortedMap<Integer, String> decided) {
        return new LabelLearning<>(labels, manners, cues, decided);
    }

    private double trust(
            Manners manners, Function<Guess, Votes<E>> cues, SortedMap<Integer, String> decided) {
        double share = decided.size() / (decided.size() + HALF);
        int most = -1;
        double best = 0;
        for (double tried : STEPS) {
            int right = 0;
            for (Map.Entry<Integer, String> one : decided.entrySet()) {
                int i = one.getKey();
                E said = with(i, cues.apply(manners.guess(i)), tried * share).best();
                right += key(said).equals(one.getValue()) ? 1 : 0;
            }
            if (right > most) {
                most = right;
                best = tried * share;
            }
        }
        return best;
    }

    /**
     * @param cues what the cues say of it
     */
    Votes<E> on(int statement, Votes<E> cues) {
        return trust == 0 ? cues : with(statement, cues, trust);
    }

    private Votes<E> with(int statement, Votes<E> cues, double weight) {
        Votes<E> votes = cues.copy();
        SortedMap<String, Double> said = model.unseen(statement);
        for (E label : labels.getEnumConstants()) {
            double likely = said.getOrDefault(key(label), 0.0) + LEAST;
            double before = often.getOrDefault(key(label), 0.0) + LEAST;
            votes.add(label, weight * StrictMath.log(likely / before), "learned");
        }
        return votes;
    }

    private static String key(Enum<?> label) {
        return label.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
