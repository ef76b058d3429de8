package no.samsvar.engine.learn;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which set of labels to choose so that the expected F1 is highest. How likely a set is: how often
 * it was coded, times what the labels' probabilities say beside their frequencies, over the sets
 * that were coded at least once (support inference, Ghamrawi and McCallum, "Collective Multi-Label
 * Classification", 2005); the choice as in Dembczyński, Waegeman, Cheng and Hüllermeier, "An Exact
 * Algorithm for F-Measure Maximization", 2011, by search from the best coded set.
 */
final class SetChoice implements Choice {
    private final List<BitSet> sets = new ArrayList<>();
    private final List<Double> frequency = new ArrayList<>();

    /** How far each coded set agrees with each. */
    private final double[][] agree;

    private final double[] share;
    private final double trust;
    private final double prior;
    private final int labels;

    /**
     * @param trust how much the probabilities count
     * @param prior how much the frequencies count: 0 not at all, 1 as in Bayes' rule
     */
    SetChoice(List<BitSet> coded, int labels, double trust, double prior) {
        this.labels = labels;
        this.trust = trust;
        this.prior = prior;
        Map<BitSet, Integer> counts = new LinkedHashMap<>();
        share = new double[labels];
        for (BitSet set : coded) {
            counts.merge(set, 1, Integer::sum);
            set.stream().forEach(l -> share[l]++);
        }
        for (int l = 0; l < labels; l++) {
            share[l] = (share[l] + 0.5) / (coded.size() + 1);
        }
        counts.forEach((set, count) -> {
            sets.add(set);
            frequency.add(StrictMath.log(count));
        });
        agree = new double[sets.size()][sets.size()];
        for (int a = 0; a < agree.length; a++) {
            for (int b = 0; b < agree.length; b++) {
                agree[a][b] = f1(sets.get(a), sets.get(b));
            }
        }
    }

    /** The likelihood of each coded set; they add up to 1. */
    private double[] likelihood(double[] probability) {
        double[] score = new double[sets.size()];
        double none = 0;
        double[] gain = new double[labels];
        for (int l = 0; l < labels; l++) {
            double p = Math.clamp(probability[l], 0.001, 0.999);
            double with = StrictMath.log(p) - prior * StrictMath.log(share[l]);
            double without = StrictMath.log(1 - p) - prior * StrictMath.log(1 - share[l]);
            none += without;
            gain[l] = with - without;
        }
        double most = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < score.length; s++) {
            double sum = none;
            for (int l = sets.get(s).nextSetBit(0); l >= 0; l = sets.get(s).nextSetBit(l + 1)) {
                sum += gain[l];
            }
            score[s] = prior * frequency.get(s) + trust * sum;
            most = Math.max(most, score[s]);
        }
        double all = 0;
        for (int s = 0; s < score.length; s++) {
            score[s] = StrictMath.exp(score[s] - most);
            all += score[s];
        }
        for (int s = 0; s < score.length; s++) {
            score[s] /= all;
        }
        return score;
    }

    @Override
    public Chosen choose(double[] probability) {
        double[] likelihood = likelihood(probability);
        BitSet best = new BitSet();
        double most = expected(best, likelihood);
        for (int a = 0; a < agree.length; a++) {
            double value = 0;
            for (int s = 0; s < likelihood.length; s++) {
                value += likelihood[s] * agree[a][s];
            }
            if (value > most) {
                most = value;
                best = sets.get(a);
            }
        }
        boolean better = true;
        while (better) {
            better = false;
            for (int l = 0; l < labels; l++) {
                BitSet other = (BitSet) best.clone();
                other.flip(l);
                double value = expected(other, likelihood);
                if (value > most + 1e-12) {
                    most = value;
                    best = other;
                    better = true;
                }
            }
        }
        return new Chosen(best, most);
    }

    private double expected(BitSet chosen, double[] likelihood) {
        double sum = 0;
        int size = chosen.cardinality();
        for (int s = 0; s < likelihood.length; s++) {
            sum += likelihood[s] * f1(chosen, size, sets.get(s));
        }
        return sum;
    }

    private static double f1(BitSet chosen, int size, BitSet set) {
        int all = size + set.cardinality();
        if (all == 0) {
            return 1;
        }
        BitSet both = (BitSet) chosen.clone();
        both.and(set);
        return 2.0 * both.cardinality() / all;
    }

    static double f1(BitSet chosen, BitSet set) {
        return f1(chosen, chosen.cardinality(), set);
    }
}
