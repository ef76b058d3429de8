package no.samsvar.app.register;

import org.jspecify.annotations.Nullable;

/**
 * A body that may be invited.
 *
 * @param id as in the engine's register
 * @param kind key of the engine's kind
 * @param number of the municipality or county municipality
 * @param county its number
 * @param region that serves it, or null
 */
public record Body(
        String id,
        String name,
        String kind,
        @Nullable String number,
        @Nullable String county,
        @Nullable String region) {}
