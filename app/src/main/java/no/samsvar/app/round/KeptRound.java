package no.samsvar.app.round;

import java.time.Instant;
import java.util.UUID;
import no.samsvar.app.people.RoundState;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.round.RoundFile;
import org.jspecify.annotations.Nullable;

/**
 * A round as it is kept.
 *
 * @param definition the engine's {@code round.yaml}
 * @param version counted up by every change of the definition
 * @param deadline for regions without one of their own, or null
 */
public record KeptRound(
        UUID id,
        String title,
        RoundState state,
        String definition,
        int version,
        @Nullable Instant deadline) {
    /** The definition, read. */
    public Round round() {
        return RoundFile.parse(definition);
    }

    /** Where its pages begin. */
    public String path() {
        return "/rounds/" + id;
    }

    public boolean is(RoundState other) {
        return state == other;
    }
}
