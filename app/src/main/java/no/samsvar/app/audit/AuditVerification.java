package no.samsvar.app.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows the chain from its first row and stops at the first that does not hold. A head that was
 * kept elsewhere shows what the chain itself cannot: that its end is missing, or that all of it was
 * written anew.
 */
public final class AuditVerification {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final @Nullable Head known;
    private long next;
    private String last = Chain.START;
    private @Nullable Result broken;

    private AuditVerification(@Nullable Head known) {
        this.known = known;
    }

    /** What came out. */
    public sealed interface Result {
        /**
         * All rows hold.
         *
         * @param head of the last row, or null where there is none
         * @param unsealed rows that have not become part of the chain yet
         */
        record Sound(long rows, @Nullable Head head, long unsealed) implements Result {}

        /**
         * @param row the first that does not hold, from 0 on
         * @param why in words
         */
        record Broken(long row, String why) implements Result {}
    }

    /**
     * @param file an export, one row a line
     * @param head that was kept apart from it, or null
     */
    public static Result ofFile(Path file, @Nullable Head head) throws IOException {
        AuditVerification verification = new AuditVerification(head);
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String line;
            while (verification.broken == null && (line = lines.readLine()) != null) {
                try {
                    verification.add(JSON.readValue(line, AuditRow.class));
                } catch (JacksonException e) {
                    verification.broken = verification.at("is not a row of the log");
                }
            }
        }
        return verification.end(0);
    }

    /** The same for the rows of a database. */
    public static Result ofDatabase(Connection database, @Nullable Head head)
            throws SQLException {
        AuditVerification verification = new AuditVerification(head);
        database.setAutoCommit(false); // or all rows are fetched at once
        try (PreparedStatement rows =
                database.prepareStatement(
                        """
                        select s.index, s.previous, s.hash, s.event,
                               e.id, e.at, e.actor, e.action, e.outcome, e.subject
                        from audit_seal s left join audit_event e on e.id = s.event
                        order by s.index
                        """)) {
            rows.setFetchSize(1000);
            try (ResultSet row = rows.executeQuery()) {
                while (verification.broken == null && row.next()) {
                    if (row.getObject("id") == null) {
                        verification.broken = verification.at("was removed");
                    } else {
                        verification.add(
                                AuditRow.of(
                                        new ChainedEvent(
                                                row.getLong("index"),
                                                row.getString("previous"),
                                                row.getString("hash"),
                                                AuditLog.event(row))));
                    }
                }
            }
        }
        return verification.end(unsealed(database));
    }

    private static long unsealed(Connection database) throws SQLException {
        try (PreparedStatement count =
                        database.prepareStatement(
                                """
                                select count(*) from audit_event e
                                where not exists (select from audit_seal s where s.event = e.id)
                                """);
                ResultSet row = count.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private void add(AuditRow row) {
        if (row.index() != next) {
            broken =
                    at(row.index() > next ? "was removed" : "is not where it was: rows were moved");
        } else if (!row.previous().equals(last)) {
            broken = at("does not follow the row before it");
        } else if (!row.fits()) {
            broken = at("was changed");
        } else if (known != null && known.index() == next && !known.hash().equals(row.hash())) {
            broken = at("is another than the head that was kept: the log was written anew");
        } else {
            next++;
            last = row.hash();
        }
    }

    private Result end(long unsealed) {
        if (broken != null) {
            return broken;
        }
        if (known != null && known.index() >= next) {
            return at(
                    "is missing, and all up to row "
                            + known.index()
                            + ", which the head names: the end was cut off");
        }
        Head head = next == 0 ? null : new Head(next - 1, last);
        return new Result.Sound(next, head, unsealed);
    }

    private Result at(String why) {
        return new Result.Broken(next, Objects.requireNonNull(why));
    }
}
