package no.samsvar.app.audit;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who saw and did what, when. Rows are added in the caller's transaction, if there is one, and
 * sealed into the chain afterwards, in the order in which they became visible.
 */
@Component
public class AuditLog {
    /** How many rows are sealed in one transaction at most. */
    static final int AT_ONCE = 5000;

    private static final long LOCK = 0x5A_4D_53_56_41_55_44_49L;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AuditLog(JdbcClient database, TransactionTemplate transactions, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param actor person, link or the system, as an id: never a name
     * @param action what was done
     * @param outcome {@code allowed}, {@code refused}, {@code done}
     * @param subject what it was done to, as ids
     */
    public void add(String actor, String action, String outcome, String subject) {
        database.sql(
                        "insert into audit_event (at, actor, action, outcome, subject)"
                                + " values (?, ?, ?, ?, ?)")
                .params(
                        Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)),
                        clean(actor),
                        clean(action),
                        clean(outcome),
                        clean(subject))
                .update();
    }

    /** What parts the fields, and what the database does not take, cannot be part of one. */
    private static String clean(String field) {
        return CONTROL.matcher(field).replaceAll("\ufffd");
    }

    /** Seals what has been added since last time; returns how many rows. */
    public int seal() {
        Integer sealed =
                transactions.execute(status -> {
                    database.sql("select pg_advisory_xact_lock(?)")
                            .param(LOCK)
                            .query((row, n) -> n)
                            .list();
                    ChainedEvent last = head().orElse(null);
                    long index = last == null ? 0 : last.index() + 1;
                    String previous = last == null ? Chain.START : last.hash();
                    List<AuditEvent> open = open();
                    for (AuditEvent event : open) {
                        String hash = Chain.hash(index, previous, event.line());
                        database.sql(
                                        "insert into audit_seal (index, event, previous, hash)"
                                                + " values (?, ?, ?, ?)")
                                .params(index++, event.id(), previous, hash)
                                .update();
                        previous = hash;
                    }
                    return open.size();
                });
        return sealed == null ? 0 : sealed;
    }

    /** The newest sealed row. */
    public Optional<ChainedEvent> head() {
        return chained("order by s.index desc limit 1", -1).stream().findFirst();
    }

    /** Sealed rows in order, from {@code index} on. */
    public List<ChainedEvent> from(long index, int limit) {
        return chained("where s.index >= ? order by s.index limit " + limit, index);
    }

    /**
     * Rows, sealed or not, newest first.
     *
     * @param before only those with a smaller id
     * @param actor only those whose actor's id or name holds this; empty for all
     * @param action only this one; empty for all
     * @param from only those not before this, or null
     * @param to only those before this, or null
     */
    public List<Seen> newest(
            long before,
            String actor,
            String action,
            @Nullable Instant from,
            @Nullable Instant to,
            int limit) {
        return database.sql(
                        """
                        select e.id, e.at, e.actor, e.action, e.outcome, e.subject, p.name
                        from audit_event e
                        left join person p on e.actor = 'person:' || p.id
                        where e.id < :before
                          and (:actor = '' or strpos(e.actor, :actor) > 0
                               or strpos(lower(p.name), lower(:actor)) > 0)
                          and (:action = '' or e.action = :action)
                          and e.at >= coalesce(:from, '-infinity'::timestamptz)
                          and e.at < coalesce(:to, 'infinity'::timestamptz)
                        order by e.id desc
                        limit :limit
                        """)
                .param("before", before)
                .param("actor", actor)
                .param("action", action)
                .param("from", from == null ? null : Timestamp.from(from), Types.TIMESTAMP)
                .param("to", to == null ? null : Timestamp.from(to), Types.TIMESTAMP)
                .param("limit", limit)
                .query((row, n) -> new Seen(event(row), row.getString("name")))
                .list();
    }

    /** What has been done at all, by name. */
    public List<String> actions() {
        return database.sql("select distinct action from audit_event order by action")
                .query((row, n) -> row.getString("action"))
                .list();
    }

    /**
     * A row as somebody reads it.
     *
     * @param name of the person who did it, as it is now, or null
     */
    public record Seen(AuditEvent event, @Nullable String name) {}

    private List<ChainedEvent> chained(String tail, long index) {
        JdbcClient.StatementSpec sql =
                database.sql(
                        """
                        select s.index, s.previous, s.hash,
                               e.id, e.at, e.actor, e.action, e.outcome, e.subject
                        from audit_seal s join audit_event e on e.id = s.event
                        """
                                + tail);
        if (index >= 0) {
            sql = sql.param(index);
        }
        return sql.query((row, n) ->
                        new ChainedEvent(
                                row.getLong("index"),
                                row.getString("previous"),
                                row.getString("hash"),
                                event(row)))
                .list();
    }

    private List<AuditEvent> open() {
        return database.sql(
                        """
                        select e.id, e.at, e.actor, e.action, e.outcome, e.subject
                        from audit_event e
                        where not exists (select from audit_seal s where s.event = e.id)
                        order by e.id
                        limit ?
                        """)
                .param(AT_ONCE)
                .query((row, n) -> event(row))
                .list();
    }

    static AuditEvent event(java.sql.ResultSet row) throws java.sql.SQLException {
        Instant at = row.getTimestamp("at").toInstant();
        return new AuditEvent(
                row.getLong("id"),
                at,
                row.getString("actor"),
                row.getString("action"),
                row.getString("outcome"),
                row.getString("subject"));
    }
}
