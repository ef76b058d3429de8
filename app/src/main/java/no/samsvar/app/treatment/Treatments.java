package no.samsvar.app.treatment;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samsvar.app.audit.AuditLog;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.submission.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The treatments of a body's case. Every question names the round and the body. */
@Repository
public class Treatments {
    private static final String SELECT =
            "select id, version, by_kind, name, held_on, number, outcome, read, removed_at"
                    + " from treatment where round = ? and body = ?";
    private final JdbcClient database;
    private final AuditLog log;
    private final Clock clock;

    Treatments(JdbcClient database, AuditLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** By date; those that were removed too. */
    List<Treatment> all(UUID round, String body) {
        return database.sql(SELECT + " order by held_on, at, id")
                .params(round, body)
                .query((row, n) -> treatment(row))
                .list();
    }

    Optional<Treatment> one(UUID id, UUID round, String body) {
        return database.sql(SELECT + " and id = ?")
                .params(round, body, id)
                .query((row, n) -> treatment(row))
                .optional();
    }

    @Transactional
    public UUID add(
            UUID round, String body, Form.Values values, @Nullable Source source, Visitor by) {
        UUID id = UUID.randomUUID();
        database.sql(
                        """
                        insert into treatment (id, round, body, by_kind, name, held_on, number,
                                               outcome, read, by_whom, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                id,
                                round,
                                body,
                                values.by(),
                                values.name(),
                                Date.valueOf(values.on()),
                                values.number(),
                                values.outcome(),
                                source == null ? null : Json.write(source),
                                by.id(),
                                Timestamp.from(clock.instant())))
                .update();
        log(by, "record-treatment", round, body, id);
        return id;
    }

    /**
     * @param seen the version that was changed
     * @return false where somebody else has changed or removed it since; then nothing is saved
     */
    @Transactional
    public boolean change(
            UUID id, UUID round, String body, int seen, Form.Values values, Visitor by) {
        boolean changed =
                database.sql(
                                        """
                                        update treatment
                                        set version = version + 1, by_kind = ?, name = ?, held_on = ?,
                                            number = ?, outcome = ?, by_whom = ?, at = ?
                                        where id = ? and round = ? and body = ? and version = ?
                                          and removed_at is null
                                        """)
                                .params(
                                        Arrays.asList(
                                                values.by(),
                                                values.name(),
                                                Date.valueOf(values.on()),
                                                values.number(),
                                                values.outcome(),
                                                by.id(),
                                                Timestamp.from(clock.instant()),
                                                id,
                                                round,
                                                body,
                                                seen))
                                .update()
                        == 1;
        if (changed) {
            log(by, "correct-treatment", round, body, id);
        }
        return changed;
    }

    /** Takes it off the list, or puts it back; nothing is forgotten. */
    @Transactional
    public boolean remove(UUID id, UUID round, String body, boolean away, Visitor by) {
        boolean done =
                database.sql(
                                        """
                                        update treatment set version = version + 1, removed_at = ?
                                        where id = ? and round = ? and body = ?
                                          and (removed_at is null) = ?
                                        """)
                                .params(
                                        Arrays.asList(
                                                away ? Timestamp.from(clock.instant()) : null,
                                                id,
                                                round,
                                                body,
                                                away))
                                .update()
                        == 1;
        if (done) {
            log(by, away ? "remove-treatment" : "restore-treatment", round, body, id);
        }
        return done;
    }

    private void log(Visitor by, String action, UUID round, String body, UUID id) {
        log.add(by.id(), action, "done", "round:" + round + " body:" + body + " treatment:" + id);
    }

    private static Treatment treatment(ResultSet row) throws SQLException {
        String read = row.getString("read");
        return new Treatment(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("by_kind"),
                row.getString("name"),
                row.getDate("held_on").toLocalDate(),
                row.getString("number"),
                row.getString("outcome"),
                read == null ? null : Json.read(read, Source.class),
                row.getTimestamp("removed_at") != null);
    }
}
