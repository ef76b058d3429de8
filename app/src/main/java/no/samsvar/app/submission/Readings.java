package no.samsvar.app.submission;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.samsvar.engine.collate.EngineVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was read, and what waits to be; by a file's sum and the engine's version. */
@Repository
public class Readings {
    /** A file that ends the reading so often is not tried again. */
    private static final int MOST_TRIES = 3;

    private final JdbcClient database;
    private final Clock clock;

    Readings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * How far it has come.
     *
     * @param state waiting, reading, read or failed; null where nobody asked
     */
    public record Standing(@Nullable String state, Optional<EngineReading> reading) {
        public boolean done() {
            return reading.isPresent();
        }
    }

    /** One that is to be read now. */
    record Task(String sha256, UUID round, String name) {}

    /** Asks for a file to be read beside the round's papers, if it has not been. */
    public void ask(String sha256, UUID round, String name) {
        database.sql(
                        """
                        insert into reading (sha256, engine, round, name, state, at)
                        values (?, ?, ?, ?, 'waiting', ?) on conflict do nothing
                        """)
                .params(sha256, EngineVersion.VERSION, round, name, Timestamp.from(clock.instant()))
                .update();
    }

    public Standing of(String sha256, UUID round) {
        return database.sql(
                        """
                        select state, result from reading
                        where sha256 = ? and engine = ? and round = ?
                        """)
                .params(sha256, EngineVersion.VERSION, round)
                .query((row, n) ->
                        new Standing(
                                row.getString("state"),
                                Optional.ofNullable(row.getString("result"))
                                        .map(r -> Json.read(r, EngineReading.class))))
                .optional()
                .orElseGet(() -> new Standing(null, Optional.empty()));
    }

    /** The next to read; it is this caller's until it says how it ended. */
    Optional<Task> take() {
        return database.sql(
                        """
                        update reading r set state = 'reading', tries = tries + 1
                        from (select ctid from reading where state = 'waiting' and engine = ?
                              order by at limit 1 for update skip locked) next
                        where r.ctid = next.ctid
                        returning r.sha256, r.round, r.name
                        """)
                .param(EngineVersion.VERSION)
                .query((row, n) ->
                        new Task(
                                row.getString("sha256"),
                                row.getObject("round", UUID.class),
                                row.getString("name")))
                .optional();
    }

    void done(Task task, EngineReading reading) {
        end(task, "read", Json.write(reading));
    }

    /** It could not be read; the reason is a problem in plain words like any other. */
    void failed(Task task, String reason) {
        end(
                task,
                "failed",
                Json.write(
                        new EngineReading(
                                null,
                                null,
                                null,
                                List.of(),
                                List.of(
                                        new EngineReading.Finding(
                                                "unreadable", Map.of("reason", reason))))));
    }

    /** What was being read when the application was stopped waits again, unless it stopped it. */
    void again() {
        List<Task> killers =
                database.sql(
                                """
                                select sha256, round, name from reading
                                where state = 'reading' and engine = ? and tries >= ?
                                """)
                        .params(EngineVersion.VERSION, MOST_TRIES)
                        .query((row, n) ->
                                new Task(
                                        row.getString("sha256"),
                                        row.getObject("round", UUID.class),
                                        row.getString("name")))
                        .list();
        killers.forEach(task -> failed(task, "crash"));
        database.sql("update reading set state = 'waiting' where state = 'reading' and engine = ?")
                .param(EngineVersion.VERSION)
                .update();
    }

    private void end(Task task, String state, String result) {
        database.sql(
                        """
                        update reading set state = ?, result = ?, at = ?
                        where sha256 = ? and engine = ? and round = ?
                        """)
                .params(
                        state,
                        result.replace("\\u0000", "\\ufffd"),
                        Timestamp.from(clock.instant()),
                        task.sha256(),
                        EngineVersion.VERSION,
                        task.round())
                .update();
    }
}
