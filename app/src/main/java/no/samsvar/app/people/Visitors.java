package no.samsvar.app.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who asks, and what holds for them at this moment. Read anew for every request, so that what is
 * revoked stops at once.
 */
@Component
public class Visitors {
    private static final String ATTRIBUTE = Visitor.class.getName();
    private static final String PERSON = "person";
    private static final String LINK = "link";
    private final JdbcClient database;
    private final Clock clock;

    Visitors(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The visitor of this request. */
    public Visitor of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Visitor known) {
            return known;
        }
        Visitor visitor = look(request.getSession(false));
        request.setAttribute(ATTRIBUTE, visitor);
        return visitor;
    }

    /** From now on this browser is signed in as this person; its session gets a new id. */
    public void signIn(HttpServletRequest request, UUID person) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(PERSON, person.toString());
        request.removeAttribute(ATTRIBUTE);
    }

    public void signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        request.removeAttribute(ATTRIBUTE);
    }

    /** From now on this browser may do what the link allows. */
    public void follow(HttpServletRequest request, UUID link) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(LINK, link.toString());
        request.removeAttribute(ATTRIBUTE);
    }

    private Visitor look(@Nullable HttpSession session) {
        if (session == null) {
            return Visitor.STRANGER;
        }
        UUID person = id(session.getAttribute(PERSON));
        UUID link = id(session.getAttribute(LINK));
        List<Grant> grants = new ArrayList<>();
        String name = null;
        if (person != null) {
            name =
                    database.sql("select name from person where id = ?")
                            .param(person)
                            .query(String.class)
                            .optional()
                            .orElse(null);
            grants.addAll(held(person));
        }
        if (link != null) {
            List<Grant> linked = linked(link);
            grants.addAll(linked);
            link = linked.isEmpty() ? null : link;
        }
        return new Visitor(name == null ? null : person, name, link, grants);
    }

    private List<Grant> held(UUID person) {
        Timestamp now = Timestamp.from(clock.instant());
        return database.sql(
                        """
                        select role, round, body, region from role_grant
                        where person = ? and revoked_at is null
                          and valid_from <= ? and (valid_to is null or valid_to > ?)
                        order by role, body, region
                        """)
                .params(person, now, now)
                .query((row, n) ->
                        new Grant(
                                Role.valueOf(row.getString("role")),
                                row.getObject("round", UUID.class),
                                row.getString("body"),
                                row.getString("region")))
                .list();
    }

    private List<Grant> linked(UUID link) {
        return database.sql(
                        "select round, body from submission_link where id = ? and revoked_at is null")
                .param(link)
                .query((row, n) ->
                        new Grant(
                                Role.LINK_HOLDER,
                                row.getObject("round", UUID.class),
                                row.getString("body"),
                                null))
                .list();
    }

    private static @Nullable UUID id(@Nullable Object attribute) {
        return attribute instanceof String text ? UUID.fromString(text) : null;
    }
}
