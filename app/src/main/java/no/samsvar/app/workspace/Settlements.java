package no.samsvar.app.workspace;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.samsvar.app.people.Visitor;
import no.samsvar.engine.decision.Decision;
import no.samsvar.engine.decision.DecisionFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a body has settled about what the machine read; nothing is ever removed. */
@Repository
public class Settlements {
    private static final String STANDING =
            " from settled where round = ? and body = ? and undone_at is null";
    private final JdbcClient database;
    private final Clock clock;

    Settlements(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In order of time. */
    List<Decision> of(UUID round, String body) {
        String lines =
                String.join(
                        "\n",
                        database.sql("select line" + STANDING + " order by id")
                                .params(round, body)
                                .query((row, n) -> row.getString("line"))
                                .list());
        return DecisionFile.parse(lines.getBytes(StandardCharsets.UTF_8), DecisionFile.NAME)
                .value();
    }

    /** The number of the newest; 0 where there is none. Another number: somebody has settled. */
    long newest(UUID round, String body) {
        return database.sql("select coalesce(max(id), 0)" + STANDING)
                .params(round, body)
                .query(Long.class)
                .single();
    }

    /**
     * Adds what was settled at once.
     *
     * @param seen what was the newest when the page was shown
     * @return false where somebody else has settled something since; then nothing is added
     */
    @Transactional
    public boolean add(Draft draft, long seen, List<Decision> decisions, Visitor by) {
        database.sql("select 1 from round_body where round = ? and body = ? for update")
                .params(draft.round(), draft.body())
                .query(Integer.class)
                .single();
        if (newest(draft.round(), draft.body()) != seen) {
            return false;
        }
        UUID step = UUID.randomUUID();
        for (Decision decision : decisions) {
            database.sql(
                            """
                            insert into settled (step, draft, round, body, line, by_whom, at)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            step,
                            draft.id(),
                            draft.round(),
                            draft.body(),
                            DecisionFile.line(decision),
                            by.id(),
                            Timestamp.from(clock.instant()))
                    .update();
        }
        return true;
    }

    /** Takes back what was settled last. */
    void undo(UUID round, String body) {
        database.sql(
                        """
                        update settled set undone_at = ?
                        where round = ? and body = ? and step = (
                            select step from settled
                            where round = ? and body = ? and undone_at is null
                            order by id desc limit 1)
                        """)
                .params(Timestamp.from(clock.instant()), round, body, round, body)
                .update();
    }
}
