package no.samsvar.app.treatment;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samsvar.app.data.FileStore;
import no.samsvar.app.data.Stored;
import no.samsvar.app.data.TooLargeException;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.scan.Scanner;
import no.samsvar.app.scan.Scanner.Verdict;
import no.samsvar.app.submission.Intake;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that a treatment can be read from: minutes, drafts, and what is to be sent or was. */
@Repository
public class Minutes {
    private static final String FILES =
            """
            select id, name, sha256, at from (
                select id, name, sha256, at from paper
                where round = :round and body = :body and removed_at is null and scan <> 'infected'
                union all
                select id, name, sha256, at from draft where round = :round and body = :body) file
            """;
    private final JdbcClient database;
    private final FileStore store;
    private final Scanner scanner;
    private final Clock clock;

    Minutes(JdbcClient database, FileStore store, Scanner scanner, Clock clock) {
        this.database = database;
        this.store = store;
        this.scanner = scanner;
        this.clock = clock;
    }

    /** One of them. */
    public record File(UUID id, String name, String sha256) {}

    /** A file that was brought in, or what the scanner found in it. */
    sealed interface Brought {}

    record Kept(File file) implements Brought {}

    record Infected(String threat) implements Brought {}

    /** Newest first; the same bytes once. */
    List<File> all(UUID round, String body) {
        return database.sql(
                        "select distinct on (sha256) id, name, sha256, at from ("
                                + FILES
                                + ") one order by sha256, at desc")
                .param("round", round)
                .param("body", body)
                .query((row, n) -> file(row))
                .list();
    }

    Optional<File> one(UUID id, UUID round, String body) {
        return database.sql(FILES + " where id = :id")
                .param("round", round)
                .param("body", body)
                .param("id", id)
                .query((row, n) -> file(row))
                .optional();
    }

    /** Keeps a file, unless it holds malware; the same bytes are there once. */
    Brought bring(UUID round, String body, String name, InputStream in, Visitor by)
            throws IOException, TooLargeException {
        Stored stored = store.put(in, Intake.LARGEST);
        Verdict verdict;
        try (InputStream bytes = store.open(stored.sha256())) {
            verdict = scanner.scan(bytes);
        }
        if (verdict.infected()) {
            return new Infected(String.valueOf(verdict.threat()));
        }
        Optional<File> known =
                all(round, body).stream()
                        .filter(f -> f.sha256().equals(stored.sha256()))
                        .findFirst();
        if (known.isPresent()) {
            return new Kept(known.get());
        }
        UUID id = UUID.randomUUID();
        database.sql(
                        """
                        insert into paper (id, round, body, name, sha256, size, purpose, scan, by_whom, at)
                        values (?, ?, ?, ?, ?, ?, 'minutes', ?, ?, ?)
                        """)
                .params(
                        id,
                        round,
                        body,
                        Intake.clean(name),
                        stored.sha256(),
                        stored.size(),
                        verdict.key(),
                        by.id(),
                        Timestamp.from(clock.instant()))
                .update();
        return new Kept(one(id, round, body).orElseThrow());
    }

    private static File file(ResultSet row) throws SQLException {
        return new File(
                row.getObject("id", UUID.class), row.getString("name"), row.getString("sha256"));
    }
}
