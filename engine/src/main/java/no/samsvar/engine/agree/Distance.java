package no.samsvar.engine.agree;

import java.util.Set;

/** How far apart two sets of labels are: 0 for the same, 1 for nothing in common. */
@FunctionalInterface
interface Distance {
    /** Sets are the same or not. */
    Distance NOMINAL = (a, b) -> a.equals(b) ? 0 : 1;

    /**
     * Measuring Agreement on Set-valued Items: Jaccard's share in common, times 1 for equal sets, ⅔
     * where one holds the other, ⅓ where they overlap, 0 where they do not; from 1 (Passonneau,
     * Measuring Agreement on Set-valued Items (MASI) for Semantic and Pragmatic Annotation, LREC
     * 2006).
     */
    Distance MASI = Distance::masi;

    double between(Set<String> a, Set<String> b);

    private static double masi(Set<String> a, Set<String> b) {
        if (a.equals(b)) {
            return 0;
        }
        long common = a.stream().filter(b::contains).count();
        long all = a.size() + b.size() - common;
        double monotony = a.containsAll(b) || b.containsAll(a) ? 2.0 / 3 : 1.0 / 3;
        return 1 - monotony * common / all;
    }
}
