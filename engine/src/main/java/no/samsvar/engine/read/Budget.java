package no.samsvar.engine.read;

import no.samsvar.engine.text.Problem;

/**
 * How much work one file may cost. Budgets are counted, not timed, so that the same file gives the
 * same result on a slow machine. Not thread-safe: one file, one budget.
 */
final class Budget {
    private final ReadLimits limits;
    private long characters;
    private long operators;
    private int pages;

    Budget(ReadLimits limits) {
        this.limits = limits;
    }

    ReadLimits limits() {
        return limits;
    }

    /** Characters of text produced. */
    void characters(long count) {
        characters += count;
        if (characters > limits.characters()) {
            throw new Spent(Problem.Code.BUDGET_SPENT, "characters", limits.characters());
        }
    }

    /** Steps of work inside a format: drawing operators, XML events, cells, glyphs. */
    void operators(long count) {
        operators += count;
        if (operators > limits.operators()) {
            throw new Spent(Problem.Code.BUDGET_SPENT, "operators", limits.operators());
        }
    }

    void page() {
        if (++pages > limits.pages()) {
            throw new Spent(Problem.Code.TOO_LARGE, "pages", limits.pages());
        }
    }

    /** Thrown when a limit is passed; a format catches it and keeps what it has read. */
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Problem.Code code;
        private final String what;
        private final long limit;

        Spent(Problem.Code code, String what, long limit) {
            super(what + " > " + limit, null, false, false);
            this.code = code;
            this.what = what;
            this.limit = limit;
        }

        Problem problem(String document) {
            return Problem.of(
                    code, document, java.util.Map.of("what", what, "limit", Long.toString(limit)));
        }
    }
}
