package no.samsvar.engine.agree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import no.samsvar.engine.agree.Agreement.Estimate;
import org.jspecify.annotations.Nullable;

/** Ratings as numbers, so that samples of units can be drawn again and again. */
final class Table {
    private static final int RESAMPLES = 2000;
    private static final long SEED = 20261101;

    /** For each unit the category of each coder that rated it, in the order of names. */
    private final int[][] units;

    private final double[][] distance;
    private final int categories;

    /**
     * @param ratings each unit by two coders or more
     */
    Table(Ratings ratings, Distance between) {
        Map<String, Integer> numbers = new TreeMap<>();
        List<SortedSet<String>> sets = new ArrayList<>();
        units = new int[ratings.units().size()][];
        for (int u = 0; u < units.length; u++) {
            List<SortedSet<String>> said = List.copyOf(ratings.units().get(u).by().values());
            units[u] = new int[said.size()];
            for (int c = 0; c < said.size(); c++) {
                Integer number = numbers.get(key(said.get(c)));
                if (number == null) {
                    number = sets.size();
                    numbers.put(key(said.get(c)), number);
                    sets.add(said.get(c));
                }
                units[u][c] = number;
            }
        }
        categories = sets.size();
        distance = new double[categories][categories];
        for (int a = 0; a < categories; a++) {
            for (int b = 0; b < categories; b++) {
                distance[a][b] = between.between(sets.get(a), sets.get(b));
            }
        }
    }

    private static String key(SortedSet<String> set) {
        return String.join("\u0000", set) + "\u0000" + set.size();
    }

    /** The value, and the middle 95 % of it over units drawn again; null where it has none. */
    @Nullable Estimate estimate(ToDoubleFunction<int[]> measure) {
        double value = measure.applyAsDouble(all());
        if (Double.isNaN(value)) {
            return null;
        }
        java.util.Random random = new java.util.Random(SEED);
        double[] values = new double[RESAMPLES];
        int defined = 0;
        for (int i = 0; i < RESAMPLES; i++) {
            int[] drawn = new int[units.length];
            for (int u = 0; u < drawn.length; u++) {
                drawn[u] = random.nextInt(units.length);
            }
            double one = measure.applyAsDouble(drawn);
            if (!Double.isNaN(one)) {
                values[defined++] = one;
            }
        }
        Arrays.sort(values, 0, defined);
        int tail = defined / 40;
        return defined == 0
                ? new Estimate(value, value, value)
                : new Estimate(value, values[tail], values[defined - 1 - tail]);
    }

    private int[] all() {
        int[] all = new int[units.length];
        Arrays.setAll(all, u -> u);
        return all;
    }

    /** The mean over units of the share of pairs of coders that say the same. */
    double percent(int[] drawn) {
        double sum = 0;
        for (int u : drawn) {
            int[] said = units[u];
            int same = 0;
            for (int a = 0; a < said.length; a++) {
                for (int b = 0; b < said.length; b++) {
                    same += a != b && said[a] == said[b] ? 1 : 0;
                }
            }
            sum += (double) same / (said.length * (said.length - 1));
        }
        return sum / drawn.length;
    }

    /** Cohen 1960, of two coders; not a number where chance alone would agree wholly. */
    double kappa(int[] drawn) {
        int[] first = new int[categories];
        int[] second = new int[categories];
        int same = 0;
        for (int u : drawn) {
            first[units[u][0]]++;
            second[units[u][1]]++;
            same += units[u][0] == units[u][1] ? 1 : 0;
        }
        double all = drawn.length;
        double expected = 0;
        for (int c = 0; c < categories; c++) {
            expected += first[c] / all * (second[c] / all);
        }
        return (same / all - expected) / (1 - expected);
    }

    /** Krippendorff 1980, units with missing ratings too; not a number where nothing varies. */
    double alpha(int[] drawn) {
        double[] count = new double[categories];
        double observed = 0;
        double total = 0;
        for (int u : drawn) {
            int[] said = units[u];
            double apart = 0;
            for (int a = 0; a < said.length; a++) {
                count[said[a]]++;
                for (int b = 0; b < said.length; b++) {
                    apart += distance[said[a]][said[b]];
                }
            }
            observed += apart / (said.length - 1);
            total += said.length;
        }
        double expected = 0;
        for (int a = 0; a < categories; a++) {
            for (int b = 0; b < categories; b++) {
                expected += count[a] * count[b] * distance[a][b];
            }
        }
        return expected == 0
                ? Double.NaN
                : 1 - observed / total / (expected / (total * (total - 1)));
    }
}
