package no.samsvar.app.workspace;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper that a body has brought in and not sent.
 *
 * @param version from 1 on
 * @param sha256 where it lies in the file store
 * @param confirmed when somebody said that it was read right, or null
 */
public record Draft(
        UUID id,
        UUID round,
        String body,
        int version,
        String name,
        String sha256,
        long size,
        Instant at,
        @Nullable Instant confirmed) {}
