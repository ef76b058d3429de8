package no.samsvar.app.round;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.samsvar.app.audit.AuditLog;
import no.samsvar.app.people.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Until when answers are received: one deadline for all, and each region's own. */
@Repository("roundDeadlines")
public class Deadlines {
    private final JdbcClient database;
    private final AuditLog log;

    Deadlines(JdbcClient database, AuditLog log) {
        this.database = database;
        this.log = log;
    }

    /**
     * A region that has invited bodies.
     *
     * @param own its own deadline, or null
     * @param holds the one that holds for it, or null
     */
    public record OfRegion(
            String region,
            String name,
            long bodies,
            @Nullable Instant own,
            @Nullable Instant holds) {
        /** As the form has it. */
        public String date() {
            return LocalTimes.date(own);
        }

        /** Likewise. */
        public String time() {
            return LocalTimes.time(own);
        }
    }

    /** By the region's name. */
    public List<OfRegion> of(UUID round) {
        return database.sql(
                        """
                        select g.id, g.name, count(*) as bodies, d.deadline as own,
                               coalesce(d.deadline, r.deadline) as holds
                        from round_body i
                        join round r on r.id = i.round
                        join body b on b.id = i.body
                        join region g on g.id = b.region
                        left join round_deadline d on d.round = i.round and d.region = g.id
                        where i.round = ?
                        group by g.id, g.name, d.deadline, r.deadline
                        order by g.name, g.id
                        """)
                .param(round)
                .query((row, n) ->
                        new OfRegion(
                                row.getString("id"),
                                row.getString("name"),
                                row.getLong("bodies"),
                                Rounds.instant(row, "own"),
                                Rounds.instant(row, "holds")))
                .list();
    }

    /** For regions without one of their own; null takes it away. */
    public void setAll(UUID round, @Nullable Instant deadline, Visitor by) {
        database.sql("update round set deadline = ? where id = ?")
                .param(deadline == null ? null : Timestamp.from(deadline))
                .param(round)
                .update();
        log.add(by.id(), "set-deadline", "done", "round:" + round + " " + deadline);
    }

    /** A region's own; null takes it away. */
    public void set(UUID round, String region, @Nullable Instant deadline, Visitor by) {
        if (deadline == null) {
            database.sql("delete from round_deadline where round = ? and region = ?")
                    .params(round, region)
                    .update();
        } else {
            database.sql(
                            """
                            insert into round_deadline (round, region, deadline) values (?, ?, ?)
                            on conflict (round, region) do update set deadline = excluded.deadline
                            """)
                    .params(round, region, Timestamp.from(deadline))
                    .update();
        }
        log.add(
                by.id(),
                "set-deadline",
                "done",
                "round:" + round + " region:" + region + " " + deadline);
    }
}
