package no.samsvar.engine.round;

import java.util.Locale;

/** What a statement does in an answer. */
public enum Role {
    PROPOSAL,
    REASON,
    BACKGROUND;

    /** The word as it stands in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
