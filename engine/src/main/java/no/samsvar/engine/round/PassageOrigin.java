package no.samsvar.engine.round;

import java.util.Locale;

/**
 * Where the words of a passage come from; the first that fits. Only {@link #OWN}, and a {@link
 * #QUOTATION} inside the answer, count as the answer.
 */
public enum PassageOrigin {
    /** Headers, footers, page numbers, list markers. */
    FURNITURE,
    QUESTION,
    BOOKLET,
    TEMPLATE,
    /** Stands in several papers outside their answers and in no round document. */
    SHARED,
    /** Formalities, signatures, attachment lists, empty template headings. */
    PROCEDURE,
    HEADING,
    /** Fallen or withdrawn proposals, minority remarks. */
    NOT_ADOPTED,
    /** A named other body's text. */
    QUOTATION,
    /** What the paper says in its officer's own words without being part of the answer. */
    CASE,
    /** The answer. */
    OWN;

    /** The word as it stands in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the words count as the answerer's. */
    public boolean isAnswer() {
        return this == OWN || this == QUOTATION;
    }

    /** As {@link #isAnswer()}, of a word as it stands in files. */
    public static boolean isAnswer(String key) {
        return key.equals(OWN.key()) || key.equals(QUOTATION.key());
    }
}
