package no.samsvar.app.people;

import static no.samsvar.app.web.Redirect.to;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.samsvar.app.people.Grants.Held;
import no.samsvar.app.people.Grants.Known;
import no.samsvar.app.people.Invitations.Offer;
import no.samsvar.app.people.Invitations.Waiting;
import no.samsvar.app.register.Bodies;
import no.samsvar.app.register.Region;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Pages;
import no.samsvar.app.web.Post;
import no.samsvar.app.web.Post.Letter;
import no.samsvar.app.web.Problem;
import no.samsvar.app.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of people and their roles: invite, revoke, give again. */
@Controller
public class PeopleController {
    private final Grants grants;
    private final Invitations invitations;
    private final Bodies bodies;
    private final JdbcClient database;
    private final PublicAddress address;
    private final Post post;

    PeopleController(
            Grants grants,
            Invitations invitations,
            Bodies bodies,
            JdbcClient database,
            PublicAddress address,
            Post post) {
        this.grants = grants;
        this.invitations = invitations;
        this.bodies = bodies;
        this.database = database;
        this.address = address;
        this.post = post;
    }

    /**
     * Everybody, and what has been offered.
     *
     * @param you who asks
     */
    public record People(List<Known> people, List<Waiting> waiting, @Nullable UUID you) {}

    /** A round to choose. */
    public record Choice(UUID id, String title) {}

    /**
     * The form of an invitation, with what there is to choose.
     *
     * @param error key of what was wrong, or null
     */
    public record Invite(
            @Nullable String error,
            InviteForm form,
            List<Role> roles,
            List<String> bodies,
            List<Region> regions,
            List<Choice> rounds) {}

    /**
     * The link, shown this once.
     *
     * @param post whether there is a mail server
     * @param sent whether it has taken the letter
     */
    public record Invited(String email, String link, boolean post, boolean sent) {}

    /** What is about to be revoked, and whose it is. */
    public record Revoke(Held held, String name) {}

    @Needs(Action.MANAGE_PEOPLE)
    @GetMapping("/people")
    Html people(Visitor visitor) {
        return Html.of(
                "people/people",
                "people.title",
                new People(grants.all(), invitations.waiting(), visitor.person()));
    }

    @Needs(Action.MANAGE_PEOPLE)
    @GetMapping("/people/invite")
    Html invite() {
        return form(null, InviteForm.EMPTY);
    }

    @Needs(Action.MANAGE_PEOPLE)
    @PostMapping("/people/invite")
    Html invite(
            @RequestParam String email,
            @RequestParam String role,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String round,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Visitor visitor,
            Texts texts) {
        InviteForm form = new InviteForm(email, role, body, region, round, from, to);
        InviteForm.Read read =
                form.read(
                        bodies.all(),
                        bodies.regions().stream().map(Region::id).toList(),
                        rounds().stream().map(Choice::id).toList());
        Offer offer = read.offer();
        if (offer == null) {
            return form(read.error(), form).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String link = address.of("/invitations/" + invitations.invite(offer, visitor));
        String invitee = Objects.requireNonNull(offer.email());
        boolean sent =
                post.send(
                        new Letter(
                                invitee,
                                texts.get("invite.letter.subject"),
                                texts.get("invite.letter.text", texts.get("role." + role), link),
                                List.of()));
        return Html.of(
                "people/invited", "invited.title", new Invited(invitee, link, post.on(), sent));
    }

    @Needs(Action.MANAGE_PEOPLE)
    @PostMapping("/people/invitations/{invitation}/withdraw")
    ResponseEntity<Void> withdraw(
            @PathVariable UUID invitation,
            Visitor visitor,
            Texts texts,
            HttpServletRequest request) {
        boolean done = invitations.withdraw(invitation, visitor);
        Pages.flash(
                request,
                done ? "success" : "warning",
                texts.get(done ? "people.withdrawn" : "people.notWithdrawn"));
        return to("/people");
    }

    @Needs(Action.MANAGE_PEOPLE)
    @GetMapping("/people/grants/{grant}/revoke")
    Html revoke(@PathVariable UUID grant) {
        return grants.byId(grant)
                .map(held ->
                        Html.of(
                                "people/revoke",
                                "revoke.title",
                                new Revoke(held, grants.name(held.person()).orElse(""))))
                .orElseGet(() -> Problem.page("missing", HttpStatus.NOT_FOUND, null));
    }

    @Needs(Action.MANAGE_PEOPLE)
    @PostMapping("/people/grants/{grant}/revoke")
    ResponseEntity<Void> revoke(
            @PathVariable UUID grant, Visitor visitor, Texts texts, HttpServletRequest request) {
        boolean done = grants.revoke(grant, visitor);
        Pages.flash(
                request,
                done ? "success" : "warning",
                texts.get(done ? "revoke.done" : "revoke.refused"));
        return to("/people");
    }

    @Needs(Action.MANAGE_PEOPLE)
    @PostMapping("/people/grants/{grant}/again")
    ResponseEntity<Void> again(
            @PathVariable UUID grant, Visitor visitor, Texts texts, HttpServletRequest request) {
        boolean done = grants.again(grant, visitor);
        Pages.flash(
                request,
                done ? "success" : "warning",
                texts.get(done ? "people.again.done" : "people.again.refused"));
        return to("/people");
    }

    private Html form(@Nullable String error, InviteForm form) {
        return Html.of(
                "people/invite",
                "invite.title",
                new Invite(
                        error,
                        form,
                        InviteForm.grantable(),
                        bodies.all().stream().map(InviteForm::label).toList(),
                        bodies.regions(),
                        rounds()));
    }

    /** Those that everybody may know of. */
    private List<Choice> rounds() {
        return database.sql(
                        """
                        select id, title from round where state in ('published', 'closed')
                        order by created_at desc, id
                        """)
                .query((row, n) ->
                        new Choice(row.getObject("id", UUID.class), row.getString("title")))
                .list();
    }
}
