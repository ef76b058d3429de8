package no.samsvar.app.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.samsvar.app.web.Post;
import no.samsvar.app.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Sends each receipt to the respondent's registered mailbox, so that one that somebody else has
 * sent in is noticed. What the mail server does not take is tried again, ever more seldom; a
 * submission never waits for it.
 */
@Component
class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 9;
    private static final int AT_ONCE = 20;
    private final JdbcClient database;
    private final Receipts receipts;
    private final ReceiptPdf pdf;
    private final Post post;
    private final Clock clock;

    Outbox(JdbcClient database, Receipts receipts, ReceiptPdf pdf, Post post, Clock clock) {
        this.database = database;
        this.receipts = receipts;
        this.pdf = pdf;
        this.post = post;
        this.clock = clock;
    }

    private record Letter(
            UUID id,
            UUID submission,
            UUID round,
            String body,
            String mailbox,
            String language,
            int tries) {}

    @Scheduled(fixedDelay = 2000)
    void send() {
        if (!post.on()) {
            return;
        }
        try {
            for (Letter letter : due()) {
                send(letter);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("letters wait for the database: {}", e.getClass().getSimpleName());
        }
    }

    private List<Letter> due() {
        return database.sql(
                        """
                        select o.id, o.submission, s.round, s.body, o.mailbox, o.language, o.tries
                        from outbox o join submission s on s.id = o.submission
                        where o.sent_at is null and o.next_at <= ?
                        order by o.next_at limit
                        """
                                + AT_ONCE)
                .param(Timestamp.from(clock.instant()))
                .query((row, n) ->
                        new Letter(
                                row.getObject("id", UUID.class),
                                row.getObject("submission", UUID.class),
                                row.getObject("round", UUID.class),
                                row.getString("body"),
                                row.getString("mailbox"),
                                row.getString("language"),
                                row.getInt("tries")))
                .list();
    }

    private void send(Letter letter) {
        Receipt receipt =
                receipts.of(letter.submission(), letter.round(), letter.body()).orElseThrow();
        Receipt.Said said = receipt.said();
        Texts t = Texts.of(letter.language());
        StringBuilder files = new StringBuilder();
        said.files()
                .forEach(f ->
                        files.append("- ")
                                .append(f.name())
                                .append("\n  SHA-256 ")
                                .append(f.sha256())
                                .append('\n'));
        String name = "samsvar-kvittering-" + receipt.index();
        boolean taken;
        try {
            taken =
                    post.send(
                            new Post.Letter(
                                    letter.mailbox(),
                                    t.get("letter.subject", said.bodyName(), said.roundTitle()),
                                    t.get(
                                            "letter.text",
                                            said.bodyName(),
                                            said.roundTitle(),
                                            t.at(Instant.parse(said.sent())),
                                            files.toString(),
                                            receipt.hash()),
                                    List.of(
                                            new Post.Attachment(
                                                    name + ".pdf",
                                                    "application/pdf",
                                                    pdf.of(receipt, t)),
                                            new Post.Attachment(
                                                    name + ".json",
                                                    "application/json",
                                                    receipt.file()
                                                            .getBytes(StandardCharsets.UTF_8)))));
        } catch (IOException e) {
            LOG.warn("letter {} could not be written", letter.id(), e);
            taken = false;
        }
        if (!taken) {
            Duration pause = FIRST.multipliedBy(1L << Math.min(letter.tries(), MOST_DOUBLINGS));
            database.sql(
                            "update outbox set tries = tries + 1, problem = ?, next_at = ? where id = ?")
                    .params("not taken", Timestamp.from(clock.instant().plus(pause)), letter.id())
                    .update();
            return;
        }
        database.sql("update outbox set sent_at = ?, problem = null where id = ?")
                .params(Timestamp.from(clock.instant()), letter.id())
                .update();
    }
}
