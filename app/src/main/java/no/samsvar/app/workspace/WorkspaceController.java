package no.samsvar.app.workspace;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.samsvar.app.people.Access;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Needs;
import no.samsvar.app.people.Place;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.register.Bodies;
import no.samsvar.app.round.Invited;
import no.samsvar.app.round.InvitedBody;
import no.samsvar.app.round.RoundOnDisk;
import no.samsvar.app.round.Treated;
import no.samsvar.app.web.Html;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A body's own page: the steps to its answer, and how far it has come. */
@Controller
public class WorkspaceController {
    private final Drafts drafts;
    private final RoundOnDisk rounds;
    private final Bodies bodies;
    private final Invited invited;
    private final JdbcClient database;

    WorkspaceController(
            Drafts drafts,
            RoundOnDisk rounds,
            Bodies bodies,
            Invited invited,
            JdbcClient database) {
        this.drafts = drafts;
        this.rounds = rounds;
        this.bodies = bodies;
        this.invited = invited;
        this.database = database;
    }

    /**
     * @param at this page
     * @param drafts newest first
     * @param sent when the answer that counts was sent, or null
     * @param treated the latest treatment that is recorded, or null
     */
    public record Steps(
            String at,
            String round,
            String body,
            List<Draft> drafts,
            @Nullable Instant sent,
            @Nullable Treated treated,
            boolean mayEdit,
            boolean mayTake,
            boolean maySend) {
        public @Nullable Draft newest() {
            return drafts.isEmpty() ? null : drafts.getFirst();
        }

        /** Whether it has been said that the newest was read right. */
        public boolean checked() {
            Draft newest = newest();
            return newest != null && newest.confirmed() != null;
        }
    }

    @Needs(Action.SEE_DRAFT)
    @GetMapping("/rounds/{round}/bodies/{body}")
    Html steps(@PathVariable UUID round, @PathVariable String body, Place place, Visitor visitor) {
        return Html.of(
                "workspace/steps",
                "workspace.title",
                new Steps(
                        DraftController.at(round, body),
                        rounds.defined(round).round().title(),
                        bodies.byId(body).orElseThrow().name(),
                        drafts.all(round, body),
                        sent(round, body),
                        invited.find(round, body).map(InvitedBody::treated).orElse(null),
                        Access.allows(visitor, Action.EDIT_DRAFT, place),
                        Access.allows(visitor, Action.TAKE_TEMPLATE, place),
                        Access.allows(visitor, Action.SUBMIT, place)));
    }

    private @Nullable Instant sent(UUID round, String body) {
        return database.sql(
                        "select sent_at from submission"
                                + " where round = ? and body = ? and state = 'sent'")
                .params(round, body)
                .query((row, n) -> row.getTimestamp("sent_at").toInstant())
                .optional()
                .orElse(null);
    }
}
