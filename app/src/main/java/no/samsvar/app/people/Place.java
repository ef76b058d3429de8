package no.samsvar.app.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a request is about. All null: nothing in particular.
 *
 * @param body whose it is
 * @param region that serves the body, or that the request is about
 * @param debate of the body, where the request is about one
 */
public record Place(
        @Nullable UUID round,
        @Nullable RoundState state,
        @Nullable String body,
        @Nullable String region,
        @Nullable UUID debate) {
    public static final Place NOWHERE = new Place(null, null, null, null);

    /** About no debate. */
    public Place(
            @Nullable UUID round,
            @Nullable RoundState state,
            @Nullable String body,
            @Nullable String region) {
        this(round, state, body, region, null);
    }
}
