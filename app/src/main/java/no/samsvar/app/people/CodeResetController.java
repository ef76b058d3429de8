package no.samsvar.app.people;

import static no.samsvar.app.web.Redirect.to;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import no.samsvar.app.people.Accounts.Profile;
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

/** An administrator resets the codes of somebody who has lost the app, and the link is followed. */
@Controller
public class CodeResetController {
    private static final String FOLLOWED = "codes-reset";
    private final CodeResets resets;
    private final Accounts accounts;
    private final JdbcClient database;
    private final PublicAddress address;
    private final Post post;

    CodeResetController(
            CodeResets resets,
            Accounts accounts,
            JdbcClient database,
            PublicAddress address,
            Post post) {
        this.resets = resets;
        this.accounts = accounts;
        this.database = database;
        this.address = address;
        this.post = post;
    }

    /** Whose codes are about to be reset. */
    public record Reset(UUID person, String name, String email) {}

    /**
     * The link, shown this once.
     *
     * @param post whether there is a mail server
     * @param sent whether it has taken the letter
     */
    public record Done(String name, String email, String link, boolean post, boolean sent) {}

    @Needs(Action.MANAGE_PEOPLE)
    @GetMapping("/people/{person}/codes")
    Html ask(@PathVariable UUID person, Visitor visitor) {
        Profile profile = profile(person, visitor);
        return profile == null
                ? Problem.page("missing", HttpStatus.NOT_FOUND, null)
                : Html.of(
                        "people/reset",
                        "reset.title",
                        new Reset(person, profile.name(), profile.email()));
    }

    @Needs(Action.MANAGE_PEOPLE)
    @PostMapping("/people/{person}/codes")
    Html reset(@PathVariable UUID person, Visitor visitor, Texts texts) {
        Profile profile = profile(person, visitor);
        String token = profile == null ? null : resets.make(person, visitor).orElse(null);
        if (profile == null || token == null) {
            return Problem.page("missing", HttpStatus.NOT_FOUND, null);
        }
        String link = address.of("/sign-in/codes/" + token);
        Texts theirs = profile.language() == null ? texts : Texts.of(profile.language());
        boolean sent =
                post.send(
                        new Post.Letter(
                                profile.email(),
                                theirs.get("reset.letter.subject"),
                                theirs.get("reset.letter.text", link),
                                List.of()));
        return Html.of(
                "people/reset-done",
                "reset.done",
                new Done(profile.name(), profile.email(), link, post.on(), sent));
    }

    /** This browser has the link; the password is still to come. */
    @Needs(Action.SEE_OPEN_PAGES)
    @GetMapping("/sign-in/codes/{token}")
    Object follow(@PathVariable String token, HttpServletRequest request, Texts texts) {
        UUID reset = resets.open(token).orElse(null);
        if (reset == null) {
            return Problem.page("codes-link", HttpStatus.NOT_FOUND, null);
        }
        request.getSession().setAttribute(FOLLOWED, reset.toString());
        Pages.flash(request, "info", texts.get("reset.followed"));
        return to("/sign-in");
    }

    /** The reset whose link this browser has followed, or null. */
    static @Nullable UUID followed(HttpServletRequest request) {
        return request.getSession().getAttribute(FOLLOWED) instanceof String id
                ? UUID.fromString(id)
                : null;
    }

    /** Somebody else who has a password; one changes one's own app by a code of it. */
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
