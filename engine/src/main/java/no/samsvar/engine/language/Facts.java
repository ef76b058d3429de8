package no.samsvar.engine.language;

/** The facts that hold for one gap, as bits. */
final class Facts {

    private final long[] bits = new long[(Fact.values().length + 63) / 64];

    void clear() {
        java.util.Arrays.fill(bits, 0);
    }

    void set(Fact fact, boolean holds) {
        if (holds) {
            set(fact);
        }
    }

    void set(Fact fact) {
        bits[fact.ordinal() >> 6] |= 1L << fact.ordinal();
    }

    boolean has(Fact fact) {
        return has(fact.ordinal());
    }

    /** Whether the fact of this ordinal holds. */
    boolean has(int fact) {
        return (bits[fact >> 6] >>> fact & 1) != 0;
    }
}
