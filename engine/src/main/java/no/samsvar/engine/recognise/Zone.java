package no.samsvar.engine.recognise;

import org.jspecify.annotations.Nullable;

/**
 * What one sentence is in its submission.
 *
 * @param kind its part
 * @param question the question that it stands under, by what the paper says; null where it says
 *     none
 * @param code why: a stable word for the reason
 */
public record Zone(Kind kind, @Nullable String question, String code) {
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
