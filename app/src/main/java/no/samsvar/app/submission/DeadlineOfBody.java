package no.samsvar.app.submission;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import no.samsvar.app.people.RoundState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks up until when a body may send in. */
@Repository
class DeadlineOfBody {
    private final JdbcClient database;

    DeadlineOfBody(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param body invited to the round
     */
    Deadline of(UUID round, String body) {
        return database.sql(
                        """
                        select r.state, coalesce(d.deadline, r.deadline) as deadline, i.late_until,
                               g.name as region
                        from round_body i
                        join round r on r.id = i.round
                        join body b on b.id = i.body
                        left join region g on g.id = b.region
                        left join round_deadline d on d.round = r.id and d.region = b.region
                        where i.round = ? and i.body = ?
                        """)
                .params(round, body)
                .query((row, n) ->
                        new Deadline(
                                RoundState.ofKey(row.getString("state")),
                                instant(row.getTimestamp("deadline")),
                                instant(row.getTimestamp("late_until")),
                                row.getString("region")))
                .single();
    }

    static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
