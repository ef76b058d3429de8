package no.samsvar.app.collation;

import java.time.Instant;
import java.util.UUID;
import no.samsvar.engine.round.Audience;
import org.jspecify.annotations.Nullable;

/**
 * A collation that was asked for.
 *
 * @param region whose answers it is of, or null for all
 * @param engine version that makes it
 * @param state waiting, running, done or failed
 * @param done how many of {@code total} of the step are done
 * @param step read, collate or write; null before the first
 * @param audience internal, or public: then without what is withheld
 * @param message why it failed, the end of a text's key; else null
 */
public record Job(
        UUID id,
        UUID round,
        @Nullable String region,
        String engine,
        String state,
        int done,
        int total,
        @Nullable String step,
        @Nullable String message,
        String language,
        String audience,
        Instant asked,
        @Nullable Instant ended) {
    static final String RUNNING = "running";
    static final String DONE = "done";
    static final String FAILED = "failed";

    public boolean isPublic() {
        return audience.equals(Audience.PUBLIC.key());
    }

    public boolean isDone() {
        return state.equals(DONE);
    }

    public boolean isOpen() {
        return state.equals("waiting") || state.equals(RUNNING);
    }
}
