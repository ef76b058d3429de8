package no.samsvar.app.people;

import static no.samsvar.app.web.Redirect.to;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import no.samsvar.app.people.Accounts.Profile;
import no.samsvar.app.people.ResetLinks.Kind;
import no.samsvar.app.people.ResetLinks.Open;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Pages;
import no.samsvar.app.web.Post;
import no.samsvar.app.web.Problem;
import no.samsvar.app.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * An administrator makes a link for somebody who has lost the app for codes or forgotten the
 * password, and the link is followed.
 */
@Controller
public class ResetController {
    private static final String FOLLOWED = "codes-reset";
    private final ResetLinks links;
    private final Accounts accounts;
    private final JdbcClient database;
    private final PublicAddress address;
    private final Post post;

    ResetController(
            ResetLinks links,
            Accounts accounts,
            JdbcClient database,
            PublicAddress address,
            Post post) {
        this.links = links;
        this.accounts = accounts;
        this.database = database;
        this.address = address;
        this.post = post;
    }

    /**
     * For whom a link is about to be made.
     *
     * @param kind of what was lost: codes or password
     */
    public record Reset(String kind, UUID person, String name, String email) {}

    /**
     * The link, shown this once.
     *
     * @param post whether there is a mail server
     * @param sent whether it has taken the letter
     */
    public record Done(
            String kind, String name, String email, String link, boolean post, boolean sent) {}

    /**
     * @param error key of what was wrong, or null
     */
    public record NewPassword(String token, String email, @Nullable String error) {}

    @Needs(Action.MANAGE_PEOPLE)
    @GetMapping("/people/{person}/codes")
    Html askCodes(@PathVariable UUID person, Visitor visitor) {
        return ask(Kind.CODES, person, visitor);
    }

    @Needs(Action.MANAGE_PEOPLE)
    @PostMapping("/people/{person}/codes")
    Html codes(@PathVariable UUID person, Visitor visitor, Texts texts) {
        return make(Kind.CODES, person, visitor, texts);
    }

    @Needs(Action.MANAGE_PEOPLE)
    @GetMapping("/people/{person}/password")
    Html askPassword(@PathVariable UUID person, Visitor visitor) {
        return ask(Kind.PASSWORD, person, visitor);
    }

    @Needs(Action.MANAGE_PEOPLE)
    @PostMapping("/people/{person}/password")
    Html password(@PathVariable UUID person, Visitor visitor, Texts texts) {
        return make(Kind.PASSWORD, person, visitor, texts);
    }

    private Html ask(Kind kind, UUID person, Visitor visitor) {
        Profile profile = profile(person, visitor);
        return profile == null
                ? Problem.page("missing", HttpStatus.NOT_FOUND, null)
                : Html.of(
                        "people/reset",
                        "reset." + kind.key() + ".title",
                        new Reset(kind.key(), person, profile.name(), profile.email()));
    }

    private Html make(Kind kind, UUID person, Visitor visitor, Texts texts) {
        Profile profile = profile(person, visitor);
        String token = profile == null ? null : links.make(kind, person, visitor).orElse(null);
        if (profile == null || token == null) {
            return Problem.page("missing", HttpStatus.NOT_FOUND, null);
        }
        String key = kind.key();
        String link = address.of("/sign-in/" + key + "/" + token);
        Texts theirs = profile.language() == null ? texts : Texts.of(profile.language());
        boolean sent =
                post.send(
                        new Post.Letter(
                                profile.email(),
                                theirs.get("reset." + key + ".letter.subject"),
                                theirs.get("reset." + key + ".letter.text", link),
                                List.of()));
        return Html.of(
                "people/reset-done",
                "reset." + key + ".done",
                new Done(key, profile.name(), profile.email(), link, post.on(), sent));
    }

    /** This browser has the link; the password is still to come. */
    @Needs(Action.SEE_OPEN_PAGES)
    @GetMapping("/sign-in/codes/{token}")
    Object follow(@PathVariable String token, HttpServletRequest request, Texts texts) {
        Open reset = links.open(Kind.CODES, token).orElse(null);
        if (reset == null) {
            return Problem.page("codes-link", HttpStatus.NOT_FOUND, null);
        }
        request.getSession().setAttribute(FOLLOWED, reset.id().toString());
        Pages.flash(request, "info", texts.get("reset.codes.followed"));
        return to("/sign-in");
    }

    @Needs(Action.SEE_OPEN_PAGES)
    @GetMapping("/sign-in/password/{token}")
    Html newPassword(@PathVariable String token) {
        Open reset = links.open(Kind.PASSWORD, token).orElse(null);
        return reset == null
                ? Problem.page("password-link", HttpStatus.NOT_FOUND, null)
                : newPassword(token, reset, null);
    }

    @Needs(Action.SEE_OPEN_PAGES)
    @PostMapping("/sign-in/password/{token}")
    Object newPassword(
            @PathVariable String token,
            @RequestParam String password,
            HttpServletRequest request,
            Texts texts) {
        Open reset = links.open(Kind.PASSWORD, token).orElse(null);
        if (reset == null) {
            return Problem.page("password-link", HttpStatus.NOT_FOUND, null);
        }
        if (Accounts.weak(password, accounts.profile(reset.person()).email())) {
            return newPassword(token, reset, "welcome.weak").with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        links.end(Kind.PASSWORD, reset.person());
        accounts.replacePassword(reset.person(), password);
        links.signOutEverywhere(reset.person());
        Pages.flash(request, "success", texts.get("reset.password.changed"));
        return to("/sign-in");
    }

    private Html newPassword(String token, Open reset, @Nullable String error) {
        return Html.of(
                "people/new-password",
                "reset.password.new",
                new NewPassword(token, accounts.profile(reset.person()).email(), error));
    }

    /** The reset whose link this browser has followed, or null. */
    static @Nullable UUID followed(HttpServletRequest request) {
        return request.getSession().getAttribute(FOLLOWED) instanceof String id
                ? UUID.fromString(id)
                : null;
    }

    /** Somebody else who has a password; one changes one's own in one's account. */
    private @Nullable Profile profile(UUID person, Visitor visitor) {
        boolean there =
                !person.equals(visitor.person())
                        && database.sql(
                                                "select count(*) from person"
                                                        + " where id = ? and password is not null")
                                        .param(person)
                                        .query(Integer.class)
                                        .single()
                                == 1;
        return there ? accounts.profile(person) : null;
    }
}
