package no.samsvar.engine.learn;

import java.util.BitSet;
import java.util.List;

/** From probabilities to the labels to choose. */
interface Choice {
    Chosen choose(double[] probability);

    /**
     * @param labels by number
     * @param confidence the expected agreement with a person, 0 to 1
     */
    record Chosen(BitSet labels, double confidence) {}

    /** Every label that is likelier than not; with {@code only}, the likeliest. */
    static Choice plain(boolean only) {
        return only ? p -> OneChoice.one(p, new double[0]) : Choice::likely;
    }

    private static Chosen likely(double[] probability) {
        BitSet set = new BitSet();
        for (int l = 0; l < probability.length; l++) {
            set.set(l, probability[l] > 0.5);
        }
        return new Chosen(set, 0);
    }

    /**
     * @param unseen probabilities of the coded texts by classifiers that had not seen them
     */
    static Choice of(boolean only, Coded coded, double[][] unseen) {
        return only ? OneChoice.of(coded, unseen) : any(coded, unseen);
    }

    private static Choice any(Coded coded, double[][] unseen) {
        List<BitSet> sets = coded.sets();
        double most = -1;
        SetChoice best = new SetChoice(sets, coded.labels().size(), 1, 0);
        for (double trust : new double[] {0.5, 0.7, 1}) {
            for (double prior : new double[] {0, 0.5, 1}) {
                SetChoice tried = new SetChoice(sets, coded.labels().size(), trust, prior);
                double sum = 0;
                for (int i = 0; i < sets.size(); i++) {
                    sum += SetChoice.f1(tried.choose(unseen[i]).labels(), sets.get(i));
                }
                if (sum > most + 1e-9) {
                    most = sum;
                    best = tried;
                }
            }
        }
        return best;
    }
}
