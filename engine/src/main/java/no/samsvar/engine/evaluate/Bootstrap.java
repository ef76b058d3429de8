package no.samsvar.engine.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import no.samsvar.engine.evaluate.CodedEvaluation.Score;

/**
 * A value with its interval: the middle 95 % of the values of samples of the same size, drawn with
 * return from a fixed seed (the percentile bootstrap of Efron 1979).
 */
final class Bootstrap {
    private static final int RESAMPLES = 2000;
    private static final long SEED = 20261101;

    private Bootstrap() {}

    /**
     * @param units what each unit adds; all of the same length
     * @param value of the sums over units
     */
    static Score of(List<double[]> units, ToDoubleFunction<double[]> value) {
        if (units.isEmpty()) {
            return new Score(0, 0, 0);
        }
        Random random = new Random(SEED);
        double[] values = new double[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            double[] sum = new double[units.getFirst().length];
            for (int k = 0; k < units.size(); k++) {
                add(sum, units.get(random.nextInt(units.size())));
            }
            values[r] = value.applyAsDouble(sum);
        }
        Arrays.sort(values);
        double[] sum = new double[units.getFirst().length];
        units.forEach(unit -> add(sum, unit));
        return new Score(
                value.applyAsDouble(sum),
                values[RESAMPLES / 40],
                values[RESAMPLES - 1 - RESAMPLES / 40]);
    }

    private static void add(double[] sum, double[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }

    /**
     * Mean F1 over the labels that were meant at least once.
     *
     * @param counts for each label how often it was meant, said, and both
     * @param from where they begin
     */
    static double macroF1(double[] counts, int from) {
        double sum = 0;
        int seen = 0;
        for (int l = from; l < counts.length; l += 3) {
            if (counts[l] > 0) {
                seen++;
                sum += 2 * counts[l + 2] / (counts[l] + counts[l + 1]);
            }
        }
        return seen == 0 ? 0 : sum / seen;
    }

    /** Adds to a label's three counts. */
    static void count(double[] counts, int at, boolean meant, boolean said) {
        counts[at] += meant ? 1 : 0;
        counts[at + 1] += said ? 1 : 0;
        counts[at + 2] += meant && said ? 1 : 0;
    }
}
