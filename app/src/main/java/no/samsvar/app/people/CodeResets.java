package no.samsvar.app.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import no.samsvar.app.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * For those who have lost the app that shows their codes: all of their sessions end, and another
 * app is set up only by whoever knows the password and has the link. The token is known to the link
 * alone.
 */
@Repository
public class CodeResets {
    private static final Duration LASTS = Duration.ofDays(2);
    private final JdbcClient database;
    private final AuditLog log;
    private final Clock clock;

    CodeResets(JdbcClient database, AuditLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param person who has a password
     * @return the token for the link: it is not kept; empty for who has no password to sign in with
     */
    @Transactional
    public Optional<String> make(UUID person, Visitor by) {
        int reset =
                database.sql(
                                """
                                update person set totp_secret = null, totp_step = 0
                                where id = ? and password is not null
                                """)
                        .param(person)
                        .update();
        if (reset == 0) {
            return Optional.empty();
        }
        end(person);
        String token = Invitations.token();
        Timestamp now = Timestamp.from(clock.instant());
        database.sql(
                        """
                        insert into codes_reset (id, person, token_hash, made_by, made_at, expires_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                UUID.randomUUID(),
                                person,
                                Invitations.hash(token),
                                by.person(),
                                now,
                                Timestamp.from(clock.instant().plus(LASTS))))
                .update();
        database.sql("delete from spring_session where principal_name = ?")
                .param(person.toString())
                .update();
        log.add(by.id(), "reset-codes", "done", "person:" + person);
        return Optional.of(token);
    }

    /** What a link opens, if it still does. */
    Optional<UUID> open(String token) {
        return database.sql(
                        """
                        select id from codes_reset
                        where token_hash = ? and ended_at is null and expires_at > ?
                        """)
                .params(Invitations.hash(token), Timestamp.from(clock.instant()))
                .query((row, n) -> row.getObject("id", UUID.class))
                .optional();
    }

    /**
     * Whether this person may set an app up now.
     *
     * @param followed the reset whose link this browser has followed, or null
     */
    boolean mayEnrol(UUID person, @Nullable UUID followed) {
        return database.sql(
                                """
                                select count(*) from codes_reset
                                where person = :person and ended_at is null
                                  and (id is distinct from cast(:followed as uuid) or expires_at <= :now)
                                """)
                        .param("person", person)
                        .param("followed", followed)
                        .param("now", Timestamp.from(clock.instant()))
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** The app is set up, or another link is made: those so far no longer work. */
    void end(UUID person) {
        database.sql("update codes_reset set ended_at = ? where person = ? and ended_at is null")
                .params(Timestamp.from(clock.instant()), person)
                .update();
    }
}
