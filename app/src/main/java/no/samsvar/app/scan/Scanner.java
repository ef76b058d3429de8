package no.samsvar.app.scan;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Looks for malware in a file. */
public interface Scanner {
    /** Whether there is one; without, files are not scanned, and the page says so. */
    boolean present();

    /** Never throws: a scanner that does not answer is an outcome. Reads the stream to its end. */
    Verdict scan(InputStream file);

    /**
     * @param key not-scanned, clean, infected or failed
     * @param threat its name where it is infected, or null
     */
    record Verdict(String key, @Nullable String threat) {
        public static final String INFECTED = "infected";
        public static final Verdict NOT_SCANNED = new Verdict("not-scanned", null);
        public static final Verdict CLEAN = new Verdict("clean", null);
        public static final Verdict FAILED = new Verdict("failed", null);

        public boolean infected() {
            return key.equals(INFECTED);
        }
    }
}
