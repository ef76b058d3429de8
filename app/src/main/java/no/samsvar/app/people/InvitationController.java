package no.samsvar.app.people;

import static no.samsvar.app.web.Redirect.to;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import no.samsvar.app.people.Accounts.Attempt;
import no.samsvar.app.people.Accounts.Outcome;
import no.samsvar.app.people.Invitations.Invitation;
import no.samsvar.app.register.Bodies;
import no.samsvar.app.register.Body;
import no.samsvar.app.register.Region;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Taking up an invitation: with a new account, through an issuer, or as who one is already. */
@Controller
public class InvitationController {
    private final Accounts accounts;
    private final Invitations invitations;
    private final Issuers issuers;
    private final SignInSteps steps;
    private final Bodies bodies;

    InvitationController(
            Accounts accounts,
            Invitations invitations,
            Issuers issuers,
            SignInSteps steps,
            Bodies bodies) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.issuers = issuers;
        this.steps = steps;
        this.bodies = bodies;
    }

    /**
     * The offer, with what stands in the form.
     *
     * @param place name of the body or region that the roles are for, or null
     * @param error key of what was wrong, or null
     * @param here name of who is signed in, or null
     */
    public record Welcome(
            String token,
            Invitation invitation,
            @Nullable String place,
            @Nullable String error,
            String name,
            String email,
            List<Issuers.Choice> issuers,
            @Nullable String here) {}

    @Needs(Action.SEE_OPEN_PAGES)
    @GetMapping("/invitations/{token}")
    Html welcome(@PathVariable String token, Visitor visitor) {
        return invitations
                .open(token)
                .map(found ->
                        page(
                                token,
                                found,
                                null,
                                "",
                                found.email() == null ? "" : found.email(),
                                visitor))
                .orElseGet(InvitationController::gone);
    }

    @Needs(Action.SEE_OPEN_PAGES)
    @PostMapping("/invitations/{token}")
    Object accept(
            @PathVariable String token,
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam String password,
            Visitor visitor,
            HttpServletRequest request) {
        Invitation invitation = invitations.open(token).orElse(null);
        if (invitation == null) {
            return gone();
        }
        String address = invitation.email() == null ? email : invitation.email();
        String error = wrong(name, address, password);
        UUID person = accounts.byEmail(address).orElse(null);
        if (error == null && person != null) {
            Attempt attempt = accounts.password(address, password);
            error =
                    attempt.outcome() == Outcome.RIGHT
                            ? null
                            : SignInController.error(attempt.outcome(), "welcome.known");
        }
        if (error != null) {
            return page(token, invitation, error, name, address, visitor)
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (person == null) {
            person = accounts.make(name, address, password);
        }
        return invitations.accept(invitation, person)
                ? to(steps.half(request, person, "/"))
                : gone();
    }

    /** As who one is already. */
    @Needs(Action.KEEP_ACCOUNT)
    @PostMapping("/invitations/{token}/here")
    Object here(@PathVariable String token, Visitor visitor) {
        Invitation invitation = invitations.open(token).orElse(null);
        return invitation != null
                        && visitor.person() != null
                        && invitations.accept(invitation, visitor.person())
                ? to("/account")
                : gone();
    }

    /** To an issuer, if it answers; on the way back the invitation is taken up. */
    @Needs(Action.SEE_OPEN_PAGES)
    @GetMapping("/invitations/{token}/with/{issuer}")
    Object with(
            @PathVariable String token,
            @PathVariable String issuer,
            Visitor visitor,
            HttpServletRequest request) {
        Invitation invitation = invitations.open(token).orElse(null);
        if (invitation == null || invitation.email() == null) {
            return gone();
        }
        if (issuers.findByRegistrationId(issuer) == null) {
            return page(token, invitation, "signIn.issuerDown", "", invitation.email(), visitor)
                    .with(HttpStatus.SERVICE_UNAVAILABLE);
        }
        IssuerArrival.expect(request, invitation.id(), "/");
        return to("/oauth2/authorization/" + issuer);
    }

    /** An issuer says who somebody is, but an account needs an address of the one who invites. */
    private Html page(
            String token,
            Invitation invitation,
            @Nullable String error,
            String name,
            String email,
            Visitor visitor) {
        List<Issuers.Choice> choices = invitation.email() == null ? List.of() : issuers.all();
        return Html.of(
                "people/welcome",
                "welcome.title",
                new Welcome(
                        token,
                        invitation,
                        place(invitation),
                        error,
                        name,
                        email,
                        choices,
                        visitor.name()));
    }

    private @Nullable String place(Invitation invitation) {
        if (invitation.body() != null) {
            return bodies.byId(invitation.body()).map(Body::name).orElse(null);
        }
        return invitation.region() == null
                ? null
                : bodies.region(invitation.region()).map(Region::name).orElse(null);
    }

    private static Html gone() {
        return Problem.page("invitation", HttpStatus.NOT_FOUND, null);
    }

    private static @Nullable String wrong(String name, String email, String password) {
        if (name.isBlank()) {
            return "welcome.noName";
        }
        if (!InviteForm.isAddress(email)) {
            return "welcome.noEmail";
        }
        return Accounts.weak(password, email) ? "welcome.weak" : null;
    }
}
