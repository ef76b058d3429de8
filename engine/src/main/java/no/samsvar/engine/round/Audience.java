package no.samsvar.engine.round;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whom an edition of a result is for. */
public enum Audience {
    /** Whoever works with the round; everything stands in it. */
    INTERNAL,
    /** Anyone; what is exempt from the public is taken out. */
    PUBLIC;

    /** The audience of a word as it stands in files. */
    public static Optional<Audience> of(String key) {
        return Arrays.stream(values()).filter(audience -> audience.key().equals(key)).findFirst();
    }

    /** The word as it stands in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
