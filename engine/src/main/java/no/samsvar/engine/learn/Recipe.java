package no.samsvar.engine.learn;

import java.util.List;
import java.util.Map;

/**
 * How to learn.
 *
 * @param weights what to look at, and how much each kind of feature counts
 * @param costs of an error, of which the best by inner folds is taken
 * @param rounds how often the neighbours' labels are guessed and learned from
 * @param only whether a text has exactly one label
 * @param rareTells whether a feature counts the more the fewer texts have it (idf)
 * @param plain margins above 0 are taken, with no inner folds
 */
record Recipe(
        Map<Block, Double> weights,
        List<Double> costs,
        int rounds,
        boolean only,
        boolean rareTells,
        boolean plain) {

    /** Costs as vectors of length 1 need them: from strong smoothing to nearly none. */
    private static final List<Double> COSTS = List.of(0.5, 2.0, 8.0);

    private static final List<Double> LOW_COSTS = List.of(0.2, 0.8, 2.5);

    static Recipe of(Goal goal) {
        return switch (goal) {
            case SUBJECTS ->
                    new Recipe(
                            Map.of(Block.LETTERS, 1.0, Block.STEM, 0.5),
                            COSTS,
                            0,
                            false,
                            false,
                            false);
            case MANNER -> new Recipe(manner(), LOW_COSTS, 1, true, false, false);
            case MANNERS -> new Recipe(manner(), LOW_COSTS, 1, false, false, false);
        };
    }

    private static Map<Block, Double> manner() {
        return Map.of(
                Block.WORD, 1.0,
                Block.PAIR, 0.5,
                Block.LETTERS, 1.0,
                Block.FRAME, 0.7,
                Block.EDGE, 0.5,
                Block.SHAPE, 0.7,
                Block.CONTEXT, 0.5);
    }

    /** Words with five letters, or with pairs of words; idf; no inner folds. */
    static Recipe plain(Goal goal) {
        return switch (goal) {
            case SUBJECTS -> plain(Block.FIVE, false);
            case MANNER -> plain(Block.PAIR, true);
            case MANNERS -> plain(Block.PAIR, false);
        };
    }

    private static Recipe plain(Block block, boolean only) {
        Map<Block, Double> weights = Map.of(Block.WORD, 1.0, block, 1.0);
        return new Recipe(weights, List.of(2.0), 0, only, true, true);
    }
}
