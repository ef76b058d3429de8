package no.samsvar.app.submission;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samsvar.app.data.FileStore;
import no.samsvar.app.data.Stored;
import no.samsvar.app.data.TooLargeException;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.scan.Scanner;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * What a region's office got by e-mail and drops in: kept at once, read by the engine, and put
 * under the body whose answer it is. What nobody is recognised in waits for the adviser.
 */
@Component
class ReceivedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(ReceivedFiles.class);
    private static final String PERSON = "person:";
    private static final String COLUMNS =
            """
            select f.id, f.round, f.region, f.name, f.sha256, f.size, f.scan, f.threat, f.by_whom,
                   f.began_at, f.at, f.state, s.body, s.id as submission
            from received f left join submission s on s.id = f.submission
            """;
    private final JdbcClient database;
    private final FileStore files;
    private final Intake intake;
    private final Papers papers;
    private final Submissions submissions;
    private final Readings readings;
    private final Sending sending;
    private final Clock clock;

    ReceivedFiles(
            JdbcClient database,
            FileStore files,
            Intake intake,
            Papers papers,
            Submissions submissions,
            Readings readings,
            Sending sending,
            Clock clock) {
        this.database = database;
        this.files = files;
        this.intake = intake;
        this.papers = papers;
        this.submissions = submissions;
        this.readings = readings;
        this.sending = sending;
        this.clock = clock;
    }

    /**
     * @param state reading, unknown or placed
     * @param body under which it was put, or null
     */
    record Received(
            UUID id,
            UUID round,
            String region,
            String name,
            Stored stored,
            Scanner.Verdict verdict,
            String by,
            Instant began,
            Instant at,
            String state,
            @Nullable String body,
            @Nullable UUID submission) {}

    void take(UUID round, String region, String name, InputStream in, Visitor by, Instant began)
            throws IOException, TooLargeException {
        Stored stored = files.put(in, Intake.LARGEST);
        Scanner.Verdict verdict = intake.scan(stored);
        boolean readable = !verdict.infected();
        database.sql(
                        """
                        insert into received (id, round, region, name, sha256, size, scan, threat,
                                              by_whom, began_at, at, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                UUID.randomUUID(),
                                round,
                                region,
                                Intake.clean(name),
                                stored.sha256(),
                                stored.size(),
                                verdict.key(),
                                verdict.threat(),
                                by.id(),
                                Timestamp.from(began),
                                Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)),
                                readable ? "reading" : "unknown"))
                .update();
        if (readable) {
            readings.ask(stored.sha256(), round, Intake.clean(name));
        }
    }

    /** Newest first. */
    List<Received> all(UUID round, String region) {
        return database.sql(
                        COLUMNS + " where f.round = ? and f.region = ? order by f.at desc, f.id")
                .params(round, region)
                .query(ReceivedFiles::row)
                .list();
    }

    Optional<Received> one(UUID id, UUID round, String region) {
        return database.sql(COLUMNS + " where f.id = ? and f.round = ? and f.region = ?")
                .params(id, round, region)
                .query(ReceivedFiles::row)
                .optional();
    }

    /** Looks whose those are that have been read meanwhile. */
    @Scheduled(fixedDelay = 1000)
    void sort() {
        try {
            for (Received file :
                    database.sql(
                                    COLUMNS
                                            + " where f.state = 'reading' order by f.at, f.id limit 50")
                            .query(ReceivedFiles::row)
                            .list()) {
                readings.of(file.stored().sha256(), file.round())
                        .reading()
                        .ifPresent(reading -> sort(file, reading));
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("what was received waits: {}", e.getClass().getSimpleName());
        }
    }

    private void sort(Received file, EngineReading reading) {
        String body = reading.respondent();
        if (body == null || !serves(file.round(), file.region(), body) || !place(file, body)) {
            database.sql("update received set state = 'unknown' where id = ? and state = 'reading'")
                    .param(file.id())
                    .update();
        }
    }

    boolean serves(UUID round, String region, String body) {
        return database.sql(
                                """
                                select count(*) from round_body i join body b on b.id = i.body
                                where i.round = ? and i.body = ? and b.region = ?
                                """)
                        .params(round, body, region)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /**
     * Puts a file under a body as what it has sent in; with the files that it has sent already, and
     * never with those that it still works on.
     *
     * @return false where that was not possible; then nothing is lost
     */
    boolean place(Received file, String body) {
        Visitor adviser = adviser(file.by());
        Submission current =
                submissions.all(file.round(), body).stream()
                        .filter(s -> s.state().equals("sent"))
                        .findFirst()
                        .orElse(null);
        List<Paper> all =
                current == null
                        ? new ArrayList<>()
                        : new ArrayList<>(papers.ofSubmission(current.id(), file.round(), body));
        if (current != null
                && all.stream().anyMatch(p -> p.sha256().equals(file.stored().sha256()))) {
            placed(file, current.id());
            return true;
        }
        all.add(
                intake.take(
                                file.round(),
                                body,
                                file.name(),
                                file.stored(),
                                file.verdict(),
                                adviser,
                                file.began())
                        .paper());
        Sending.Outcome outcome =
                sending.send(
                        new Sending.Order(
                                file.round(),
                                body,
                                "received:" + file.id(),
                                all.stream().map(Paper::id).toList(),
                                false,
                                adviser,
                                file.region(),
                                file.began(),
                                "nb"));
        if (!(outcome instanceof Sending.Outcome.Sent sent)) {
            return false;
        }
        placed(file, sent.submission());
        return true;
    }

    private void placed(Received file, UUID submission) {
        database.sql("update received set state = 'placed', submission = ? where id = ?")
                .params(submission, file.id())
                .update();
    }

    private static Visitor adviser(String id) {
        return id.startsWith(PERSON)
                ? new Visitor(UUID.fromString(id.substring(PERSON.length())), null, null, List.of())
                : Visitor.STRANGER;
    }

    /** The bodies that the region may put a file under, by name. */
    List<Bodies> bodies(UUID round, String region) {
        return database.sql(
                        """
                        select b.id, b.name from round_body i join body b on b.id = i.body
                        where i.round = ? and b.region = ? order by b.name, b.id
                        """)
                .params(round, region)
                .query((row, n) -> new Bodies(row.getString("id"), row.getString("name")))
                .list();
    }

    /** One to choose. */
    record Bodies(String id, String name) {}

    private static Received row(ResultSet row, int n) throws SQLException {
        return new Received(
                row.getObject("id", UUID.class),
                row.getObject("round", UUID.class),
                row.getString("region"),
                row.getString("name"),
                new Stored(row.getString("sha256"), row.getLong("size")),
                new Scanner.Verdict(row.getString("scan"), row.getString("threat")),
                row.getString("by_whom"),
                row.getTimestamp("began_at").toInstant(),
                row.getTimestamp("at").toInstant(),
                row.getString("state"),
                row.getString("body"),
                row.getObject("submission", UUID.class));
    }
}
