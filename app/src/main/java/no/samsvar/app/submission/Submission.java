package no.samsvar.app.submission;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of what a body has sent in.
 *
 * @param by who, as an id
 * @param receivedBy the region whose office took it in by e-mail, or null
 * @param state sent, replaced or withdrawn
 */
record Submission(
        UUID id,
        int version,
        String by,
        @Nullable String receivedBy,
        Instant began,
        Instant sent,
        boolean late,
        String state,
        @Nullable Instant withdrawn) {}
