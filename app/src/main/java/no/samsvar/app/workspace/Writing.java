package no.samsvar.app.workspace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samsvar.app.people.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What bodies write in the form, question by question, with all that was written before. */
@Repository
public class Writing {
    /** What one person writes within this time is one entry of the history. */
    private static final Duration SITTING = Duration.ofMinutes(10);

    private static final String SELECT =
            "select version, text, by_whom, began_at, at from written"
                    + " where round = ? and body = ? and question = ?";
    private final JdbcClient database;
    private final Clock clock;

    Writing(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A text as it was at a time.
     *
     * @param version a number that grows with every change; 0 where nothing was written
     */
    public record Written(int version, String text, String by, Instant began, Instant at) {
        static final Written NOTHING = new Written(0, "", "", Instant.EPOCH, Instant.EPOCH);
    }

    Written newest(UUID round, String body, String question) {
        return history(round, body, question).stream().findFirst().orElse(Written.NOTHING);
    }

    /** Newest first. */
    List<Written> history(UUID round, String body, String question) {
        return database.sql(SELECT + " order by version desc")
                .params(round, body, question)
                .query((row, n) -> written(row))
                .list();
    }

    /**
     * Saves a text.
     *
     * @param seen the version that was changed
     * @return what somebody else has written since, and then nothing is saved; empty where it is
     *     saved, or was the same already
     */
    @Transactional
    public Optional<Written> save(
            UUID round, String body, String question, int seen, String text, Visitor by) {
        return put(round, body, question, seen, text, by, SITTING);
    }

    /**
     * Brings an earlier text back, as the newest of the history.
     *
     * @return false where somebody has written since
     */
    @Transactional
    public boolean restore(
            UUID round, String body, String question, int seen, Written old, Visitor by) {
        return put(round, body, question, seen, old.text(), by, Duration.ZERO).isEmpty();
    }

    /**
     * Puts a text behind what is written; nothing is written over.
     *
     * @return false where it stood there already
     */
    @Transactional
    public boolean append(UUID round, String body, String question, String text, Visitor by) {
        lock(round, body);
        Written now = newest(round, body, question);
        if (now.text().contains(text)) {
            return false;
        }
        String longer = now.text().isBlank() ? text : now.text().stripTrailing() + "\n\n" + text;
        return put(round, body, question, now.version(), longer, by, Duration.ZERO).isEmpty();
    }

    private void lock(UUID round, String body) {
        database.sql("select 1 from round_body where round = ? and body = ? for update")
                .params(round, body)
                .query(Integer.class)
                .single();
    }

    private Optional<Written> put(
            UUID round,
            String body,
            String question,
            int seen,
            String text,
            Visitor by,
            Duration sitting) {
        lock(round, body);
        Written now = newest(round, body, question);
        String plain = text.replaceAll("\\R", "\n");
        if (now.text().equals(plain)) {
            return Optional.empty();
        }
        if (now.version() != seen) {
            return Optional.of(now);
        }
        Timestamp at = Timestamp.from(clock.instant());
        boolean same =
                now.by().equals(by.id()) && now.began().plus(sitting).isAfter(at.toInstant());
        if (same) {
            database.sql(
                            """
                            update written set version = version + 1, text = ?, at = ?
                            where round = ? and body = ? and question = ? and version = ?
                            """)
                    .params(plain, at, round, body, question, now.version())
                    .update();
        } else {
            database.sql(
                            """
                            insert into written
                                (round, body, question, version, text, by_whom, began_at, at)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(round, body, question, now.version() + 1, plain, by.id(), at, at)
                    .update();
        }
        return Optional.empty();
    }

    private static Written written(ResultSet row) throws SQLException {
        return new Written(
                row.getInt("version"),
                row.getString("text"),
                row.getString("by_whom"),
                row.getTimestamp("began_at").toInstant(),
                row.getTimestamp("at").toInstant());
    }
}
