package no.samsvar.app.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a body has sent in, all versions of it. */
@Repository
class Submissions {
    private static final String SELECT =
            """
            select s.id, s.version, s.by_whom, g.name as region, s.began_at, s.sent_at, s.late,
                   s.state, s.withdrawn_at
            from submission s left join region g on g.id = s.received_by
            where s.round = ? and s.body = ?
            """;
    private final JdbcClient database;

    Submissions(JdbcClient database) {
        this.database = database;
    }

    /** Newest first. */
    List<Submission> all(UUID round, String body) {
        return database.sql(SELECT + " order by s.version desc")
                .params(round, body)
                .query(Submissions::row)
                .list();
    }

    Optional<Submission> one(UUID id, UUID round, String body) {
        return database.sql(SELECT + " and s.id = ?")
                .params(round, body, id)
                .query(Submissions::row)
                .optional();
    }

    private static Submission row(ResultSet row, int n) throws SQLException {
        return new Submission(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("by_whom"),
                row.getString("region"),
                row.getTimestamp("began_at").toInstant(),
                row.getTimestamp("sent_at").toInstant(),
                row.getBoolean("late"),
                row.getString("state"),
                DeadlineOfBody.instant(row.getTimestamp("withdrawn_at")));
    }
}
