package no.samsvar.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Gradient boosting of small trees over facts, by Newton steps on the logistic loss. Seeded. */
final class TreeGrower {

    /** A gap that is known to be an end or not; weight 1 for a real one. */
    record Example(boolean[] facts, boolean ends, double weight) {}

    private static final Fact[] FACTS = Fact.values();

    private final int trees;
    private final int depth;
    private final double rate;
    private final double ridge;
    private final Random random = new Random(11);

    private double[] slope = {};
    private double[] curve = {};
    private double[] score = {};

    TreeGrower(int trees, int depth, double rate, double ridge) {
        this.trees = trees;
        this.depth = depth;
        this.rate = rate;
        this.ridge = ridge;
    }

    List<String> grow(List<Example> examples) {
        int n = examples.size();
        slope = new double[n];
        curve = new double[n];
        score = new double[n];
        List<Integer> all = new ArrayList<>();
        double ends = 0;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            all.add(i);
            ends += examples.get(i).ends() ? examples.get(i).weight() : 0;
            sum += examples.get(i).weight();
        }
        double start = Math.log(ends / (sum - ends));
        java.util.Arrays.fill(score, start);
        List<String> lines = new ArrayList<>();
        lines.add(number(start));
        for (int tree = 0; tree < trees; tree++) {
            for (int i = 0; i < n; i++) {
                Example example = examples.get(i);
                double p = 1 / (1 + Math.exp(-score[i]));
                slope[i] = example.weight() * ((example.ends() ? 1 : 0) - p);
                curve[i] = example.weight() * p * (1 - p);
            }
            boolean[] use = new boolean[FACTS.length];
            for (int f = 0; f < use.length; f++) {
                use[f] = random.nextBoolean();
            }
            StringBuilder line = new StringBuilder();
            branch(examples, all, depth, use, line);
            lines.add(line.toString().strip());
        }
        return lines;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private void branch(
            List<Example> examples,
            List<Integer> here,
            int deep,
            boolean[] use,
            StringBuilder line) {
        double[] slopes = new double[FACTS.length];
        double[] curves = new double[FACTS.length];
        double slopeSum = 0;
        double curveSum = 0;
        for (int i : here) {
            slopeSum += slope[i];
            curveSum += curve[i];
            boolean[] facts = examples.get(i).facts();
            for (int f = 0; deep > 0 && f < facts.length; f++) {
                if (facts[f]) {
                    slopes[f] += slope[i];
                    curves[f] += curve[i];
                }
            }
        }
        int best = -1;
        double most = 1e-6;
        double whole = slopeSum * slopeSum / (curveSum + ridge);
        for (int f = 0; deep > 0 && here.size() >= 10 && f < FACTS.length; f++) {
            double rest = curveSum - curves[f];
            if (use[f] && curves[f] >= 0.5 && rest >= 0.5) {
                double gain =
                        slopes[f] * slopes[f] / (curves[f] + ridge)
                                + (slopeSum - slopes[f]) * (slopeSum - slopes[f]) / (rest + ridge)
                                - whole;
                if (gain > most) {
                    most = gain;
                    best = f;
                }
            }
        }
        if (best < 0) {
            double step = Double.parseDouble(number(rate * slopeSum / (curveSum + ridge)));
            here.forEach(i -> score[i] += step);
            line.append(number(step)).append(' ');
            return;
        }
        List<Integer> yes = new ArrayList<>();
        List<Integer> no = new ArrayList<>();
        for (int i : here) {
            (examples.get(i).facts()[best] ? yes : no).add(i);
        }
        line.append(FACTS[best].name()).append(' ');
        branch(examples, yes, deep - 1, use, line);
        branch(examples, no, deep - 1, use, line);
    }
}
