package no.samsvar.app.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.samsvar.app.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which roles, and has held them: revoking keeps the row and says when. */
@Repository
public class Grants {
    private static final String HELD =
            """
            select g.id, g.person, g.role, r.title as round, coalesce(b.name, a.name) as place,
                   g.valid_from, g.valid_to, g.revoked_at
            from role_grant g
            left join round r on r.id = g.round
            left join body b on b.id = g.body
            left join region a on a.id = g.region
            """;

    private final JdbcClient database;
    private final AuditLog log;
    private final Clock clock;

    Grants(JdbcClient database, AuditLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** Whether a role can be used. */
    public enum State {
        HOLDS,
        NOT_YET,
        OVER,
        REVOKED
    }

    /**
     * A role that somebody holds or has held.
     *
     * @param round title of the only round it holds for, or null
     * @param place name of the body or region, or null
     */
    public record Held(
            UUID id,
            UUID person,
            Role role,
            @Nullable String round,
            @Nullable String place,
            Instant from,
            @Nullable Instant to,
            State state) {}

    /**
     * Somebody with all roles, those that hold first.
     *
     * @param password whether they sign in with one
     */
    public record Known(UUID id, String name, String email, boolean password, List<Held> roles) {
        public Known {
            roles = List.copyOf(roles);
        }
    }

    /** Everybody, by name. */
    List<Known> all() {
        Map<UUID, List<Held>> roles = new LinkedHashMap<>();
        database.sql(HELD + "order by g.valid_from desc, g.id")
                .query(this::held)
                .list()
                .forEach(h -> roles.computeIfAbsent(h.person(), p -> new ArrayList<>()).add(h));
        roles.values().forEach(held -> held.sort((a, b) -> a.state().compareTo(b.state())));
        return database.sql(
                        """
                        select id, name, email, password is not null as password
                        from person order by lower(name), id
                        """)
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Known(
                            id,
                            row.getString("name"),
                            row.getString("email"),
                            row.getBoolean("password"),
                            roles.getOrDefault(id, List.of()));
                })
                .list();
    }

    /** What holds for one person now. */
    List<Held> of(UUID person) {
        return database
                .sql(HELD + "where g.person = ? order by g.valid_from, g.id")
                .param(person)
                .query(this::held)
                .list()
                .stream()
                .filter(h -> h.state() == State.HOLDS)
                .toList();
    }

    Optional<Held> byId(UUID grant) {
        return database.sql(HELD + "where g.id = ?").param(grant).query(this::held).optional();
    }

    Optional<String> name(UUID person) {
        return database.sql("select name from person where id = ?")
                .param(person)
                .query(String.class)
                .optional();
    }

    /**
     * From the next request on the role no longer holds.
     *
     * @return false where it is the last administrator's, or was revoked before
     */
    @Transactional
    boolean revoke(UUID grant, Visitor by) {
        Timestamp now = Timestamp.from(clock.instant());
        // two administrators who revoke each other at once must not both succeed
        database.sql("lock table role_grant in share row exclusive mode").update();
        int revoked =
                database.sql(
                                """
                                update role_grant g set revoked_at = :now, revoked_by = :by
                                where id = :grant and revoked_at is null
                                  and (role <> 'ADMINISTRATOR' or exists
                                    (select from role_grant o
                                     where o.role = 'ADMINISTRATOR' and o.person <> g.person
                                       and o.revoked_at is null and o.valid_from <= :now
                                       and o.valid_to is null))
                                """)
                        .param("now", now)
                        .param("by", by.person())
                        .param("grant", grant)
                        .update();
        log.add(by.id(), "revoke", revoked == 1 ? "done" : "refused", "grant:" + grant);
        return revoked == 1;
    }

    /** Gives a role that was revoked or is over anew, from now on, without an end. */
    @Transactional
    boolean again(UUID grant, Visitor by) {
        UUID id = UUID.randomUUID();
        Timestamp now = Timestamp.from(clock.instant());
        int given =
                database.sql(
                                """
                                insert into role_grant (id, person, role, round, body, region,
                                                        valid_from, valid_to, granted_by)
                                select :id, person, role, round, body, region, :now,
                                       case when valid_to > :now then valid_to end, :by
                                from role_grant g
                                where id = :grant and (revoked_at is not null or valid_to <= :now)
                                  and not exists
                                    (select from role_grant o
                                     where o.person = g.person and o.role = g.role
                                       and o.round is not distinct from g.round
                                       and o.body is not distinct from g.body
                                       and o.region is not distinct from g.region
                                       and o.revoked_at is null
                                       and (o.valid_to is null or o.valid_to > :now))
                                """)
                        .param("id", id)
                        .param("now", now)
                        .param("by", by.person())
                        .param("grant", grant)
                        .update();
        if (given == 1) {
            log.add(by.id(), "grant", "done", "grant:" + id + " as grant:" + grant);
        }
        return given == 1;
    }

    private Held held(ResultSet row, int n) throws SQLException {
        Instant now = clock.instant();
        Instant from = row.getTimestamp("valid_from").toInstant();
        Timestamp end = row.getTimestamp("valid_to");
        Instant to = end == null ? null : end.toInstant();
        State state =
                row.getTimestamp("revoked_at") != null
                        ? State.REVOKED
                        : to != null && !to.isAfter(now)
                                ? State.OVER
                                : from.isAfter(now) ? State.NOT_YET : State.HOLDS;
        return new Held(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getString("round"),
                row.getString("place"),
                from,
                to,
                state);
    }
}
