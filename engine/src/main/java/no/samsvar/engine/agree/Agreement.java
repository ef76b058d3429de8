package no.samsvar.engine.agree;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far coders agree. Values are estimates over the units that two or more of them rated; one
 * that is not defined, because nothing varies or there is nothing to compare, is null.
 *
 * @param units rated by two coders or more
 * @param coders who rated them
 * @param percent the share of pairs of coders that say the same, 0 to 1
 * @param kappa Cohen's κ (Cohen 1960); null for more than two coders
 * @param alpha Krippendorff's α with a set of labels being right or wrong as a whole (Krippendorff
 *     1980); bears missing ratings
 * @param masi Krippendorff's α with sets as near as what they share (Passonneau 2006)
 * @param table of two coders: how many units by the labels of the first and of the second, several
 *     labels joined by {@code " + "}; empty for more coders
 */
public record Agreement(
        int units,
        int coders,
        @Nullable Estimate percent,
        @Nullable Estimate kappa,
        @Nullable Estimate alpha,
        @Nullable Estimate masi,
        SortedMap<String, SortedMap<String, Integer>> table) {
    public Agreement {
        table = Collections.unmodifiableSortedMap(new TreeMap<>(table));
    }

    /**
     * A value with the middle 95 % of the values of 2,000 samples of the units, drawn with return
     * from a fixed seed.
     */
    public record Estimate(double value, double low, double high) {}

    /** Units that fewer than two coders rated do not count. */
    public static Agreement of(Ratings all) {
        Ratings ratings = all.comparable();
        int coders = ratings.coders().size();
        SortedMap<String, SortedMap<String, Integer>> table = new TreeMap<>();
        if (ratings.units().isEmpty()) {
            return new Agreement(0, coders, null, null, null, null, table);
        }
        if (coders == 2) {
            for (Ratings.Unit unit : ratings.units()) {
                table.computeIfAbsent(name(unit.by().firstEntry().getValue()), k -> new TreeMap<>())
                        .merge(name(unit.by().lastEntry().getValue()), 1, Integer::sum);
            }
        }
        Table nominal = new Table(ratings, Distance.NOMINAL);
        Table sets = new Table(ratings, Distance.MASI);
        return new Agreement(
                ratings.units().size(),
                coders,
                nominal.estimate(nominal::percent),
                coders == 2 ? nominal.estimate(nominal::kappa) : null,
                nominal.estimate(nominal::alpha),
                sets.estimate(sets::alpha),
                table);
    }

    private static String name(SortedSet<String> labels) {
        return String.join(" + ", labels);
    }
}
