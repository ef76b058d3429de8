package no.samsvar.app.people;

import static no.samsvar.app.web.Redirect.to;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import no.samsvar.app.people.Accounts.Attempt;
import no.samsvar.app.people.Accounts.Outcome;
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

/** Signing in, with a password and a code or through an issuer, and out. */
@Controller
public class SignInController {
    private static final String SECRET = "new-totp-secret";
    private final Accounts accounts;
    private final Issuers issuers;
    private final SignInSteps steps;
    private final Visitors visitors;
    private final ResetLinks resets;

    SignInController(
            Accounts accounts,
            Issuers issuers,
            SignInSteps steps,
            Visitors visitors,
            ResetLinks resets) {
        this.accounts = accounts;
        this.issuers = issuers;
        this.steps = steps;
        this.visitors = visitors;
        this.resets = resets;
    }

    /**
     * @param error key of what was wrong, or null
     */
    public record SignIn(
            @Nullable String error, String email, String next, List<Issuers.Choice> issuers) {}

    /** As above. */
    public record Code(@Nullable String error) {}

    /** As above, with the secret as text and as a picture. */
    public record SetUp(@Nullable String error, String secret, String picture) {}

    @Needs(Action.SEE_OPEN_PAGES)
    @GetMapping("/sign-in")
    Html form(@RequestParam(defaultValue = "/") String next) {
        return form(null, "", next);
    }

    /** To an issuer, if it answers. */
    @Needs(Action.SEE_OPEN_PAGES)
    @GetMapping("/sign-in/with/{issuer}")
    Object with(
            @PathVariable String issuer,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request) {
        if (issuers.findByRegistrationId(issuer) == null) {
            return form("signIn.issuerDown", "", next).with(HttpStatus.SERVICE_UNAVAILABLE);
        }
        IssuerArrival.expect(request, null, Local.path(next));
        return to("/oauth2/authorization/" + issuer);
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
            return form(error(attempt.outcome(), "signIn.wrong"), email, next)
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return to(steps.half(request, attempt.person(), Local.path(next)));
    }

    @Needs(Action.SEE_OPEN_PAGES)
    @GetMapping("/sign-in/code")
    Object code(HttpServletRequest request) {
        return SignInSteps.waiting(request) == null
                ? to("/sign-in")
                : Html.of("people/code", "code.title", new Code(null));
    }

    @Needs(Action.SEE_OPEN_PAGES)
    @PostMapping("/sign-in/code")
    Object code(
            @RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        UUID person = SignInSteps.waiting(request);
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
        return to(steps.whole(request, response, person, "password"));
    }

    @Needs(Action.SEE_OPEN_PAGES)
    @GetMapping("/sign-in/set-up")
    Object setUp(HttpServletRequest request) {
        UUID person = SignInSteps.waiting(request);
        if (person == null || accounts.hasCodes(person)) {
            return to("/sign-in");
        }
        if (!resets.mayEnrol(person, ResetController.followed(request))) {
            return Problem.page("codes-link", HttpStatus.FORBIDDEN, null);
        }
        // the same again when the page is loaded again: it may have been scanned already
        Object kept = request.getSession().getAttribute(SECRET + person);
        byte[] secret = kept instanceof byte[] same ? same : Accounts.newSecret();
        request.getSession().setAttribute(SECRET + person, secret);
        return setUp(null, secret);
    }

    @Needs(Action.SEE_OPEN_PAGES)
    @PostMapping("/sign-in/set-up")
    Object setUp(
            @RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        UUID person = SignInSteps.waiting(request);
        if (person == null
                || accounts.hasCodes(person)
                || !resets.mayEnrol(person, ResetController.followed(request))
                || !(request.getSession().getAttribute(SECRET + person) instanceof byte[] secret)) {
            return to("/sign-in");
        }
        if (!accounts.setUpCodes(person, secret, code)) {
            return setUp("code.wrong", secret).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        resets.end(ResetLinks.Kind.CODES, person);
        request.getSession().removeAttribute(SECRET + person);
        return to(steps.whole(request, response, person, "password"));
    }

    @Needs(Action.SEE_OPEN_PAGES)
    @PostMapping("/sign-out")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        visitors.signOut(request);
        return to("/");
    }

    private Html form(@Nullable String error, String email, String next) {
        return Html.of(
                "people/sign-in",
                "signIn.title",
                new SignIn(error, email, Local.path(next), issuers.all()));
    }

    static String error(Outcome outcome, String wrong) {
        return outcome == Outcome.LOCKED ? "signIn.locked" : wrong;
    }

    private static Html setUp(@Nullable String error, byte[] secret) {
        return Html.of(
                "people/set-up",
                "setUp.title",
                new SetUp(error, Otp.base32(secret), Otp.picture(secret)));
    }
}
