package no.samsvar.engine.recognise;

import org.jspecify.annotations.Nullable;

/**
 * What one sentence is in its submission.
 *
 * @param kind its part
 * @param question the question that it stands under, by what the paper says; null where it says
 *     none
 * @param code why: a stable word for the reason
 * @param lead length, in UTF-16 units, of the words at its beginning that only lead to it:
 *     "Spørsmål 2:", "Nytt punkt under spørsmål 1:"
 */
public record Zone(Kind kind, @Nullable String question, String code, int lead) {
    public Zone {
        if (lead < 0) {
            throw new IllegalArgumentException("lead " + lead);
        }
    }

    public Zone(Kind kind, @Nullable String question, String code) {
        this(kind, question, code, 0);
    }

    /** The parts of a submission. */
    public enum Kind {
        ANSWER,
        /** The officer's own words, no part of the answer. */
        CASE,
        PROCEDURE,
        /** Fallen, withdrawn and minority text, and what the resolution took out. */
        NOT_ADOPTED,
        /** A copy of the round's own document that was sent along. */
        ATTACHED
    }

    public boolean is(Kind other) {
        return kind == other;
    }
}
