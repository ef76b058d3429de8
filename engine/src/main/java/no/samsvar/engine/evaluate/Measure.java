package no.samsvar.engine.evaluate;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** The arithmetic of scores. */
final class Measure {
    private static final int RESAMPLES = 2000;
    private static final long SEED = 20261101;

    private Measure() {}

    /** Harmonic mean of precision and recall; 0 where both are. */
    static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** What was meant and what was said. */
    record Pair(Object meant, Object said) {
        boolean agrees() {
            return Objects.equals(meant, said);
        }
    }

    static double accuracy(List<Pair> pairs) {
        return share(pairs.stream().filter(Pair::agrees).count(), pairs.size());
    }

    /** Mean F1 over the labels that were meant at least once. */
    static double macroF1(List<Pair> pairs, List<String> labels) {
        double sum = 0;
        int seen = 0;
        for (String label : labels) {
            long meant = pairs.stream().filter(p -> p.meant().equals(label)).count();
            long said = pairs.stream().filter(p -> p.said().equals(label)).count();
            long both = pairs.stream().filter(p -> p.meant().equals(label) && p.agrees()).count();
            if (meant > 0) {
                seen++;
                sum += share(2 * both, meant + said);
            }
        }
        return seen == 0 ? 0 : sum / seen;
    }

    /** F1 of two sets; 1 where both are empty. */
    static double f1(Set<String> meant, Set<String> said) {
        long both = meant.stream().filter(said::contains).count();
        return meant.isEmpty() && said.isEmpty() ? 1 : share(2 * both, meant.size() + said.size());
    }

    static double mean(List<Double> values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.isEmpty() ? 0 : sum / values.size();
    }

    /** The middle 95 % of the means of samples drawn again, from a fixed seed. */
    record Interval(double low, double high) {
        static Interval of(List<Double> values) {
            if (values.isEmpty()) {
                return new Interval(0, 0);
            }
            Random random = new Random(SEED);
            double[] means = new double[RESAMPLES];
            for (int i = 0; i < RESAMPLES; i++) {
                double sum = 0;
                for (int k = 0; k < values.size(); k++) {
                    sum += values.get(random.nextInt(values.size()));
                }
                means[i] = sum / values.size();
            }
            java.util.Arrays.sort(means);
            return new Interval(means[RESAMPLES / 40], means[RESAMPLES - 1 - RESAMPLES / 40]);
        }
    }
}
