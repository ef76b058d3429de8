package no.samsvar.engine.evaluate;

import java.util.Set;

/** The arithmetic of scores. */
final class Measure {
    private Measure() {}

    static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** F1 of two sets; 1 where both are empty. */
    static double f1(Set<String> meant, Set<String> said) {
        long both = meant.stream().filter(said::contains).count();
        return meant.isEmpty() && said.isEmpty() ? 1 : share(2 * both, meant.size() + said.size());
    }
}
