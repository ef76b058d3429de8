package no.samsvar.app.round;

import java.util.Locale;

/** How far a body has come with its answer. */
public enum BodyStatus {
    NOT_STARTED("–"),
    /** Something is being written; nobody outside the body sees what. */
    DRAFT("U"),
    /** Nothing is sent in yet, and a later date is agreed. */
    AGREED("A"),
    SENT("L"),
    /** Sent in more than once; the newest counts. */
    REPLACED("E"),
    SENT_LATE("S"),
    SENT_BY_AGREEMENT("T");

    private final String letter;

    BodyStatus(String letter) {
        this.letter = letter;
    }

    /** As it stands on a tile, so that colour is not all that tells. */
    public String letter() {
        return letter;
    }

    /** As it stands in keys of texts and names of classes. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
