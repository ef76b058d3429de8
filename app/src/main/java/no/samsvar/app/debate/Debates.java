package no.samsvar.app.debate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.samsvar.app.audit.AuditLog;
import no.samsvar.app.people.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The debates of bodies: opened, closed, opened again. */
@Repository
public class Debates {
    static final int LONGEST_NAME = 100;
    private static final String SELECT =
            "select id, round, body, name, opened_at, closed_at, revision from debate ";
    private final JdbcClient database;
    private final AuditLog log;
    private final Clock clock;

    Debates(JdbcClient database, AuditLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public UUID open(UUID round, String body, String name, Visitor by) {
        UUID id = UUID.randomUUID();
        database.sql(
                        """
                        insert into debate (id, round, body, name, opened_by, opened_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(id, round, body, name, by.id(), Timestamp.from(clock.instant()))
                .update();
        log.add(by.id(), "open-debate", "done", "debate:" + id);
        return id;
    }

    /** Newest first. */
    List<Debate> all(UUID round, String body) {
        return database.sql(SELECT + "where round = ? and body = ? order by opened_at desc, id")
                .params(round, body)
                .query((row, n) -> debate(row))
                .list();
    }

    /**
     * @throws org.springframework.dao.EmptyResultDataAccessException where there is none
     */
    public Debate byId(UUID id) {
        return database.sql(SELECT + "where id = ?")
                .param(id)
                .query((row, n) -> debate(row))
                .single();
    }

    /** The tables' part is over: its codes open nothing any more, and are wiped. */
    @Transactional
    public void close(UUID id, Visitor by) {
        Timestamp now = Timestamp.from(clock.instant());
        int closed =
                database.sql(
                                "update debate set closed_at = ?, revision = revision + 1"
                                        + " where id = ? and closed_at is null")
                        .params(now, id)
                        .update();
        if (closed == 1) {
            database.sql(
                            """
                            update debate_code set code = null, revoked_at = coalesce(revoked_at, ?)
                            where debate = ?
                            """)
                    .params(now, id)
                    .update();
            log.add(by.id(), "close-debate", "done", "debate:" + id);
        }
    }

    @Transactional
    public void reopen(UUID id, Visitor by) {
        int opened =
                database.sql(
                                "update debate set closed_at = null, revision = revision + 1"
                                        + " where id = ? and closed_at is not null")
                        .param(id)
                        .update();
        if (opened == 1) {
            log.add(by.id(), "reopen-debate", "done", "debate:" + id);
        }
    }

    private static Debate debate(ResultSet row) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new Debate(
                row.getObject("id", UUID.class),
                row.getObject("round", UUID.class),
                row.getString("body"),
                row.getString("name"),
                row.getTimestamp("opened_at").toInstant(),
                closed == null ? null : closed.toInstant(),
                row.getLong("revision"));
    }
}
