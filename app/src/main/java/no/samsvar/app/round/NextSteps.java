package no.samsvar.app.round;

import static no.samsvar.app.people.RoundState.ARCHIVED;
import static no.samsvar.app.people.RoundState.CLOSED;
import static no.samsvar.app.people.RoundState.DRAFTED;
import static no.samsvar.app.people.RoundState.PUBLISHED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samsvar.app.people.Access;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Grant;
import no.samsvar.app.people.Place;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.register.Bodies;
import no.samsvar.app.register.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a visitor is likely to do next in a round. */
@Component
class NextSteps {
    private final Invited invited;
    private final Bodies bodies;

    NextSteps(Invited invited, Bodies bodies) {
        this.invited = invited;
        this.bodies = bodies;
    }

    /**
     * @param text key of what to do, {@code of} put in
     * @param of the body or region that it is for; may be empty
     */
    record Step(String text, String of, String path) {}

    List<Step> of(KeptRound round, Visitor visitor) {
        List<Step> steps = new ArrayList<>();
        Place here = new Place(round.id(), round.state(), null, null);
        nation(round, visitor, here, steps);
        for (Grant grant : visitor.grants()) {
            if (grant.round() == null || grant.round().equals(round.id())) {
                region(round, visitor, grant, steps);
                body(round, visitor, grant, steps);
            }
        }
        return steps.stream().distinct().toList();
    }

    private static void nation(KeptRound round, Visitor visitor, Place here, List<Step> steps) {
        String path = round.path();
        if (Access.allows(visitor, Action.PUBLISH_ROUND, here)) {
            add(steps, round.is(DRAFTED) || round.is(PUBLISHED), "next.edit", path + "/edit");
            add(steps, round.is(DRAFTED) || round.is(PUBLISHED), "next.bodies", path + "/bodies");
            add(
                    steps,
                    round.is(DRAFTED) || round.is(PUBLISHED),
                    "next.deadlines",
                    path + "/deadlines");
            add(
                    steps,
                    round.is(DRAFTED) || round.is(PUBLISHED),
                    "next.documents",
                    path + "/documents");
            add(steps, round.is(DRAFTED), "next.publish", path + "/publish");
        }
        add(
                steps,
                !round.is(DRAFTED) && Access.allows(visitor, Action.SEE_NATION, here),
                "next.nation",
                path + "/nation");
        add(
                steps,
                !round.is(DRAFTED) && Access.allows(visitor, Action.SEE_COLLATION, here),
                "next.collateAll",
                path + "/collations");
        if (Access.allows(visitor, Action.PUBLISH_ROUND, here)) {
            add(steps, round.is(PUBLISHED), "next.close", path + "/close");
            add(steps, round.is(CLOSED), "next.reopen", path + "/reopen");
            add(steps, round.is(CLOSED), "next.archive", path + "/archive");
        }
    }

    private void region(KeptRound round, Visitor visitor, Grant grant, List<Step> steps) {
        String id = grant.region();
        if (id == null || round.is(DRAFTED)) {
            return;
        }
        Place place = new Place(round.id(), round.state(), null, id);
        Optional<Region> region = bodies.region(id);
        if (region.isPresent() && Access.allows(visitor, Action.SEE_REGION, place)) {
            steps.add(
                    new Step("next.region", region.get().name(), round.path() + "/regions/" + id));
        }
        if (region.isPresent() && Access.allows(visitor, Action.SEE_COLLATION, place)) {
            String path = round.path() + "/regions/" + id + "/collations";
            steps.add(new Step("next.collate", region.get().name(), path));
        }
        if (region.isPresent() && Access.allows(visitor, Action.RECEIVE, place)) {
            String path = round.path() + "/regions/" + id + "/received";
            steps.add(new Step("next.receive", region.get().name(), path));
        }
    }

    private void body(KeptRound round, Visitor visitor, Grant grant, List<Step> steps) {
        InvitedBody body = grant.body() == null ? null : find(round.id(), grant.body());
        if (body == null || round.is(DRAFTED)) {
            return;
        }
        Place place = new Place(round.id(), round.state(), body.id(), body.region());
        String path = round.path() + "/bodies/" + body.id();
        String answer =
                round.is(ARCHIVED) || !Access.allows(visitor, Action.EDIT_DRAFT, place)
                        ? "next.read"
                        : "next.answer";
        if (Access.allows(visitor, Action.SEE_DRAFT, place)) {
            steps.add(new Step(answer, body.name(), path));
        }
        if (Access.allows(visitor, Action.TAKE_TEMPLATE, place)) {
            steps.add(new Step("next.template", body.name(), path + "/template"));
        }
        if (Access.allows(visitor, Action.SUBMIT, place)) {
            steps.add(new Step("next.submit", body.name(), path + "/submission"));
        }
    }

    private @Nullable InvitedBody find(UUID round, String body) {
        return invited.find(round, body).orElse(null);
    }

    private static void add(List<Step> steps, boolean wanted, String text, String path) {
        if (wanted) {
            steps.add(new Step(text, "", path));
        }
    }
}
