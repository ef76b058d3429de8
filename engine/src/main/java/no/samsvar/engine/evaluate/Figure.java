package no.samsvar.engine.evaluate;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Objects;
import no.samsvar.engine.evaluate.CodedEvaluation.Score;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure beside what to reach for.
 *
 * @param what is measured
 * @param of what it was measured on: a file, an answer; empty for all labelled answers together
 * @param n how many units it was counted over: words, statements, sentences, texts, quotations
 * @param score a share from 0 to 1 with its 95 % bootstrap interval; for {@link What#TRACE} a
 *     number, without one
 * @param reach what to reach for; null where there is no bar
 */
public record Figure(What what, String of, int n, Score score, @Nullable Double reach) {
    /** What can be measured. Words and statements have precision and recall beside their F1. */
    public enum What {
        OWN_WORDS(0.99),
        OWN_WORDS_PRECISION,
        OWN_WORDS_RECALL,
        STATEMENTS(0.95),
        STATEMENTS_PRECISION,
        STATEMENTS_RECALL,
        SENTENCES(0.97),
        QUESTION(0.98),
        ROLE(0.85),
        ADDRESSEE(0.90),
        THEMES(0.60),
        THEMES_CODED(0.80),
        BACKGROUND_CODED(0.80),
        PROPOSAL_CODED(0.93),
        QUOTATIONS(1.0),
        /** What does not lead to its source: the fewer the better. */
        TRACE(0.0);

        private final @Nullable Double reach;

        What() {
            this.reach = null;
        }

        What(double reach) {
            this.reach = reach;
        }

        /** As it stands in files and message bundles: {@code own-words}. */
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Figure {
        Objects.requireNonNull(what);
        if (n < 0) {
            throw new IllegalArgumentException("n is " + n);
        }
    }

    static Figure of(What what, String of, int n, Score score) {
        return new Figure(what, of, n, score, what.reach);
    }

    /** A figure that was counted over all there is, so that there is nothing to draw again. */
    static Figure counted(What what, int n, double value) {
        return of(what, "", n, new Score(value, value, value));
    }

    /** Whether it is as good as one reaches for; true where there is no bar. */
    public boolean isReached() {
        return reach == null
                || (what == What.TRACE ? score.value() <= reach : score.value() >= reach);
    }
}
