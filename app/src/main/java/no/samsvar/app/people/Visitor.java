package no.samsvar.app.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param person null for somebody who is not signed in
 * @param name to greet by, or null
 * @param link the link that was followed, or null
 * @param guest the code of a debate that this browser came in by, or null; also when the code holds
 *     no longer, which the grants tell
 * @param grants what holds at this moment
 */
public record Visitor(
        @Nullable UUID person,
        @Nullable String name,
        @Nullable UUID link,
        @Nullable UUID guest,
        List<Grant> grants) {
    public static final Visitor STRANGER = new Visitor(null, null, null, List.of());

    /** Nobody's guest. */
    public Visitor(
            @Nullable UUID person, @Nullable String name, @Nullable UUID link, List<Grant> grants) {
        this(person, name, link, null, grants);
    }

    public Visitor {
        grants = List.copyOf(grants);
    }

    public boolean signedIn() {
        return person != null;
    }

    public boolean has(Role role) {
        return grants.stream().anyMatch(g -> g.role() == role);
    }

    /** For the log and beside what was done: an id, never a name. */
    public String id() {
        if (person != null) {
            return "person:" + person;
        }
        if (link != null) {
            return "link:" + link;
        }
        return guest != null ? "guest:" + guest : "nobody";
    }
}
