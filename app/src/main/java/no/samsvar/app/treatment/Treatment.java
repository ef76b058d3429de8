package no.samsvar.app.treatment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A treatment that an officer has confirmed or typed.
 *
 * @param version counted up by every change
 * @param by council, executive-board or committee
 * @param name as the body calls it, or null
 * @param number of the case in the meeting, or null
 * @param outcome key of what it came to
 * @param source what it was read from; null where it was typed
 */
public record Treatment(
        UUID id,
        int version,
        String by,
        @Nullable String name,
        LocalDate on,
        @Nullable String number,
        String outcome,
        @Nullable Source source,
        boolean removed) {}
