package no.samsvar.engine.round;

import java.util.Locale;

/** How far what a statement speaks of has come. */
public enum Stage {
    DONE,
    UNDER_WAY,
    PLANNED,
    WANTED;

    /** The word as it stands in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
