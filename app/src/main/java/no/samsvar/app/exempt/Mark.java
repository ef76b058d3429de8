package no.samsvar.app.exempt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Words that a body withholds from the public.
 *
 * @param document sum of the file in which they were marked
 * @param textSha256 of the text that the offsets point into
 * @param start UTF-16 offset; {@code end} exclusive
 * @param words verbatim; empty where all of the document is withheld
 * @param basis the legal basis
 * @param until the last day, or null
 * @param by name of who marked them, or null where that is no longer known
 * @param lifted when that ended, or null
 */
public record Mark(
        UUID id,
        String body,
        String document,
        String textSha256,
        int start,
        int end,
        String words,
        String basis,
        @Nullable LocalDate until,
        @Nullable String by,
        Instant at,
        @Nullable Instant lifted) {
    public boolean whole() {
        return words.isEmpty();
    }

    /** Whether it is in force on a day. */
    public boolean holds(LocalDate day) {
        return lifted == null && (until == null || !until.isBefore(day));
    }
}
