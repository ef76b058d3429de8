package no.samsvar.app.submission;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.samsvar.app.audit.AuditLog;
import no.samsvar.app.audit.Chain;
import no.samsvar.app.people.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sending in: one transaction that writes the version, its papers, its receipt and the letter to
 * the respondent's mailbox. The same key with the same files gives the same receipt, however often
 * and however many at once ask.
 */
@Component
class Sending {
    /** How long after an upload that began in time its sending still counts as begun with it. */
    private static final Duration GRACE = Duration.ofMinutes(30);

    private final JdbcClient database;
    private final Papers papers;
    private final Submissions submissions;
    private final Receipts receipts;
    private final DeadlineOfBody deadlines;
    private final Readings readings;
    private final AuditLog log;
    private final Clock clock;

    Sending(
            JdbcClient database,
            Papers papers,
            Submissions submissions,
            Receipts receipts,
            DeadlineOfBody deadlines,
            Readings readings,
            AuditLog log,
            Clock clock) {
        this.database = database;
        this.papers = papers;
        this.submissions = submissions;
        this.receipts = receipts;
        this.deadlines = deadlines;
        this.readings = readings;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param key chosen by the sender, the same for every retry
     * @param papers ids of the files
     * @param seen whether these are all the files that the sender has seen chosen
     * @param region whose office took it in by e-mail, or null
     * @param began when the request began to arrive
     */
    record Order(
            UUID round,
            String body,
            String key,
            List<UUID> papers,
            boolean seen,
            Visitor by,
            @Nullable String region,
            Instant began,
            String language) {
        Order {
            papers = List.copyOf(papers);
        }
    }

    /** How it ended. */
    sealed interface Outcome {
        /**
         * @param again whether it was given before for the same key
         */
        record Sent(UUID submission, Receipt receipt, boolean again) implements Outcome {}

        /** The key was used for other files. */
        record OtherRequest() implements Outcome {}

        /** After the deadline. */
        record TooLate(Deadline deadline) implements Outcome {}

        /** No files. */
        record Nothing() implements Outcome {}

        /** Somebody has changed the files since the sender looked. */
        record Changed() implements Outcome {}
    }

    @Transactional
    public Outcome send(Order order) {
        lock(order.round(), order.body());
        List<Paper> sent = new ArrayList<>();
        for (UUID id : order.papers()) {
            papers.one(id, order.round(), order.body()).ifPresent(sent::add);
        }
        String request = fingerprint(sent);
        String scope = order.round() + "/" + order.body();
        Kept kept = kept(scope, order.key());
        if (kept != null) {
            return kept.request().equals(request)
                    ? new Outcome.Sent(
                            kept.submission(),
                            receipts.of(kept.submission(), order.round(), order.body())
                                    .orElseThrow(),
                            true)
                    : new Outcome.OtherRequest();
        }
        if (sent.isEmpty()) {
            return new Outcome.Nothing();
        }
        if (sent.size() != order.papers().size() || (order.seen() && !allChosen(order, sent))) {
            return new Outcome.Changed();
        }
        Deadline deadline = deadlines.of(order.round(), order.body());
        Instant began = began(order.began(), sent, deadline);
        if (order.region() == null && !deadline.open(began)) {
            return new Outcome.TooLate(deadline);
        }
        return write(order, sent, scope, request, began, deadline.late(began));
    }

    private Outcome write(
            Order order,
            List<Paper> sent,
            String scope,
            String request,
            Instant began,
            boolean late) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int version =
                database.sql(
                                """
                                select coalesce(max(version), 0) + 1 from submission
                                where round = ? and body = ?
                                """)
                        .params(order.round(), order.body())
                        .query(Integer.class)
                        .single();
        database.sql(
                        """
                        update submission set state = 'replaced'
                        where round = ? and body = ? and state = 'sent'
                        """)
                .params(order.round(), order.body())
                .update();
        database.sql(
                        """
                        insert into submission (id, round, body, version, by_whom, received_by,
                                                began_at, sent_at, late, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'sent')
                        """)
                .params(
                        Arrays.asList(
                                id,
                                order.round(),
                                order.body(),
                                version,
                                order.by().id(),
                                order.region(),
                                Timestamp.from(began),
                                Timestamp.from(now),
                                late))
                .update();
        int ordinal = 0;
        for (Paper paper : sent) {
            database.sql(
                            "insert into submission_paper (submission, paper, ordinal) values (?, ?, ?)")
                    .params(id, paper.id(), ordinal++)
                    .update();
        }
        database.sql(
                        """
                        insert into idempotency (scope, key, request, submission, at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(scope, order.key(), request, id, Timestamp.from(now))
                .update();
        database.sql(
                        """
                        insert into outbox (id, submission, mailbox, language, created_at, next_at)
                        select ?, ?, mailbox, ?, ?, ? from round_body
                        where round = ? and body = ? and mailbox is not null
                        """)
                .params(
                        UUID.randomUUID(),
                        id,
                        order.language(),
                        Timestamp.from(now),
                        Timestamp.from(now),
                        order.round(),
                        order.body())
                .update();
        log.add(order.by().id(), "send-in", "done", "submission:" + id);
        Map<String, Object> content = content(order, sent, id, version, began, now, late);
        Receipt receipt =
                receipts.add(
                        id,
                        now,
                        (index, previous) -> {
                            content.put("index", index);
                            content.put("previous", previous);
                            return Json.write(content);
                        });
        return new Outcome.Sent(id, receipt, false);
    }

    private Map<String, Object> content(
            Order order,
            List<Paper> sent,
            UUID id,
            int version,
            Instant began,
            Instant now,
            boolean late) {
        Map<String, Object> content = new TreeMap<>();
        content.put("schema", Receipt.SCHEMA);
        content.put("round", order.round().toString());
        content.put(
                "roundTitle",
                database.sql("select title from round where id = ?")
                        .param(order.round())
                        .query(String.class)
                        .single());
        content.put("body", order.body());
        content.put(
                "bodyName",
                database.sql("select name from body where id = ?")
                        .param(order.body())
                        .query(String.class)
                        .single());
        content.put("submission", id.toString());
        content.put("version", version);
        content.put("began", began.toString());
        content.put("sent", now.toString());
        content.put("late", late);
        content.put("by", by(order));
        List<Map<String, Object>> files = new ArrayList<>();
        for (Paper paper : sent) {
            files.add(
                    new TreeMap<>(
                            Map.of(
                                    "name",
                                    paper.name(),
                                    "size",
                                    paper.size(),
                                    "sha256",
                                    paper.sha256())));
        }
        content.put("files", files);
        content.put("answer", new TreeMap<>(answer(sent)));
        return content;
    }

    private static String by(Order order) {
        if (order.region() != null) {
            return "region";
        }
        return order.by().signedIn() ? "person" : "link";
    }

    private Map<String, String> answer(List<Paper> sent) {
        StringBuilder texts = new StringBuilder();
        StringBuilder sums = new StringBuilder();
        boolean read = true;
        for (Paper paper : sent) {
            sums.append(paper.sha256()).append('\n');
            EngineReading reading =
                    readings.of(paper.sha256(), paper.round()).reading().orElse(null);
            read &= reading != null && !reading.documents().isEmpty();
            if (reading != null) {
                reading.documents().forEach(d -> texts.append(d.textSha256()).append('\n'));
            }
        }
        return read
                ? Map.of("of", "text", "sha256", Chain.sha256(texts.toString()))
                : Map.of("of", "files", "sha256", Chain.sha256(sums.toString()));
    }

    /**
     * Withdraws what is sent; all versions stay kept.
     *
     * @return false where it is not the one that counts, or the deadline has passed
     */
    @Transactional
    public boolean withdraw(UUID id, UUID round, String body, Visitor by, Instant began) {
        lock(round, body);
        Submission submission = submissions.one(id, round, body).orElse(null);
        if (submission == null
                || !submission.state().equals("sent")
                || !deadlines.of(round, body).open(began)) {
            return false;
        }
        database.sql("update submission set state = 'withdrawn', withdrawn_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
        log.add(by.id(), "withdraw", "done", "submission:" + id);
        return true;
    }

    /** One at a time for a body, so that versions and keys are settled in order. */
    private void lock(UUID round, String body) {
        database.sql("select 1 from round_body where round = ? and body = ? for update")
                .params(round, body)
                .query(Integer.class)
                .single();
    }

    private record Kept(String request, UUID submission) {}

    private @Nullable Kept kept(String scope, String key) {
        return database.sql(
                        "select request, submission from idempotency where scope = ? and key = ?")
                .params(scope, key)
                .query((row, n) ->
                        new Kept(row.getString("request"), row.getObject("submission", UUID.class)))
                .optional()
                .orElse(null);
    }

    private boolean allChosen(Order order, List<Paper> sent) {
        return papers.chosen(order.round(), order.body()).stream()
                .map(Paper::id)
                .toList()
                .equals(sent.stream().map(Paper::id).toList());
    }

    private static String fingerprint(List<Paper> sent) {
        return Chain.sha256(
                String.join(
                        "\n",
                        sent.stream().map(p -> p.sha256() + " " + p.name()).sorted().toList()));
    }

    /**
     * What began before the deadline is in time. A large upload that began before it and ended
     * after it takes its sending along.
     */
    private static Instant began(Instant arrived, List<Paper> sent, Deadline deadline) {
        Instant at = deadline.at();
        if (at == null || arrived.isBefore(at)) {
            return arrived;
        }
        Instant newest = sent.stream().map(Paper::began).max(Instant::compareTo).orElse(arrived);
        boolean across =
                sent.stream()
                        .anyMatch(p -> !p.at().isBefore(at) && p.at().plus(GRACE).isAfter(arrived));
        return across && newest.isBefore(at) ? newest : arrived;
    }
}
