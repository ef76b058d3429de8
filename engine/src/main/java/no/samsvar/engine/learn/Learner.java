package no.samsvar.engine.learn;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Learns labels of texts from those that are coded.
 *
 * <p>A linear classifier a label (see {@code Linear}) on words, stems, letters and context; costs,
 * probabilities and what is chosen are settled on inner folds of the coded texts. Deterministic;
 * safe to share between threads.
 */
public final class Learner {
    static final int INNER = 5;
    static final long SEED = 20261101;

    /** So many coded texts make half of it count how doubtful a text is said to be. */
    private static final double HALF = 60;

    private final Recipe recipe;
    private final List<Item> items;
    private final Vectors features;
    private final Vec[] vectors;

    /**
     * @param items every text, coded or not, those of a document together and in their order
     */
    public static Learner of(Goal goal, List<Item> items) {
        return new Learner(Recipe.of(goal), items);
    }

    /**
     * A plain linear model to compare with: words with their letters by five or in pairs, tf-idf,
     * margins above 0.
     */
    public static Learner plain(Goal goal, List<Item> items) {
        return new Learner(Recipe.plain(goal), items);
    }

    Learner(Recipe recipe, List<Item> items) {
        this.recipe = recipe;
        this.items = List.copyOf(items);
        this.features = new Vectors(recipe.weights());
        this.vectors = features.of(this.items);
    }

    /**
     * @param coded by the number of an item, the labels that a person gave it; none is a set too
     * @throws IllegalArgumentException where a number is none of an item's, or, of a goal of
     *     exactly one label, a text has not one
     */
    public Model learn(SortedMap<Integer, Set<String>> coded) {
        check(coded);
        Coded known = Coded.of(coded);
        Vec[] seen = recipe.rareTells() ? features.byRarity(vectors, known.rows()) : vectors;
        return new Training(recipe, items, known, seen, features).run();
    }

    private void check(SortedMap<Integer, Set<String>> coded) {
        coded.forEach((item, labels) -> {
            if (item < 0 || item >= items.size()) {
                throw new IllegalArgumentException("no item " + item + " of " + items.size());
            }
            if (recipe.only() && labels.size() != 1) {
                throw new IllegalArgumentException("item " + item + " has labels " + labels);
            }
        });
    }

    /**
     * Which texts to code next, those first that teach most: see {@code Next}.
     *
     * @param coded as in {@link #learn}; may be empty
     * @param among the numbers of the items that may be picked, of which those that are coded are
     *     not; the others are not looked at
     * @return at most {@code most} numbers
     */
    public List<Integer> next(SortedMap<Integer, Set<String>> coded, Set<Integer> among, int most) {
        Model model = coded.isEmpty() ? null : learn(coded);
        double[] doubt = new double[items.size()];
        Set<Integer> all = new TreeSet<>(among);
        all.addAll(coded.keySet());
        double share = coded.size() / (coded.size() + HALF);
        all.forEach(
                i -> doubt[i] = model == null ? 1 : 1 - share * model.prediction(i).confidence());
        return next(coded.keySet(), among, doubt, most);
    }

    /**
     * The same where somebody else knows how doubtful a text is.
     *
     * @param coded the numbers of the items that are known
     * @param among as above
     * @param doubt of each item how doubtful it is, at least 0; they are weighed against each other
     */
    public List<Integer> next(Set<Integer> coded, Set<Integer> among, double[] doubt, int most) {
        Set<Integer> open = new TreeSet<>(among);
        open.removeAll(coded);
        return new Next(vectors, features.size()).pick(open, coded, doubt, most);
    }
}
