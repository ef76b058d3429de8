package no.samsvar.app.debate;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes points: nothing that was typed is ever deleted. One writes in a debate at a time. */
@Repository
public class Points {
    static final int LONGEST = 1000;
    private final JdbcClient database;
    private final Clock clock;

    Points(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a point says, or said. */
    public record Wording(int version, String text) {}

    /**
     * @param table whose it is, or null for the room
     * @param text not blank
     */
    @Transactional
    public UUID add(UUID debate, String question, @Nullable UUID table, String text) {
        lock(database, debate);
        UUID id = UUID.randomUUID();
        database.sql(
                        """
                        insert into debate_point (id, debate, question, at_table, text, ordinal, at)
                        values (?, ?, ?, ?, ?,
                                (select coalesce(max(ordinal), 0) + 1 from debate_point
                                 where debate = ?), ?)
                        """)
                .param(id)
                .param(debate)
                .param(question)
                .param(table)
                .param(text)
                .param(debate)
                .param(Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /**
     * Changes what a point says; what it said before is kept.
     *
     * @param seen the version that was changed
     * @return what somebody else has written since, and then nothing is changed
     */
    @Transactional
    public Optional<Wording> change(UUID debate, UUID point, int seen, String text) {
        lock(database, debate);
        Wording now =
                database.sql("select version, text from debate_point where id = ? and debate = ?")
                        .params(point, debate)
                        .query(Points::wording)
                        .single();
        if (now.text().equals(text)) {
            return Optional.empty();
        }
        if (now.version() != seen) {
            return Optional.of(now);
        }
        Instant at = clock.instant();
        database.sql("insert into debate_wording (point, version, text, at) values (?, ?, ?, ?)")
                .params(point, now.version(), now.text(), Timestamp.from(at))
                .update();
        database.sql("update debate_point set text = ?, version = version + 1 where id = ?")
                .params(text, point)
                .update();
        return Optional.empty();
    }

    /** What it said before, newest first. */
    List<Wording> before(UUID debate, UUID point) {
        return database.sql(
                        """
                        select w.version, w.text from debate_wording w
                        join debate_point p on p.id = w.point
                        where p.debate = ? and p.id = ? order by w.version desc
                        """)
                .params(debate, point)
                .query(Points::wording)
                .list();
    }

    @Transactional
    public void remove(UUID debate, UUID point) {
        lock(database, debate);
        database.sql(
                        """
                        update debate_point set removed_at = ?
                        where id = ? and debate = ? and removed_at is null
                        """)
                .params(Timestamp.from(clock.instant()), point, debate)
                .update();
    }

    @Transactional
    public void restore(UUID debate, UUID point) {
        lock(database, debate);
        database.sql("update debate_point set removed_at = null where id = ? and debate = ?")
                .params(point, debate)
                .update();
    }

    /**
     * Puts a point under another that says the same; what was put under it goes along.
     *
     * @return false where they do not stand under one question, or one of them is merged already
     */
    @Transactional
    public boolean merge(UUID debate, UUID point, UUID into) {
        lock(database, debate);
        return database.sql(
                                """
                                update debate_point p set merged_into = q.id from debate_point q
                                where p.id = ? and q.id = ? and p.id <> q.id
                                  and p.debate = ? and q.debate = p.debate
                                  and q.question = p.question
                                  and p.merged_into is null and q.merged_into is null
                                  and q.removed_at is null
                                """)
                        .params(point, into, debate)
                        .update()
                == 1;
    }

    /** It stands by itself again. */
    @Transactional
    public void split(UUID debate, UUID point) {
        lock(database, debate);
        database.sql("update debate_point set merged_into = null where id = ? and debate = ?")
                .params(point, debate)
                .update();
    }

    /**
     * Changes places with the next one that is seen under its question.
     *
     * @param up the one above, else the one below
     */
    @Transactional
    public void move(UUID debate, UUID point, boolean up) {
        lock(database, debate);
        List<UUID> all =
                database.sql(
                                """
                                select id from debate_point
                                where debate = ? and merged_into is null and removed_at is null
                                  and question = (select question from debate_point where id = ?)
                                order by ordinal, at, id
                                """)
                        .params(debate, point)
                        .query((row, n) -> row.getObject("id", UUID.class))
                        .list();
        int at = all.indexOf(point);
        int to = up ? at - 1 : at + 1;
        if (at >= 0 && to >= 0 && to < all.size()) {
            database.sql(
                            """
                            update debate_point p set ordinal = q.ordinal from debate_point q
                            where p.id in (?, ?) and q.id in (?, ?) and p.id <> q.id
                            """)
                    .params(point, all.get(to), point, all.get(to))
                    .update();
        }
    }

    /** Until the transaction ends nobody else writes in the debate; pages see that it changed. */
    static void lock(JdbcClient database, UUID debate) {
        database.sql("update debate set revision = revision + 1 where id = ?")
                .param(debate)
                .update();
    }

    private static Wording wording(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Wording(row.getInt("version"), row.getString("text"));
    }
}
