package no.samsvar.app.submission;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samsvar.app.audit.AuditLog;
import no.samsvar.app.people.Invitations;
import no.samsvar.app.people.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Links by which a body sends in without an account. Of the secret in them, a hash is kept. */
@Repository
class Links {
    private final JdbcClient database;
    private final AuditLog log;
    private final Clock clock;

    Links(JdbcClient database, AuditLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** One link, as those see it who manage links. */
    record Link(UUID id, Instant made, @Nullable Instant used, @Nullable Instant revoked) {}

    /**
     * Where a token leads.
     *
     * @param region name of the office to ask, or null
     */
    record Target(UUID id, UUID round, String body, boolean revoked, @Nullable String region) {}

    /**
     * @return the token: it is not kept
     */
    @Transactional
    public String make(UUID round, String body, Visitor by) {
        String token = Invitations.token();
        UUID id = UUID.randomUUID();
        database.sql(
                        """
                        insert into submission_link (id, token_hash, round, body, created_by, created_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                id,
                                Invitations.hash(token),
                                round,
                                body,
                                by.person(),
                                Timestamp.from(clock.instant())))
                .update();
        log.add(by.id(), "make-link", "done", "link:" + id);
        return token;
    }

    /** Newest first. */
    List<Link> all(UUID round, String body) {
        return database.sql(
                        """
                        select id, created_at, used_at, revoked_at from submission_link
                        where round = ? and body = ? order by created_at desc, id
                        """)
                .params(round, body)
                .query((row, n) ->
                        new Link(
                                row.getObject("id", UUID.class),
                                row.getTimestamp("created_at").toInstant(),
                                DeadlineOfBody.instant(row.getTimestamp("used_at")),
                                DeadlineOfBody.instant(row.getTimestamp("revoked_at"))))
                .list();
    }

    @Transactional
    public void revoke(UUID id, UUID round, String body, Visitor by) {
        int revoked =
                database.sql(
                                """
                                update submission_link set revoked_at = ?
                                where id = ? and round = ? and body = ? and revoked_at is null
                                """)
                        .params(Timestamp.from(clock.instant()), id, round, body)
                        .update();
        if (revoked == 1) {
            log.add(by.id(), "revoke-link", "done", "link:" + id);
        }
    }

    /** Where the token leads, noting that it was used; empty for one that never was. */
    @Transactional
    public Optional<Target> follow(String token) {
        Optional<Target> target =
                database.sql(
                                """
                                select l.id, l.round, l.body, l.revoked_at is not null as revoked,
                                       g.name as region
                                from submission_link l join body b on b.id = l.body
                                left join region g on g.id = b.region
                                where l.token_hash = ?
                                """)
                        .param(Invitations.hash(token))
                        .query(Target.class)
                        .optional();
        target.filter(t -> !t.revoked())
                .ifPresent(t ->
                        database.sql("update submission_link set used_at = ? where id = ?")
                                .params(Timestamp.from(clock.instant()), t.id())
                                .update());
        return target;
    }
}
