package no.samsvar.app.round;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import no.samsvar.app.people.RoundState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rounds that are kept. */
@Repository
public class Rounds {
    private final JdbcClient database;

    Rounds(JdbcClient database) {
        this.database = database;
    }

    /** Newest first; those not published only where they may be seen. */
    List<RoundSummary> all(boolean drafts) {
        return database.sql(
                        """
                        select id, title, state, deadline from round
                        where state <> 'drafted' or ?
                        order by created_at desc, id
                        """)
                .param(drafts)
                .query((row, n) -> {
                    Timestamp deadline = row.getTimestamp("deadline");
                    return new RoundSummary(
                            row.getObject("id", UUID.class),
                            row.getString("title"),
                            RoundState.ofKey(row.getString("state")),
                            deadline == null ? null : deadline.toInstant());
                })
                .list();
    }
}
