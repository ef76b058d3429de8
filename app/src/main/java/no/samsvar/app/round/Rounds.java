package no.samsvar.app.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samsvar.app.audit.AuditLog;
import no.samsvar.app.people.RoundState;
import no.samsvar.app.people.Visitor;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.round.RoundFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rounds that are kept, with every definition that they have had. */
@Repository
public class Rounds {
    private final JdbcClient database;
    private final AuditLog log;
    private final Clock clock;

    Rounds(JdbcClient database, AuditLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
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
                .query((row, n) ->
                        new RoundSummary(
                                row.getObject("id", UUID.class),
                                row.getString("title"),
                                RoundState.ofKey(row.getString("state")),
                                instant(row, "deadline")))
                .list();
    }

    public Optional<KeptRound> find(UUID id) {
        return database.sql(
                        "select id, title, state, definition, version, deadline from round where id = ?")
                .param(id)
                .query((row, n) ->
                        new KeptRound(
                                row.getObject("id", UUID.class),
                                row.getString("title"),
                                RoundState.ofKey(row.getString("state")),
                                row.getString("definition"),
                                row.getInt("version"),
                                instant(row, "deadline")))
                .optional();
    }

    /** One that is known to be there. */
    public KeptRound byId(UUID id) {
        return find(id).orElseThrow();
    }

    /** A new round, drafted and not published. */
    @Transactional
    public UUID make(Round round, Visitor by) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        database.sql(
                        """
                        insert into round (id, title, state, definition, created_by, created_at)
                        values (?, ?, 'drafted', ?, ?, ?)
                        """)
                .param(id)
                .param(round.title())
                .param(RoundFile.write(round))
                .param(by.person())
                .param(Timestamp.from(now))
                .update();
        keep(id, 1, RoundFile.write(round), by, now);
        log.add(by.id(), "make-round", "done", "round:" + id);
        return id;
    }

    /**
     * Puts a new definition in the place of one.
     *
     * @param version that the change was made of
     * @return false where somebody else has changed it since; then nothing is changed
     */
    @Transactional
    public boolean save(UUID id, int version, Round round, Visitor by) {
        String definition = RoundFile.write(round);
        int changed =
                database.sql(
                                """
                                update round set title = ?, definition = ?, version = version + 1
                                where id = ? and version = ?
                                """)
                        .params(round.title(), definition, id, version)
                        .update();
        if (changed == 0) {
            return false;
        }
        keep(id, version + 1, definition, by, clock.instant());
        log.add(by.id(), "edit-round", "done", "round:" + id + " version:" + (version + 1));
        return true;
    }

    /** The definitions that it has had, the newest first. */
    List<RoundVersion> versions(UUID id) {
        return database.sql(
                        """
                        select v.version, v.definition, v.at, p.name
                        from round_version v
                        left join person p on v.by_whom = 'person:' || p.id
                        where v.round = ? order by v.version desc
                        """)
                .param(id)
                .query((row, n) ->
                        new RoundVersion(
                                row.getInt("version"),
                                row.getString("definition"),
                                row.getTimestamp("at").toInstant(),
                                row.getString("name")))
                .list();
    }

    /**
     * Takes it from one state to another.
     *
     * @return false where it is not in the first
     */
    @Transactional
    public boolean move(UUID id, RoundState from, RoundState to, Visitor by) {
        Timestamp now = Timestamp.from(clock.instant());
        int moved =
                database.sql(
                                """
                                update round set state = :to,
                                    published_at = case when :to = 'published'
                                        then coalesce(published_at, :now) else published_at end,
                                    closed_at = case when :to = 'closed' then :now
                                        when :to = 'published' then null else closed_at end
                                where id = :id and state = :from
                                """)
                        .param("to", to.key())
                        .param("from", from.key())
                        .param("now", now)
                        .param("id", id)
                        .update();
        if (moved == 1) {
            log.add(
                    by.id(),
                    "move-round",
                    "done",
                    "round:" + id + " " + from.key() + " " + to.key());
        }
        return moved == 1;
    }

    private void keep(UUID id, int version, String definition, Visitor by, Instant at) {
        database.sql(
                        """
                        insert into round_version (round, version, definition, by_whom, at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(id, version, definition, by.id(), Timestamp.from(at))
                .update();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
