package no.samsvar.app.exempt;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.samsvar.app.audit.AuditLog;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What bodies withhold of their answers to a round. Nothing is forgotten; marks are lifted. */
@Repository
public class ExemptMarks {
    private static final String SELECT =
            """
            select e.id, p.body, e.document_sha256, e.text_sha256, e.start, e."end", e.words,
                   e.basis, e.until, w.name as by_name, e.at, e.lifted_at
            from exempt_passage e
            join paper p on p.id = e.paper
            left join person w on w.id = e.by_whom
            """;
    private final JdbcClient database;
    private final AuditLog log;
    private final Clock clock;

    ExemptMarks(JdbcClient database, AuditLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Words to withhold.
     *
     * @param words verbatim, {@code start} and {@code end} their place in the text; empty for all
     *     of the document
     */
    record Selected(
            UUID paper, String document, String textSha256, int start, int end, String words) {}

    /** By when they were marked; those that were lifted too. */
    List<Mark> all(UUID round, String body) {
        return database.sql(SELECT + " where p.round = ? and p.body = ? order by e.at, e.id")
                .params(round, body)
                .query((row, n) -> mark(row))
                .list();
    }

    /** What holds today, of the bodies of a region or, for null, of all. */
    public List<Mark> inForce(UUID round, @Nullable String region) {
        LocalDate today = today();
        return database
                .sql(
                        SELECT
                                + """
                                join body b on b.id = p.body
                                where p.round = :round and e.lifted_at is null
                                  and (cast(:region as text) is null or b.region = :region)
                                order by e.at, e.id
                                """)
                .param("round", round)
                .param("region", region)
                .query((row, n) -> mark(row))
                .list()
                .stream()
                .filter(mark -> mark.holds(today))
                .toList();
    }

    /** The day by the clock that deadlines are told by. */
    LocalDate today() {
        return clock.instant().atZone(Texts.ZONE).toLocalDate();
    }

    @Transactional
    public void add(
            UUID round,
            String body,
            List<Selected> all,
            String basis,
            @Nullable LocalDate until,
            Visitor by) {
        for (Selected one : all) {
            UUID id = UUID.randomUUID();
            database.sql(
                            """
                            insert into exempt_passage (id, paper, document_sha256, text_sha256, start,
                                                        "end", words, basis, until, by_whom, at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            Arrays.asList(
                                    id,
                                    one.paper(),
                                    one.document(),
                                    one.textSha256(),
                                    one.start(),
                                    one.end(),
                                    one.words(),
                                    basis,
                                    until == null ? null : Date.valueOf(until),
                                    by.person(),
                                    Timestamp.from(clock.instant())))
                    .update();
            log(by, "withhold", round, body, id);
        }
    }

    /** Ends a mark, or puts it in force again. */
    @Transactional
    public boolean lift(UUID id, UUID round, String body, boolean away, Visitor by) {
        boolean done =
                database.sql(
                                        """
                                        update exempt_passage e set lifted_at = ?, lifted_by = ?
                                        from paper p
                                        where e.id = ? and p.id = e.paper and p.round = ?
                                          and p.body = ? and (e.lifted_at is null) = ?
                                        """)
                                .params(
                                        Arrays.asList(
                                                away ? Timestamp.from(clock.instant()) : null,
                                                away ? by.person() : null,
                                                id,
                                                round,
                                                body,
                                                away))
                                .update()
                        == 1;
        if (done) {
            log(by, away ? "lift-withheld" : "withhold-again", round, body, id);
        }
        return done;
    }

    private void log(Visitor by, String action, UUID round, String body, UUID id) {
        log.add(by.id(), action, "done", "round:" + round + " body:" + body + " exempt:" + id);
    }

    private static Mark mark(ResultSet row) throws SQLException {
        Date until = row.getDate("until");
        Timestamp lifted = row.getTimestamp("lifted_at");
        return new Mark(
                row.getObject("id", UUID.class),
                row.getString("body"),
                row.getString("document_sha256"),
                row.getString("text_sha256"),
                row.getInt("start"),
                row.getInt("end"),
                row.getString("words"),
                row.getString("basis"),
                until == null ? null : until.toLocalDate(),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                lifted == null ? null : lifted.toInstant());
    }
}
