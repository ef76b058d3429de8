package no.samsvar.app.people;

import static no.samsvar.app.web.Redirect.to;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.samsvar.app.people.Accounts.Outcome;
import no.samsvar.app.people.Accounts.Profile;
import no.samsvar.app.people.Grants.Held;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Languages;
import no.samsvar.app.web.Pages;
import no.samsvar.app.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: always of who asks, never of an id in the address. */
@Controller
public class AccountController {
    private static final String SECRET = "next-totp-secret";
    private final Accounts accounts;
    private final Grants grants;
    private final Visitors visitors;

    AccountController(Accounts accounts, Grants grants, Visitors visitors) {
        this.accounts = accounts;
        this.grants = grants;
        this.visitors = visitors;
    }

    /**
     * @param error key of what was wrong, or null
     * @param password whether the person has one; else they sign in through an issuer
     */
    public record Account(
            @Nullable String error,
            String name,
            String email,
            String language,
            boolean password,
            List<Held> roles) {}

    /** The page of a new app: as at the first, and a code of the app so far. */
    public record Codes(@Nullable String error, String secret, String picture) {}

    @Needs(Action.KEEP_ACCOUNT)
    @GetMapping("/account")
    Html account(Visitor visitor, Texts texts) {
        return page(null, visitor, texts);
    }

    @Needs(Action.KEEP_ACCOUNT)
    @PostMapping("/account")
    Object change(
            @RequestParam String name,
            @RequestParam String language,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Texts texts) {
        if (name.isBlank()) {
            return page("welcome.noName", visitor, texts).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Texts chosen = Texts.of(language);
        accounts.change(person(visitor), name, chosen.language());
        response.addCookie(Languages.remember(chosen.language()));
        return done(request, chosen, "account.changed");
    }

    @Needs(Action.KEEP_ACCOUNT)
    @PostMapping("/account/password")
    Object password(
            @RequestParam String old,
            @RequestParam String password,
            Visitor visitor,
            HttpServletRequest request,
            Texts texts) {
        UUID person = person(visitor);
        String error = null;
        if (Accounts.weak(password, accounts.profile(person).email())) {
            error = "welcome.weak";
        } else {
            Outcome outcome = accounts.changePassword(person, old, password);
            if (outcome != Outcome.RIGHT) {
                error = SignInController.error(outcome, "account.wrongPassword");
            }
        }
        if (error != null) {
            return page(error, visitor, texts).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        visitors.signOutOthers(request, person);
        return done(request, texts, "account.passwordChanged");
    }

    @Needs(Action.KEEP_ACCOUNT)
    @GetMapping("/account/codes")
    Object codes(Visitor visitor, HttpServletRequest request) {
        if (!accounts.hasCodes(person(visitor))) {
            return to("/account");
        }
        Object kept = request.getSession().getAttribute(SECRET);
        byte[] secret = kept instanceof byte[] same ? same : Accounts.newSecret();
        request.getSession().setAttribute(SECRET, secret);
        return codes(null, secret);
    }

    @Needs(Action.KEEP_ACCOUNT)
    @PostMapping("/account/codes")
    Object codes(
            @RequestParam String old,
            @RequestParam String code,
            Visitor visitor,
            HttpServletRequest request,
            Texts texts) {
        if (!(request.getSession().getAttribute(SECRET) instanceof byte[] secret)) {
            return to("/account/codes");
        }
        UUID person = person(visitor);
        Outcome outcome = accounts.code(person, old).outcome();
        String error = null;
        if (outcome != Outcome.RIGHT) {
            error = SignInController.error(outcome, "codes.wrongOld");
        } else if (!accounts.setUpCodes(person, secret, code)) {
            error = "codes.wrongNew";
        }
        if (error != null) {
            return codes(error, secret).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        request.getSession().removeAttribute(SECRET);
        return done(request, texts, "codes.done");
    }

    @Needs(Action.KEEP_ACCOUNT)
    @PostMapping("/account/sign-out-everywhere")
    ResponseEntity<Void> everywhere(Visitor visitor, HttpServletRequest request) {
        visitors.signOutOthers(request, person(visitor));
        visitors.signOut(request);
        return to("/sign-in");
    }

    private Html page(@Nullable String error, Visitor visitor, Texts texts) {
        UUID person = person(visitor);
        Profile profile = accounts.profile(person);
        return Html.of(
                "people/account",
                "account.title",
                new Account(
                        error,
                        profile.name(),
                        profile.email(),
                        profile.language() == null ? texts.language() : profile.language(),
                        profile.password(),
                        grants.of(person)));
    }

    private static Html codes(@Nullable String error, byte[] secret) {
        return Html.of(
                "people/codes",
                "codes.title",
                new Codes(error, Otp.base32(secret), Otp.picture(secret)));
    }

    private static ResponseEntity<Void> done(HttpServletRequest request, Texts texts, String key) {
        Pages.flash(request, "success", texts.get(key));
        return to("/account");
    }

    private static UUID person(Visitor visitor) {
        return Objects.requireNonNull(visitor.person(), "only who is signed in comes here");
    }
}
