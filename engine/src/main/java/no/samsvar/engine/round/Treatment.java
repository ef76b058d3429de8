package no.samsvar.engine.round;

import java.util.Locale;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One body's handling of the case, as its minutes show it. Each part carries the words that it was
 * read from; null where the minutes do not say.
 *
 * @param by what kind of body
 * @param body its name, without the genitive
 * @param date of the meeting; the value is ISO-8601
 * @param number of the case in that meeting: "61/26"
 * @param outcome what came of it; the value is an {@link Outcome}'s key
 */
public record Treatment(
        AdoptedBy by,
        Read body,
        @Nullable Read date,
        @Nullable Read number,
        @Nullable Read outcome) {

    /**
     * Something that was read.
     *
     * @param words where it stands in the document's text
     */
    public record Read(String value, Span words) {}

    /** What a body came to. */
    public enum Outcome {
        ADOPTED,
        /** Adopted, with what amendments changed. */
        CHANGED,
        NOT_ADOPTED,
        /** Back to who laid it before the body. */
        SENT_BACK,
        POSTPONED,
        NOTED;

        /** The word as it stands in files. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
