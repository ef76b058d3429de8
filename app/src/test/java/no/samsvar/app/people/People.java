package no.samsvar.app.people;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import no.samsvar.app.HttpVisitor;
import no.samsvar.app.Server;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** People in every role for tests, put straight into the database with a session of their own. */
public final class People {
    private final Server server;
    private final JdbcClient database;

    public People(Server server) {
        this.server = server;
        this.database = server.part(JdbcClient.class);
    }

    /** Somebody, with a browser that is signed in as them. */
    public record Someone(UUID id, String email, HttpVisitor browser, String cookie) {}

    /** A person without a role, signed in. */
    public Someone somebody(String name) {
        UUID id = UUID.randomUUID();
        String email = id + "@eksempel.test";
        database.sql("insert into person (id, name, email, created_at) values (?, ?, ?, now())")
                .params(id, name, email)
                .update();
        return signedIn(id, email);
    }

    /**
     * @param place id of a body or region, as the role needs it; null for a role of the nation
     */
    public Someone inRole(Role role, @Nullable String place) {
        Someone someone = somebody(role.key());
        grant(someone.id(), role, place, null, Instant.EPOCH, null);
        return someone;
    }

    /** Gives a role, and returns the id of the grant. */
    public UUID grant(
            UUID person,
            Role role,
            @Nullable String place,
            @Nullable UUID round,
            Instant from,
            @Nullable Instant to) {
        UUID id = UUID.randomUUID();
        database.sql(
                        """
                        insert into role_grant
                            (id, person, role, round, body, region, valid_from, valid_to)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                id,
                                person,
                                role.name(),
                                round,
                                role.reach() == Role.Reach.BODY ? place : null,
                                role.reach() == Role.Reach.REGION ? place : null,
                                Timestamp.from(from),
                                to == null ? null : Timestamp.from(to)))
                .update();
        return id;
    }

    public void revoke(UUID person) {
        database.sql("update role_grant set revoked_at = now() where person = ?")
                .param(person)
                .update();
    }

    /** Another browser of the same person. */
    public Someone signedIn(UUID person, String email) {
        String cookie = session("person", person.toString());
        return new Someone(
                person, email, new HttpVisitor(server.url()).with("samsvar", cookie), cookie);
    }

    /** A browser that has followed a new link to send in by. */
    public HttpVisitor linkHolder(UUID round, String body) {
        UUID link = UUID.randomUUID();
        database.sql(
                        """
                        insert into submission_link (id, token_hash, round, body, created_at)
                        values (?, ?, ?, ?, now())
                        """)
                .params(link, Invitations.hash(link.toString()), round, body)
                .update();
        return new HttpVisitor(server.url()).with("samsvar", session("link", link.toString()));
    }

    /** A browser that has come into a debate by a new code, and sits at its first table. */
    public HttpVisitor guest(UUID debate) {
        UUID code = UUID.randomUUID();
        database.sql(
                        """
                        insert into debate_code (id, debate, code, made_at, expires_at)
                        values (?, ?, ?, now(), now() + interval '1 day')
                        """)
                .params(code, debate, "test" + code)
                .update();
        String table =
                database.sql("select id from debate_table where debate = ? order by at limit 1")
                        .param(debate)
                        .query((row, n) -> row.getString("id"))
                        .optional()
                        .orElse("");
        return new HttpVisitor(server.url())
                .with("samsvar", session(Map.of("guest", code.toString(), "debate-table", table)));
    }

    /** A browser whose password was right, and whose code is still to come. */
    HttpVisitor halfway(UUID person) {
        return new HttpVisitor(server.url())
                .with("samsvar", session("half-signed-in", person.toString()));
    }

    public HttpVisitor stranger() {
        return new HttpVisitor(server.url());
    }

    private String session(String attribute, String value) {
        return session(
                Map.of(
                        attribute,
                        value,
                        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                        value));
    }

    private String session(Map<String, String> attributes) {
        SessionRepository<?> sessions = server.part(SessionRepository.class);
        return session(sessions, attributes);
    }

    private static <S extends Session> String session(
            SessionRepository<S> sessions, Map<String, String> attributes) {
        S session = sessions.createSession();
        attributes.forEach(session::setAttribute);
        sessions.save(session);
        return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
    }
}
