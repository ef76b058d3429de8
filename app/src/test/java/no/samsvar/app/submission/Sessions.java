package no.samsvar.app.submission;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import no.samsvar.app.TestApp;
import no.samsvar.app.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** People who have signed in already. */
final class Sessions {
    private Sessions() {}

    /** The value of the cookie of somebody who holds this role. */
    static String of(Role role, @Nullable String body, @Nullable String region) {
        JdbcClient database = TestApp.part(JdbcClient.class);
        UUID person = UUID.randomUUID();
        database.sql(
                        "insert into person (id, name, email, created_at) values (?, 'Kari Prøve', ?, now())")
                .params(person, person + "@provedal.example")
                .update();
        database.sql(
                        """
                        insert into role_grant (id, person, role, body, region, valid_from)
                        values (?, ?, ?, ?, ?, now() - interval '1 day')
                        """)
                .params(Arrays.asList(UUID.randomUUID(), person, role.name(), body, region))
                .update();
        return Base64.getEncoder()
                .encodeToString(
                        save(TestApp.part(SessionRepository.class), person)
                                .getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked") // whatever sessions it makes it saves
    private static String save(SessionRepository<?> repository, UUID person) {
        SessionRepository<Session> sessions = (SessionRepository<Session>) repository;
        Session session = sessions.createSession();
        session.setAttribute("person", person.toString());
        sessions.save(session);
        return session.getId();
    }
}
