package no.samsvar.app.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a request is about. All null: nothing in particular.
 *
 * @param body whose it is
 * @param region that serves the body, or that the request is about
 */
public record Place(
        @Nullable UUID round,
        @Nullable RoundState state,
        @Nullable String body,
        @Nullable String region) {
    public static final Place NOWHERE = new Place(null, null, null, null);
}
