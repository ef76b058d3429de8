package no.samsvar.app.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import no.samsvar.app.audit.Chain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chain of receipts. */
@Repository
class Receipts {
    private static final long LOCK = 0x5A_4D_53_56_52_45_43L;
    private static final String COLUMNS = "r.index, r.previous, r.hash, r.content";
    private final JdbcClient database;

    Receipts(JdbcClient database) {
        this.database = database;
    }

    /**
     * Adds one, in the caller's transaction; another that wants to add waits for its end.
     *
     * @param content from index and the hash before to canonical JSON
     */
    Receipt add(UUID submission, Instant at, BiFunction<Long, String, String> content) {
        database.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, n) -> n).list();
        // whatever the server is set to: a receipt is given for what is on the disk
        database.sql("set local synchronous_commit = on").update();
        Receipt last =
                database.sql("select " + COLUMNS + " from receipt r order by r.index desc limit 1")
                        .query(Receipts::row)
                        .optional()
                        .orElse(null);
        long index = last == null ? 0 : last.index() + 1;
        String previous = last == null ? Chain.START : last.hash();
        String text = content.apply(index, previous);
        Receipt receipt = new Receipt(index, previous, Chain.hash(index, previous, text), text);
        database.sql(
                        """
                        insert into receipt (index, submission, at, content, previous, hash)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(index, submission, Timestamp.from(at), text, previous, receipt.hash())
                .update();
        return receipt;
    }

    Optional<Receipt> of(UUID submission, UUID round, String body) {
        return database.sql(
                        "select "
                                + COLUMNS
                                + " from receipt r join submission s on s.id = r.submission"
                                + " where s.id = ? and s.round = ? and s.body = ?")
                .params(submission, round, body)
                .query(Receipts::row)
                .optional();
    }

    private static Receipt row(ResultSet row, int n) throws SQLException {
        return new Receipt(
                row.getLong("index"),
                row.getString("previous"),
                row.getString("hash"),
                row.getString("content"));
    }
}
