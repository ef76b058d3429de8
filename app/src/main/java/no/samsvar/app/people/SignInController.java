package no.samsvar.app.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import no.samsvar.app.people.Accounts.Attempt;
import no.samsvar.app.people.Accounts.Outcome;
import no.samsvar.app.people.Invitations.Invitation;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Local;
import no.samsvar.app.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with a password and a code, taking up an invitation, signing out. */
@Controller
public class SignInController {
    private static final String HALF = "half-signed-in";
    private static final String SECRET = "new-totp-secret";
    private static final String NEXT = "next";
    private final Accounts accounts;
    private final Invitations invitations;
    private final Visitors visitors;

    SignInController(Accounts accounts, Invitations invitations, Visitors visitors) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.visitors = visitors;
    }

    /**
     * @param error key of what was wrong, or null
     */
    public record SignIn(@Nullable String error, String email, String next) {}

    /** As above. */
    public record Code(@Nullable String error) {}

    /** As above, with what stands in the form. */
    public record Welcome(
            String token,
            Invitation invitation,
            @Nullable String error,
            String name,
            String email) {}

    /** As above, with the secret as text and as a picture. */
    public record SetUp(@Nullable String error, String secret, String picture) {}

    @Needs(Action.SEE_OPEN_PAGES)
    @GetMapping("/sign-in")
    Html form(@RequestParam(defaultValue = "/") String next) {
        return Html.of("people/sign-in", "signIn.title", new SignIn(null, "", Local.path(next)));
    }

    @Needs(Action.SEE_OPEN_PAGES)
    @PostMapping("/sign-in")
    Object signIn(
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request) {
        Attempt attempt = accounts.password(email, password);
        if (attempt.outcome() != Outcome.RIGHT) {
            return Html.of(
                            "people/sign-in",
                            "signIn.title",
                            new SignIn(
                                    error(attempt.outcome(), "signIn.wrong"),
                                    email,
                                    Local.path(next)))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return half(request, attempt.person(), Local.path(next));
    }

    @Needs(Action.SEE_OPEN_PAGES)
    @GetMapping("/sign-in/code")
    Object code(HttpServletRequest request) {
        return waiting(request) == null
                ? to("/sign-in")
                : Html.of("people/code", "code.title", new Code(null));
    }

    @Needs(Action.SEE_OPEN_PAGES)
    @PostMapping("/sign-in/code")
    Object code(@RequestParam String code, HttpServletRequest request) {
        UUID person = waiting(request);
        if (person == null) {
            return to("/sign-in");
        }
        Attempt attempt = accounts.code(person, code);
        if (attempt.outcome() != Outcome.RIGHT) {
            return Html.of(
                            "people/code",
                            "code.title",
                            new Code(error(attempt.outcome(), "code.wrong")))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return whole(request, person);
    }

    @Needs(Action.SEE_OPEN_PAGES)
    @GetMapping("/sign-in/set-up")
    Object setUp(HttpServletRequest request) {
        UUID person = waiting(request);
        if (person == null || accounts.hasCodes(person)) {
            return to("/sign-in");
        }
        byte[] secret = Accounts.newSecret();
        request.getSession().setAttribute(SECRET, secret);
        return setUp(null, secret);
    }

    @Needs(Action.SEE_OPEN_PAGES)
    @PostMapping("/sign-in/set-up")
    Object setUp(@RequestParam String code, HttpServletRequest request) {
        UUID person = waiting(request);
        if (person == null
                || accounts.hasCodes(person)
                || !(request.getSession().getAttribute(SECRET) instanceof byte[] secret)) {
            return to("/sign-in");
        }
        if (!accounts.setUpCodes(person, secret, code)) {
            return setUp("code.wrong", secret).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        request.getSession().removeAttribute(SECRET);
        return whole(request, person);
    }

    @Needs(Action.SEE_OPEN_PAGES)
    @GetMapping("/invitations/{token}")
    Html welcome(@PathVariable String token) {
        return invitations
                .open(token)
                .map(found ->
                        Html.of(
                                "people/welcome",
                                "welcome.title",
                                new Welcome(
                                        token,
                                        found,
                                        null,
                                        "",
                                        found.email() == null ? "" : found.email())))
                .orElseGet(() -> Problem.page("invitation", HttpStatus.NOT_FOUND, null));
    }

    @Needs(Action.SEE_OPEN_PAGES)
    @PostMapping("/invitations/{token}")
    Object accept(
            @PathVariable String token,
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam String password,
            HttpServletRequest request) {
        Invitation invitation = invitations.open(token).orElse(null);
        if (invitation == null) {
            return Problem.page("invitation", HttpStatus.NOT_FOUND, null);
        }
        String address = invitation.email() == null ? email : invitation.email();
        String error = wrong(name, address, password);
        UUID person = accounts.byEmail(address).orElse(null);
        if (error == null && person != null) {
            Attempt attempt = accounts.password(address, password);
            error = attempt.outcome() == Outcome.RIGHT ? null : "welcome.known";
        }
        if (error != null) {
            return Html.of(
                            "people/welcome",
                            "welcome.title",
                            new Welcome(token, invitation, error, name, address))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (person == null) {
            person = accounts.make(name, address, password);
        }
        if (!invitations.accept(invitation, person)) {
            return Problem.page("invitation", HttpStatus.NOT_FOUND, null);
        }
        return half(request, person, "/");
    }

    @Needs(Action.SEE_OPEN_PAGES)
    @PostMapping("/sign-out")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        visitors.signOut(request);
        return to("/");
    }

    private static @Nullable String wrong(String name, String email, String password) {
        if (name.isBlank()) {
            return "welcome.noName";
        }
        if (!email.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            return "welcome.noEmail";
        }
        if (password.length() < Accounts.SHORTEST_PASSWORD
                || password.toLowerCase(Locale.ROOT)
                        .contains(email.strip().toLowerCase(Locale.ROOT))) {
            return "welcome.weak";
        }
        return null;
    }

    private static String error(Outcome outcome, String wrong) {
        return outcome == Outcome.LOCKED ? "signIn.locked" : wrong;
    }

    /** The password was right; the code is still to come. */
    private ResponseEntity<Void> half(
            HttpServletRequest request, @Nullable UUID person, String next) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(HALF, String.valueOf(person));
        session.setAttribute(NEXT, next);
        return to(
                person != null && accounts.hasCodes(person) ? "/sign-in/code" : "/sign-in/set-up");
    }

    private ResponseEntity<Void> whole(HttpServletRequest request, UUID person) {
        HttpSession session = request.getSession();
        String next = session.getAttribute(NEXT) instanceof String path ? path : "/";
        session.removeAttribute(HALF);
        session.removeAttribute(NEXT);
        visitors.signIn(request, person);
        return to(next);
    }

    private static @Nullable UUID waiting(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(HALF) instanceof String person
                ? UUID.fromString(person)
                : null;
    }

    private static Html setUp(@Nullable String error, byte[] secret) {
        return Html.of(
                "people/set-up",
                "setUp.title",
                new SetUp(error, Otp.base32(secret), Otp.picture(secret)));
    }

    static ResponseEntity<Void> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }
}
