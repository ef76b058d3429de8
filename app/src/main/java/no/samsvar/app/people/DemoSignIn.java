package no.samsvar.app.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Problem;
import no.samsvar.app.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Invented people, each signed in by a link that is printed when the application starts and works
 * once. Only there when the application is started with {@code --demo}.
 */
@Controller
@ConditionalOnProperty(name = "samsvar.demo", havingValue = "true")
public class DemoSignIn {
    private final JdbcClient database;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Visitors visitors;
    private final Map<String, UUID> open = new ConcurrentHashMap<>();

    DemoSignIn(JdbcClient database, Accounts accounts, Invitations invitations, Visitors visitors) {
        this.database = database;
        this.accounts = accounts;
        this.invitations = invitations;
        this.visitors = visitors;
    }

    /** Who is about to be signed in. */
    public record Somebody(String token, String name) {}

    /**
     * Makes the person, if there is none with this address.
     *
     * @return the path of a link that signs in once, until the application stops
     */
    public String link(
            String name,
            String email,
            List<Role> roles,
            @Nullable String body,
            @Nullable String region) {
        UUID person = accounts.byEmail(email).orElse(null);
        if (person == null) {
            person = accounts.make(name, email, null);
            String token =
                    invitations.invite(
                            new Invitations.Offer(email, roles, null, body, region, null, null),
                            Visitor.STRANGER);
            invitations.accept(invitations.open(token).orElseThrow(), person);
        }
        String token = Invitations.token();
        open.put(key(token), person);
        return "/demo/" + token;
    }

    /** A link that is only fetched, by a mail scanner or a preview, is not used up. */
    @Needs(Action.SEE_OPEN_PAGES)
    @GetMapping("/demo/{token}")
    Html ask(@PathVariable String token) {
        UUID person = open.get(key(token));
        return person == null
                ? Problem.page("demo", HttpStatus.NOT_FOUND, null)
                : Html.of("people/demo", "demo.title", new Somebody(token, name(person)));
    }

    @Needs(Action.SEE_OPEN_PAGES)
    @PostMapping("/demo/{token}")
    Object signIn(@PathVariable String token, HttpServletRequest request) {
        UUID person = open.remove(key(token));
        if (person == null) {
            return Problem.page("demo", HttpStatus.NOT_FOUND, null);
        }
        visitors.signIn(request, person, "demo");
        return Redirect.to("/");
    }

    private String name(UUID person) {
        return database.sql("select name from person where id = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    private static String key(String token) {
        return HexFormat.of().formatHex(Invitations.hash(token));
    }
}
