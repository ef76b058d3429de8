package no.samsvar.app.workspace;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.samsvar.app.people.Access;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Needs;
import no.samsvar.app.people.Place;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.round.Invited;
import no.samsvar.app.round.InvitedBody;
import no.samsvar.app.round.RoundOnDisk;
import no.samsvar.app.round.Treated;
import no.samsvar.app.web.Html;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A body's own page: the steps to its answer, and how far it has come. */
@Controller
public class WorkspaceController {
    private final Drafts drafts;
    private final RoundOnDisk rounds;
    private final Invited invited;

    WorkspaceController(Drafts drafts, RoundOnDisk rounds, Invited invited) {
        this.drafts = drafts;
        this.rounds = rounds;
        this.invited = invited;
    }

    /**
     * @param at this page
     * @param drafts newest first
     * @param sent the answer that counts, or null
     * @param treated the latest treatment that is recorded, or null
     */
    public record Steps(
            String at,
            String round,
            String body,
            List<Draft> drafts,
            @Nullable Sent sent,
            @Nullable Treated treated,
            May may) {
        public @Nullable Draft newest() {
            return drafts.isEmpty() ? null : drafts.getFirst();
        }

        /** Whether it has been said that the newest was read right. */
        public boolean checked() {
            Draft newest = newest();
            return newest != null && newest.confirmed() != null;
        }
    }

    /** What was sent in, and when. */
    public record Sent(UUID submission, Instant at) {
        static @Nullable Sent of(InvitedBody body) {
            return body.submission() == null || body.sentAt() == null
                    ? null
                    : new Sent(body.submission(), body.sentAt());
        }
    }

    /** What the visitor may do here, besides reading. */
    public record May(boolean edit, boolean take, boolean treat, boolean send, boolean link) {
        static May of(Visitor visitor, Place place) {
            return new May(
                    Access.allows(visitor, Action.EDIT_DRAFT, place),
                    Access.allows(visitor, Action.TAKE_TEMPLATE, place),
                    Access.allows(visitor, Action.RECORD_TREATMENT, place),
                    Access.allows(visitor, Action.SUBMIT, place),
                    Access.allows(visitor, Action.MANAGE_LINKS, place));
        }
    }

    @Needs(Action.SEE_DRAFT)
    @GetMapping("/rounds/{round}/bodies/{body}")
    Html steps(@PathVariable UUID round, @PathVariable String body, Place place, Visitor visitor) {
        InvitedBody one = invited.find(round, body).orElseThrow();
        return Html.of(
                "workspace/steps",
                "workspace.title",
                new Steps(
                        DraftController.at(round, body),
                        rounds.defined(round).round().title(),
                        one.name(),
                        drafts.all(round, body),
                        Sent.of(one),
                        one.treated(),
                        May.of(visitor, place)));
    }
}
