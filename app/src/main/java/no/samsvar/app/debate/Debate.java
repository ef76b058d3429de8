package no.samsvar.app.debate;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body's debate of the questions of a round.
 *
 * @param name as in "the council, 3 March"
 * @param closed when it was closed, or null while it is open
 * @param revision counted up by every change of what is said in it
 */
public record Debate(
        UUID id,
        UUID round,
        String body,
        String name,
        Instant opened,
        @Nullable Instant closed,
        long revision) {
    public boolean open() {
        return closed == null;
    }

    /** Where those who lead it find it. */
    public String at() {
        return at(round, body) + "/" + id;
    }

    /** Where the tables find it. */
    public String tablesAt() {
        return "/debate/" + id;
    }

    static String at(UUID round, String body) {
        return "/rounds/" + round + "/bodies/" + body + "/debates";
    }
}
