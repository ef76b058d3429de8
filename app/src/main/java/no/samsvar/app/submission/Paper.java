package no.samsvar.app.submission;

import java.time.Instant;
import java.util.UUID;
import no.samsvar.app.scan.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * A file that a body has chosen to send or has sent.
 *
 * @param name as the sender calls it
 * @param sha256 where it lies in the file store
 * @param scan not-scanned, clean, infected or failed
 * @param threat what the scanner found, or null
 * @param began when its first byte arrived, and {@code at} when it was safely kept
 */
record Paper(
        UUID id,
        UUID round,
        String body,
        String name,
        String sha256,
        long size,
        String scan,
        @Nullable String threat,
        Instant began,
        Instant at) {
    boolean infected() {
        return scan.equals(Scanner.Verdict.INFECTED);
    }
}
