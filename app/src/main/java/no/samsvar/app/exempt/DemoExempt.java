package no.samsvar.app.exempt;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samsvar.app.exempt.Answer.Sent;
import no.samsvar.app.exempt.ExemptMarks.Selected;
import no.samsvar.app.people.Visitor;
import no.samsvar.engine.text.Span;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Withholds the last statement of an invented answer, so that there is something to see. */
@Component
public class DemoExempt {
    private static final Logger LOG = LoggerFactory.getLogger(DemoExempt.class);
    private static final int PATIENCE = 600;
    private static final String BASIS = "offl. § 23";
    private final JdbcClient database;
    private final Answer answer;
    private final ExemptMarks marks;

    DemoExempt(JdbcClient database, Answer answer, ExemptMarks marks) {
        this.database = database;
        this.answer = answer;
        this.marks = marks;
    }

    /** Returns at once; the mark is there when the engine has read the answer. */
    public void fill(UUID round, String body) {
        Optional<UUID> submission =
                database.sql(
                                "select id from submission where round = ? and body = ? and state ="
                                        + " 'sent'")
                        .params(round, body)
                        .query(UUID.class)
                        .optional();
        submission.ifPresent(id -> Thread.ofVirtual().start(() -> mark(id, round, body)));
    }

    private void mark(UUID submission, UUID round, String body) {
        try {
            for (int i = 0; i < PATIENCE; i++) {
                Sent sent = answer.sent(submission, round, body);
                if (sent.read()) {
                    last(sent)
                            .ifPresent(one ->
                                    marks.add(
                                            round,
                                            body,
                                            List.of(one),
                                            BASIS,
                                            null,
                                            Visitor.STRANGER));
                    return;
                }
                Thread.sleep(500);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.info("no invented passage was withheld: {}", e.getClass().getSimpleName());
        }
    }

    private static Optional<Selected> last(Sent sent) {
        return sent.sheets(List.of()).stream()
                .filter(sheet -> !sheet.document().statements().isEmpty())
                .map(sheet -> {
                    var said = sheet.document().statements().getLast();
                    return sheet.at(Span.of(said.start(), said.end()));
                })
                .findFirst();
    }
}
