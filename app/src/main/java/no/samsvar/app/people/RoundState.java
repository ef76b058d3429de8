package no.samsvar.app.people;

import java.util.Locale;

/** How far a round has come. */
public enum RoundState {
    DRAFTED,
    PUBLISHED,
    CLOSED,
    ARCHIVED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RoundState ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
