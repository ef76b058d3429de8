package no.samsvar.app.treatment;

import java.util.UUID;
import no.samsvar.app.submission.EngineReading.Quote;
import no.samsvar.app.submission.EngineReading.Treated;
import org.jspecify.annotations.Nullable;

/**
 * What was read, kept beside what was confirmed: it says what it said, also when a person knew
 * better.
 *
 * @param document the file's id, and {@code file} its name
 * @param by what kind of body was read
 */
public record Source(
        UUID document,
        String file,
        String by,
        Quote body,
        @Nullable Quote date,
        @Nullable Quote number,
        @Nullable Quote outcome) {
    static Source of(Minutes.File file, Treated read) {
        return new Source(
                file.id(),
                file.name(),
                read.by(),
                read.body(),
                read.date(),
                read.number(),
                read.outcome());
    }

    /** Whether what is kept differs from what was read. */
    public boolean corrected(Treatment kept) {
        return !by.equals(kept.by())
                || date != null && !date.value().equals(kept.on().toString())
                || number != null && !number.value().equals(kept.number())
                || outcome != null && !outcome.value().equals(kept.outcome());
    }
}
