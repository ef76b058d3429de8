package no.samsvar.app.people;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role that holds now.
 *
 * @param round the only round it holds for, or null for all
 * @param body for which it is held, where the role's reach is a body
 * @param region likewise
 * @param debate the only debate of the body it holds for, or null for all that the role may
 */
public record Grant(
        Role role,
        @Nullable UUID round,
        @Nullable String body,
        @Nullable String region,
        @Nullable UUID debate) {
    /** Not for one debate alone. */
    public Grant(Role role, @Nullable UUID round, @Nullable String body, @Nullable String region) {
        this(role, round, body, region, null);
    }

    public Grant {
        switch (role.reach()) {
            case NATION -> {}
            case REGION -> Objects.requireNonNull(region, "a role for a region names it");
            case BODY -> Objects.requireNonNull(body, "a role for a body names it");
        }
    }
}
