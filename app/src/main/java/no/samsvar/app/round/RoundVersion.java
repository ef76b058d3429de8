package no.samsvar.app.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A definition that a round has had.
 *
 * @param by name of who made it, or null where it was the engine
 */
public record RoundVersion(int version, String definition, Instant at, @Nullable String by) {}
