package no.samsvar.app.people;

import java.util.List;
import java.util.Objects;

/** The one place that decides. What no rule allows is refused. */
public final class Access {
    private Access() {}

    /** Whether this visitor may do this, here and now. */
    public static boolean allows(Visitor visitor, Action action, Place place) {
        return allows(visitor, action.rules(), place);
    }

    static boolean allows(Visitor visitor, List<Action.Rule> rules, Place place) {
        return rules.stream().anyMatch(rule -> allows(visitor, rule, place));
    }

    private static boolean allows(Visitor visitor, Action.Rule rule, Place place) {
        if (!rule.states().isEmpty()
                && (place.state() == null || !rule.states().contains(place.state()))) {
            return false;
        }
        if (rule.onlySignedIn() && !visitor.signedIn()) {
            return false;
        }
        Role role = rule.role();
        return role == null
                || visitor.grants().stream()
                        .anyMatch(grant -> grant.role() == role && reaches(grant, place));
    }

    private static boolean reaches(Grant grant, Place place) {
        if (grant.round() != null && !grant.round().equals(place.round())) {
            return false;
        }
        if (grant.debate() != null && !grant.debate().equals(place.debate())) {
            return false;
        }
        return switch (grant.role().reach()) {
            case NATION -> true;
            case REGION -> grant.region() != null && Objects.equals(grant.region(), place.region());
            case BODY -> grant.body() != null && Objects.equals(grant.body(), place.body());
        };
    }
}
