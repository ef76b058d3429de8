package no.samsvar.app.debate;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.samsvar.app.audit.AuditLog;
import no.samsvar.app.people.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The codes by which tables come into debates without an account: one at a time for a debate. */
@Repository
public class Codes {
    /** Without those that are taken for each other; eight of them are 39 bits. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 8;
    private static final Duration LASTS = Duration.ofDays(7);
    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient database;
    private final AuditLog log;
    private final Clock clock;

    Codes(JdbcClient database, AuditLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A code that holds.
     *
     * @param text in two groups, to be read aloud
     */
    public record Code(String text, Instant expires) {}

    /** What a code opens. */
    record Opened(UUID code, UUID debate) {}

    /** A new code; the one before no longer holds, and whoever came in by it is out. */
    @Transactional
    public void make(UUID debate, Visitor by) {
        revoke(debate, by);
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        database.sql(
                        """
                        insert into debate_code (id, debate, code, made_at, expires_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(id, debate, random(), Timestamp.from(now), Timestamp.from(now.plus(LASTS)))
                .update();
        log.add(by.id(), "make-debate-code", "done", "debate:" + debate + " code:" + id);
    }

    @Transactional
    public void revoke(UUID debate, Visitor by) {
        int revoked =
                database.sql(
                                """
                                update debate_code set revoked_at = ?, code = null
                                where debate = ? and revoked_at is null
                                """)
                        .params(Timestamp.from(clock.instant()), debate)
                        .update();
        if (revoked > 0) {
            log.add(by.id(), "revoke-debate-code", "done", "debate:" + debate);
        }
    }

    /** The code that holds now. */
    public Optional<Code> current(UUID debate) {
        return database.sql(
                        """
                        select code, expires_at from debate_code
                        where debate = ? and revoked_at is null and expires_at > ?
                        """)
                .params(debate, Timestamp.from(clock.instant()))
                .query((row, n) ->
                        new Code(
                                grouped(row.getString("code")),
                                row.getTimestamp("expires_at").toInstant()))
                .optional();
    }

    /**
     * What this opens now, if anything.
     *
     * @param typed in any letters, with or without what parts the groups
     */
    Optional<Opened> find(String typed) {
        return database.sql(
                        """
                        select c.id, c.debate from debate_code c
                        join debate d on d.id = c.debate join round r on r.id = d.round
                        where c.code = ? and c.revoked_at is null and c.expires_at > ?
                          and d.closed_at is null and r.state = 'published'
                        """)
                .params(
                        typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""),
                        Timestamp.from(clock.instant()))
                .query((row, n) ->
                        new Opened(
                                row.getObject("id", UUID.class),
                                row.getObject("debate", UUID.class)))
                .optional();
    }

    private static String random() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    private static String grouped(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }
}
