package no.samsvar.app.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.samsvar.app.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * For those who have lost one of the two things that they sign in with. Who has lost the app that
 * shows their codes is signed out everywhere, and another app is set up only by whoever knows the
 * password and has the link. Who has forgotten the password makes another by the link, and signs in
 * with a code as ever. The token is known to the link alone.
 */
@Repository
public class ResetLinks {
    private static final Duration LASTS = Duration.ofDays(2);
    private final JdbcClient database;
    private final AuditLog log;
    private final Clock clock;

    ResetLinks(JdbcClient database, AuditLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** What was lost. */
    enum Kind {
        CODES,
        PASSWORD;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A link that still works, and whose it is. */
    record Open(UUID id, UUID person) {}

    /**
     * @return the token for the link: it is not kept; empty for who has no password to sign in with
     */
    @Transactional
    public Optional<String> make(Kind kind, UUID person, Visitor by) {
        boolean local =
                database.sql("select count(*) from person where id = ? and password is not null")
                                .param(person)
                                .query(Integer.class)
                                .single()
                        == 1;
        if (!local) {
            return Optional.empty();
        }
        if (kind == Kind.CODES) {
            database.sql("update person set totp_secret = null, totp_step = 0 where id = ?")
                    .param(person)
                    .update();
            signOutEverywhere(person);
        }
        end(kind, person);
        String token = Invitations.token();
        Timestamp now = Timestamp.from(clock.instant());
        database.sql(
                        """
                        insert into reset_link
                            (id, kind, person, token_hash, made_by, made_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                UUID.randomUUID(),
                                kind.key(),
                                person,
                                Invitations.hash(token),
                                by.person(),
                                now,
                                Timestamp.from(clock.instant().plus(LASTS))))
                .update();
        log.add(by.id(), "reset-" + kind.key(), "done", "person:" + person);
        return Optional.of(token);
    }

    /** What a link opens, if it still does. */
    Optional<Open> open(Kind kind, String token) {
        return database.sql(
                        """
                        select id, person from reset_link
                        where kind = ? and token_hash = ? and ended_at is null and expires_at > ?
                        """)
                .params(kind.key(), Invitations.hash(token), Timestamp.from(clock.instant()))
                .query((row, n) ->
                        new Open(
                                row.getObject("id", UUID.class),
                                row.getObject("person", UUID.class)))
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
                                select count(*) from reset_link
                                where kind = 'codes' and person = :person and ended_at is null
                                  and (id is distinct from cast(:followed as uuid) or expires_at <= :now)
                                """)
                        .param("person", person)
                        .param("followed", followed)
                        .param("now", Timestamp.from(clock.instant()))
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** The link was used, or another is made: those so far no longer work. */
    @Transactional
    public void end(Kind kind, UUID person) {
        database.sql(
                        """
                        update reset_link set ended_at = ?
                        where kind = ? and person = ? and ended_at is null
                        """)
                .params(Timestamp.from(clock.instant()), kind.key(), person)
                .update();
    }

    /** Of all browsers. */
    void signOutEverywhere(UUID person) {
        database.sql("delete from spring_session where principal_name = ?")
                .param(person.toString())
                .update();
    }
}
