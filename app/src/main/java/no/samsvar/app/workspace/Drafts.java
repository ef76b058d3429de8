package no.samsvar.app.workspace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samsvar.app.data.Stored;
import no.samsvar.app.people.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The papers that bodies work on. Every question names the round and the body. */
@Repository
public class Drafts {
    private static final String SELECT =
            "select id, round, body, version, name, sha256, size, at, confirmed_at from draft"
                    + " where round = ? and body = ?";
    private final JdbcClient database;
    private final Clock clock;

    Drafts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Newest first. */
    public List<Draft> all(UUID round, String body) {
        return database.sql(SELECT + " order by version desc")
                .params(round, body)
                .query((row, n) -> draft(row))
                .list();
    }

    public Optional<Draft> one(UUID id, UUID round, String body) {
        return database.sql(SELECT + " and id = ?")
                .params(round, body, id)
                .query((row, n) -> draft(row))
                .optional();
    }

    /** Adds a version; the same bytes as the newest are no new version. */
    @Transactional
    public Draft add(UUID round, String body, String name, Stored stored, Visitor by) {
        database.sql("select 1 from round_body where round = ? and body = ? for update")
                .params(round, body)
                .query(Integer.class)
                .single();
        List<Draft> before = all(round, body);
        if (!before.isEmpty() && before.getFirst().sha256().equals(stored.sha256())) {
            return before.getFirst();
        }
        UUID id = UUID.randomUUID();
        database.sql(
                        """
                        insert into draft (id, round, body, version, name, sha256, size, by_whom, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        round,
                        body,
                        before.isEmpty() ? 1 : before.getFirst().version() + 1,
                        name,
                        stored.sha256(),
                        stored.size(),
                        by.id(),
                        Timestamp.from(clock.instant()))
                .update();
        return one(id, round, body).orElseThrow();
    }

    /** Somebody says that it was read right. */
    void confirm(Draft draft, Visitor by) {
        database.sql(
                        "update draft set confirmed_at = ?, confirmed_by = ?"
                                + " where id = ? and round = ? and body = ?")
                .params(
                        Timestamp.from(clock.instant()),
                        by.id(),
                        draft.id(),
                        draft.round(),
                        draft.body())
                .update();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        Timestamp confirmed = row.getTimestamp("confirmed_at");
        return new Draft(
                row.getObject("id", UUID.class),
                row.getObject("round", UUID.class),
                row.getString("body"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("sha256"),
                row.getLong("size"),
                row.getTimestamp("at").toInstant(),
                confirmed == null ? null : confirmed.toInstant());
    }
}
