package no.samsvar.app.debate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a table stands to a point, where it says so. */
public enum Stance {
    FOR,
    AGAINST,
    /** They do not agree among themselves. */
    DIVIDED;

    /** As it stands in forms, in keys of texts and in the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Stance> of(String key) {
        return Arrays.stream(values()).filter(s -> s.key().equals(key)).findFirst();
    }
}
