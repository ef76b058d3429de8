package no.samsvar.app.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samsvar.app.data.Stored;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.scan.Scanner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The files of a body in a round. Every question names both. */
@Repository
class Papers {
    private static final String COLUMNS =
            "p.id, p.round, p.body, p.name, p.sha256, p.size, p.scan, p.threat, p.began_at, p.at";
    private static final String CHOSEN =
            " from paper p where p.round = ? and p.body = ? and p.purpose = 'send'";
    private final JdbcClient database;
    private final Clock clock;

    Papers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What became of a file that was added.
     *
     * @param twice whether the same bytes were there before; then that paper is given
     */
    record Added(Paper paper, boolean twice) {}

    /** Those to be sent, in the order in which they came. */
    List<Paper> chosen(UUID round, String body) {
        return database.sql(
                        "select "
                                + COLUMNS
                                + CHOSEN
                                + " and p.removed_at is null order by p.at, p.id")
                .params(round, body)
                .query(Papers::row)
                .list();
    }

    /** Those that were taken away again, newest first, and may be put back. */
    List<Paper> removed(UUID round, String body) {
        return database.sql(
                        "select "
                                + COLUMNS
                                + CHOSEN
                                + " and p.removed_at is not null and not exists (select from paper o"
                                + " where o.round = p.round and o.body = p.body and o.sha256 = p.sha256"
                                + " and o.purpose = 'send' and o.removed_at is null)"
                                + " order by p.removed_at desc limit 10")
                .params(round, body)
                .query(Papers::row)
                .list();
    }

    Optional<Paper> one(UUID id, UUID round, String body) {
        return database.sql("select " + COLUMNS + CHOSEN + " and p.id = ?")
                .params(round, body, id)
                .query(Papers::row)
                .optional();
    }

    List<Paper> ofSubmission(UUID submission, UUID round, String body) {
        return database.sql(
                        "select "
                                + COLUMNS
                                + " from paper p join submission_paper s on s.paper = p.id"
                                + " where s.submission = ? and p.round = ? and p.body = ?"
                                + " order by s.ordinal")
                .params(submission, round, body)
                .query(Papers::row)
                .list();
    }

    /** Adds a file that is kept already; the same bytes are there once. */
    @Transactional
    public Added add(
            UUID round,
            String body,
            String name,
            Stored stored,
            Scanner.Verdict verdict,
            Visitor by,
            Instant began) {
        Timestamp now = Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
        int added =
                database.sql(
                                """
                                insert into paper (id, round, body, name, sha256, size, scan, threat,
                                                   by_whom, began_at, at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict (round, body, sha256)
                                    where removed_at is null and purpose = 'send' do nothing
                                """)
                        .params(
                                Arrays.asList(
                                        UUID.randomUUID(),
                                        round,
                                        body,
                                        name,
                                        stored.sha256(),
                                        stored.size(),
                                        verdict.key(),
                                        verdict.threat(),
                                        by.id(),
                                        Timestamp.from(began),
                                        now))
                        .update();
        Paper paper =
                database.sql(
                                "select "
                                        + COLUMNS
                                        + CHOSEN
                                        + " and p.removed_at is null and p.sha256 = ?")
                        .params(round, body, stored.sha256())
                        .query(Papers::row)
                        .single();
        return new Added(paper, added == 0);
    }

    /** Takes a file away; it stays kept. */
    boolean remove(UUID id, UUID round, String body) {
        return database.sql(
                                """
                                update paper set removed_at = ?
                                where id = ? and round = ? and body = ? and removed_at is null
                                """)
                        .params(Timestamp.from(clock.instant()), id, round, body)
                        .update()
                == 1;
    }

    /** Puts it back, unless the same bytes have been added again since. */
    boolean restore(UUID id, UUID round, String body) {
        return database.sql(
                                """
                                update paper p set removed_at = null
                                where id = ? and round = ? and body = ? and removed_at is not null
                                  and not exists (
                                    select from paper o where o.round = p.round and o.body = p.body
                                      and o.sha256 = p.sha256 and o.purpose = 'send'
                                      and o.removed_at is null)
                                """)
                        .params(id, round, body)
                        .update()
                == 1;
    }

    private static Paper row(ResultSet row, int n) throws SQLException {
        return new Paper(
                row.getObject("id", UUID.class),
                row.getObject("round", UUID.class),
                row.getString("body"),
                row.getString("name"),
                row.getString("sha256"),
                row.getLong("size"),
                row.getString("scan"),
                row.getString("threat"),
                row.getTimestamp("began_at").toInstant(),
                row.getTimestamp("at").toInstant());
    }
}
