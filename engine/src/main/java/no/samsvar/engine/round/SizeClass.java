package no.samsvar.engine.round;

import java.util.Arrays;
import java.util.Locale;

/**
 * How large a municipality is by its inhabitants, in the three classes of Statistics Norway's
 * "Kommunestørrelse": below 5,000, 5,000 to 19,999, and 20,000 or more.
 */
public enum SizeClass {
    SMALL(0),
    MEDIUM(5_000),
    LARGE(20_000);

    private final int from;

    SizeClass(int from) {
        this.from = from;
    }

    /** The class of a municipality with so many inhabitants. */
    public static SizeClass of(int inhabitants) {
        return inhabitants >= LARGE.from ? LARGE : inhabitants >= MEDIUM.from ? MEDIUM : SMALL;
    }

    /** Whether a word is the {@link #key()} of one of the classes. */
    public static boolean isKey(String word) {
        return Arrays.stream(values()).anyMatch(size -> size.key().equals(word));
    }

    /** As it stands in files: {@code medium}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
