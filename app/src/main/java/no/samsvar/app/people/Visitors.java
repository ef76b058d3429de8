package no.samsvar.app.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.samsvar.app.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
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
    private static final String GUEST = "guest";
    private final JdbcClient database;
    private final AuditLog log;
    private final Clock clock;

    Visitors(JdbcClient database, AuditLog log, Clock clock) {
        this.database = database;
        this.log = log;
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

    /**
     * From now on this browser is signed in as this person; its session gets a new id.
     *
     * @param how for the log: {@code password}, {@code issuer}, {@code demo}
     */
    public void signIn(HttpServletRequest request, UUID person, String how) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(PERSON, person.toString());
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person.toString());
        request.removeAttribute(ATTRIBUTE);
        log.add("person:" + person, "sign-in", "done", how);
    }

    public void signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        request.removeAttribute(ATTRIBUTE);
    }

    /** Every browser but the one that asks is signed out. */
    void signOutOthers(HttpServletRequest request, UUID person) {
        HttpSession session = request.getSession(false);
        database.sql("delete from spring_session where principal_name = ? and session_id <> ?")
                .params(person.toString(), session == null ? "" : session.getId())
                .update();
        log.add("person:" + person, "sign-out-elsewhere", "done", "");
    }

    /** From now on this browser may do what the link allows. */
    public void follow(HttpServletRequest request, UUID link) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(LINK, link.toString());
        request.removeAttribute(ATTRIBUTE);
    }

    /** From now on this browser is a guest of the debate that the code opens. */
    public void join(HttpServletRequest request, UUID code) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(GUEST, code.toString());
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
        UUID guest = id(session.getAttribute(GUEST));
        if (guest != null) {
            grants.addAll(invited(guest));
        }
        return new Visitor(name == null ? null : person, name, link, guest, grants);
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

    /** A code holds while its debate is open, until it is revoked or too old. */
    private List<Grant> invited(UUID code) {
        return database.sql(
                        """
                        select d.round, d.body, d.id from debate_code c
                        join debate d on d.id = c.debate
                        where c.id = ? and c.revoked_at is null and c.expires_at > ?
                          and d.closed_at is null
                        """)
                .params(code, Timestamp.from(clock.instant()))
                .query((row, n) ->
                        new Grant(
                                Role.DEBATE_GUEST,
                                row.getObject("round", UUID.class),
                                row.getString("body"),
                                null,
                                row.getObject("id", UUID.class)))
                .list();
    }

    private static @Nullable UUID id(@Nullable Object attribute) {
        return attribute instanceof String text ? UUID.fromString(text) : null;
    }
}
