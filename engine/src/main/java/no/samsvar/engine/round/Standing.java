package no.samsvar.engine.round;

import java.util.Locale;

/** Whether a submission counts, and if not, why. */
public enum Standing {
    COUNTED,
    SUPERSEDED,
    DUPLICATE,
    UNREAD;

    /** The word as it stands in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
