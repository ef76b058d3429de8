package no.samsvar.app.submission;

import java.time.Instant;
import no.samsvar.app.people.RoundState;
import org.jspecify.annotations.Nullable;

/**
 * Until when a body may send in.
 *
 * @param at the region's deadline, else the round's; null where none is set
 * @param lateUntil what was agreed with this body, or null
 * @param region name of the office to ask, or null
 */
record Deadline(
        RoundState state,
        @Nullable Instant at,
        @Nullable Instant lateUntil,
        @Nullable String region) {
    /** Whether what began then may be sent in. */
    boolean open(Instant began) {
        return switch (state) {
            case DRAFTED, ARCHIVED -> false;
            case PUBLISHED -> !late(began) || agreed(began);
            case CLOSED -> agreed(began);
        };
    }

    /** Whether it is after the deadline that holds for everyone. */
    boolean late(Instant began) {
        return state == RoundState.CLOSED || (at != null && !began.isBefore(at));
    }

    private boolean agreed(Instant began) {
        return lateUntil != null && began.isBefore(lateUntil);
    }
}
