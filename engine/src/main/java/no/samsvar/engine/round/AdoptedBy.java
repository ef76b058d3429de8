package no.samsvar.engine.round;

import java.util.Locale;

/** Which body adopted an answer, by the evidence in its papers. */
public enum AdoptedBy {
    COUNCIL,
    EXECUTIVE_BOARD,
    COMMITTEE,
    ADMINISTRATION,
    NOT_SHOWN;

    /** The word as it stands in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
