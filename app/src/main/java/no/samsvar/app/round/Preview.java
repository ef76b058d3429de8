package no.samsvar.app.round;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.samsvar.app.people.Access;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Grant;
import no.samsvar.app.people.Place;
import no.samsvar.app.people.Role;
import no.samsvar.app.people.RoundState;
import no.samsvar.app.people.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A round as somebody else will see it, for whoever may publish it. */
@Component
class Preview {
    /** In the order in which they are offered. */
    static final List<Role> ROLES =
            Arrays.stream(Role.values())
                    .filter(r ->
                            r != Role.ADMINISTRATOR
                                    && r != Role.NATIONAL_EDITOR
                                    && r != Role.AUDITOR
                                    && r != Role.DEBATE_GUEST)
                    .toList();

    private final Invited invited;

    Preview(Invited invited) {
        this.invited = invited;
    }

    /**
     * Who is pretended to look, in a round that is pretended to be published.
     *
     * @param role null for somebody without any
     */
    record Look(KeptRound round, Visitor visitor, @Nullable Role role) {}

    /** What the visitor asked to see, or null where nothing was asked or it is not allowed. */
    @Nullable Look of(KeptRound round, Visitor visitor, @Nullable String as) {
        Place here = new Place(round.id(), round.state(), null, null);
        if (as == null || !Access.allows(visitor, Action.PUBLISH_ROUND, here)) {
            return null;
        }
        Role role = ROLES.stream().filter(r -> r.key().equals(as)).findFirst().orElse(null);
        KeptRound shown =
                round.is(RoundState.DRAFTED)
                        ? new KeptRound(
                                round.id(),
                                round.title(),
                                RoundState.PUBLISHED,
                                round.definition(),
                                round.version(),
                                round.deadline())
                        : round;
        return new Look(shown, new Visitor(null, null, null, grants(round.id(), role)), role);
    }

    private List<Grant> grants(UUID round, @Nullable Role role) {
        List<Grant> grants = new ArrayList<>();
        List<InvitedBody> bodies = role == null ? List.of() : invited.all(round);
        InvitedBody first =
                bodies.stream().filter(b -> b.region() != null).findFirst().orElse(null);
        if (role != null && role.reach() == Role.Reach.NATION) {
            grants.add(new Grant(role, null, null, null));
        } else if (role != null && first != null) {
            grants.add(
                    role.reach() == Role.Reach.BODY
                            ? new Grant(role, null, first.id(), null)
                            : new Grant(role, null, null, first.region()));
        }
        return grants;
    }
}
