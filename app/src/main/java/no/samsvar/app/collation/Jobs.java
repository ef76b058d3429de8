package no.samsvar.app.collation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samsvar.app.people.Visitor;
import no.samsvar.engine.collate.EngineVersion;
import no.samsvar.engine.round.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The collations that were asked for, and how far they have come. */
@Repository
class Jobs {
    private static final String COLUMNS =
            "id, round, region, engine, state, done, total, step, message, language, audience,"
                    + " asked_at, ended_at";
    private static final String OF =
            " from collation_job where round = :round"
                    + " and region is not distinct from cast(:region as text)";
    private final JdbcClient database;
    private final Clock clock;

    Jobs(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Newest first. */
    List<Job> all(UUID round, @Nullable String region) {
        return database.sql("select " + COLUMNS + OF + " order by asked_at desc, id")
                .param("round", round)
                .param("region", region)
                .query((row, n) -> job(row))
                .list();
    }

    Optional<Job> one(UUID id, UUID round, @Nullable String region) {
        return database.sql("select " + COLUMNS + OF + " and id = :id")
                .param("round", round)
                .param("region", region)
                .param("id", id)
                .query((row, n) -> job(row))
                .optional();
    }

    /** Asks for one; where one is already waiting, that is it. */
    UUID ask(UUID round, @Nullable String region, Audience audience, String language, Visitor by) {
        List<UUID> waiting =
                database.sql("select id" + OF + " and state = 'waiting' and audience = :audience")
                        .param("round", round)
                        .param("region", region)
                        .param("audience", audience.key())
                        .query((row, n) -> row.getObject("id", UUID.class))
                        .list();
        if (!waiting.isEmpty()) {
            return waiting.getFirst();
        }
        UUID id = UUID.randomUUID();
        database.sql(
                        """
                        insert into collation_job
                            (id, round, region, engine, state, language, audience, asked_by, asked_at)
                        values (?, ?, ?, ?, 'waiting', ?, ?, ?, ?)
                        """)
                .param(id)
                .param(round)
                .param(region)
                .param(EngineVersion.VERSION)
                .param(language)
                .param(audience.key())
                .param(by.person())
                .param(Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** What a process that was killed has left running is to be done again. */
    void again() {
        database.sql(
                        """
                        update collation_job set state = 'waiting', step = null, done = 0, total = 0
                        where state = 'running'
                        """)
                .update();
    }

    /** Takes the one that has waited longest. */
    Optional<Job> take() {
        return database.sql(
                        """
                        update collation_job set state = 'running', engine = ?
                        where id = (
                            select id from collation_job where state = 'waiting'
                            order by asked_at, id limit 1 for update skip locked)
                        returning
                        """
                                + COLUMNS)
                .param(EngineVersion.VERSION)
                .query((row, n) -> job(row))
                .optional();
    }

    void progress(UUID id, String step, int done, int total) {
        database.sql("update collation_job set step = ?, done = ?, total = ? where id = ?")
                .params(step, done, total, id)
                .update();
    }

    /**
     * @param message null where it is done
     */
    void end(UUID id, @Nullable String message) {
        database.sql(
                        "update collation_job set state = ?, message = ?, ended_at = ? where id ="
                                + " ?")
                .param(message == null ? Job.DONE : Job.FAILED)
                .param(message)
                .param(Timestamp.from(clock.instant()))
                .param(id)
                .update();
    }

    private static Job job(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Job(
                row.getObject("id", UUID.class),
                row.getObject("round", UUID.class),
                row.getString("region"),
                row.getString("engine"),
                row.getString("state"),
                row.getInt("done"),
                row.getInt("total"),
                row.getString("step"),
                row.getString("message"),
                row.getString("language"),
                row.getString("audience"),
                row.getTimestamp("asked_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
