package no.samsvar.app.round;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.samsvar.app.audit.AuditLog;
import no.samsvar.app.people.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is invited to a round, and how far each has come. */
@Repository
public class Invited {
    private static final String ROWS =
            """
            select b.id, b.name, b.kind, b.number, b.county, b.region, i.mailbox, i.planned_body,
                   i.planned_on, i.late_until, i.late_agreed,
                   coalesce(d.deadline, r.deadline) as deadline,
                   s.id as submission, coalesce(s.version, 0) as version, s.sent_at, coalesce(s.late, false) as late,
                   t.by_kind, t.name as by_name, t.held_on, t.outcome,
                   exists (select from paper p
                           where p.round = i.round and p.body = i.body and p.removed_at is null
                             and p.purpose = 'send'
                             and not exists (select from submission_paper sp
                                             where sp.paper = p.id)) as drafting
            from round_body i
            join body b on b.id = i.body
            join round r on r.id = i.round
            left join round_deadline d on d.round = i.round and d.region = b.region
            left join lateral (select id, version, sent_at, late from submission s
                               where s.round = i.round and s.body = i.body and s.state = 'sent'
                               order by version desc limit 1) s on true
            left join lateral (select by_kind, name, held_on, outcome from treatment t
                               where t.round = i.round and t.body = i.body and t.removed_at is null
                               order by held_on desc, at desc limit 1) t on true
            where i.round = :round
            """;
    private final JdbcClient database;
    private final AuditLog log;

    Invited(JdbcClient database, AuditLog log) {
        this.database = database;
        this.log = log;
    }

    /** All, by name. */
    public List<InvitedBody> all(UUID round) {
        return sorted(database.sql(ROWS).param("round", round).query(Invited::row).list());
    }

    /** Those that a region serves, by name. */
    public List<InvitedBody> in(UUID round, String region) {
        return sorted(
                database.sql(ROWS + " and b.region = :region")
                        .param("round", round)
                        .param("region", region)
                        .query(Invited::row)
                        .list());
    }

    public Optional<InvitedBody> find(UUID round, String body) {
        return database.sql(ROWS + " and b.id = :body")
                .param("round", round)
                .param("body", body)
                .query(Invited::row)
                .optional();
    }

    /** Invites those that are not invited yet. */
    @Transactional
    public void add(UUID round, Collection<String> bodies, Visitor by) {
        for (String body : bodies) {
            database.sql(
                            """
                            insert into round_body (round, body)
                            select ?, id from body where id = ? on conflict do nothing
                            """)
                    .params(round, body)
                    .update();
        }
        log.add(by.id(), "invite-bodies", "done", "round:" + round + " bodies:" + bodies.size());
    }

    /**
     * Takes back invitations of those that have nothing in the round yet: no paper, no submission,
     * no link.
     *
     * @return how many were taken back
     */
    @Transactional
    public int remove(UUID round, Collection<String> bodies, Visitor by) {
        int removed = 0;
        for (String body : bodies) {
            removed +=
                    database.sql(
                                    """
                                    delete from round_body i where round = ? and body = ?
                                      and not exists (select from paper p
                                          where p.round = i.round and p.body = i.body)
                                      and not exists (select from submission s
                                          where s.round = i.round and s.body = i.body)
                                      and not exists (select from submission_link l
                                          where l.round = i.round and l.body = i.body)
                                    """)
                            .params(round, body)
                            .update();
        }
        log.add(by.id(), "take-back-bodies", "done", "round:" + round + " bodies:" + removed);
        return removed;
    }

    public void mailbox(UUID round, String body, @Nullable String mailbox, Visitor by) {
        set(round, body, "mailbox = ?", mailbox);
        log.add(by.id(), "set-mailbox", "done", "round:" + round + " body:" + body);
    }

    /** Which of its bodies is to treat the case, and when. */
    public void plan(
            UUID round, String body, @Nullable String who, @Nullable LocalDate on, Visitor by) {
        set(
                round,
                body,
                "planned_body = ?, planned_on = ?",
                who,
                on == null ? null : Date.valueOf(on));
        log.add(by.id(), "plan", "done", "round:" + round + " body:" + body);
    }

    /** That a body may answer later than others, who agreed, and until when; null takes it back. */
    public void late(
            UUID round, String body, @Nullable Instant until, @Nullable String agreed, Visitor by) {
        set(
                round,
                body,
                "late_until = ?, late_agreed = ?",
                until == null ? null : Timestamp.from(until),
                agreed);
        log.add(
                by.id(),
                "agree-late",
                "done",
                "round:" + round + " body:" + body + " until:" + until);
    }

    private void set(UUID round, String body, String what, @Nullable Object... values) {
        @Nullable Object[] all = Arrays.copyOf(values, values.length + 2);
        all[values.length] = round;
        all[values.length + 1] = body;
        database.sql("update round_body set " + what + " where round = ? and body = ?")
                .params(Arrays.asList(all))
                .update();
    }

    private static List<InvitedBody> sorted(List<InvitedBody> bodies) {
        Collator norwegian = Collator.getInstance(Locale.of("nb", "NO"));
        return bodies.stream()
                .sorted(
                        Comparator.comparing(InvitedBody::name, norwegian)
                                .thenComparing(InvitedBody::id))
                .toList();
    }

    private static InvitedBody row(ResultSet row, int n) throws SQLException {
        Date planned = row.getDate("planned_on");
        Date held = row.getDate("held_on");
        return new InvitedBody(
                row.getString("id"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("number"),
                row.getString("county"),
                row.getString("region"),
                row.getString("mailbox"),
                row.getString("planned_body"),
                planned == null ? null : planned.toLocalDate(),
                Rounds.instant(row, "late_until"),
                row.getString("late_agreed"),
                Rounds.instant(row, "deadline"),
                row.getObject("submission", UUID.class),
                row.getInt("version"),
                Rounds.instant(row, "sent_at"),
                row.getBoolean("late"),
                row.getBoolean("drafting"),
                held == null
                        ? null
                        : new Treated(
                                row.getString("by_kind"),
                                row.getString("by_name"),
                                held.toLocalDate(),
                                row.getString("outcome")));
    }
}
