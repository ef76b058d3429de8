package no.samsvar.app.round;

import java.time.Instant;
import java.util.UUID;
import no.samsvar.app.people.RoundState;
import org.jspecify.annotations.Nullable;

/** A round in a list. */
public record RoundSummary(UUID id, String title, RoundState state, @Nullable Instant deadline) {}
