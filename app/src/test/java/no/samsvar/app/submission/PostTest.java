package no.samsvar.app.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import no.samsvar.app.TestApp;
import no.samsvar.app.web.Post;
import no.samsvar.app.web.PostAt;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A receipt reaches the respondent's registered mailbox, also when the mail server was down. */
class PostTest {
    private final JdbcClient database = TestApp.part(JdbcClient.class);

    @Test
    void theReceiptGoesToTheMailboxAndADeadServerStopsNoSubmission() throws Exception {
        Fixtures round = Fixtures.round(database, "Postkassen");
        String body = round.body();
        round.mailbox(body, "postmottak@provedal.example");
        Client client = Client.with(TestApp.url(""), round.link(body));
        String at =
                client.upload(
                                round.base(body) + "/submission",
                                List.of("key", "k"),
                                new Client.File("svar.txt", Fixtures.answer("granmo")))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        String json = client.get(at + "/receipt.json").body();

        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        int port = mail.getSmtp().getPort();
        mail.stop();
        Outbox outbox = outbox(PostAt.port(port));
        outbox.send();
        assertThat(waiting(round)).isEqualTo(1);
        assertThat(tries(round)).isEqualTo(1);

        database.sql("update outbox set next_at = now() - interval '1 hour'").update();
        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            outbox.send();
            outbox.send();
            MimeMessage[] letters = mail.getReceivedMessages();
            assertThat(letters).hasSize(1);
            assertThat(letters[0].getAllRecipients()[0]).hasToString("postmottak@provedal.example");
            assertThat(letters[0].getSubject()).contains("Kvittering", "Postkassen");
            String whole = GreenMailUtil.getWholeMessage(letters[0]);
            assertThat(whole).contains("samsvar-kvittering-", ".pdf", ".json");
            assertThat(waiting(round)).isZero();
            assertThat(Receipt.parse(json).sound()).isTrue();
        } finally {
            mail.stop();
        }
    }

    private Outbox outbox(Post post) {
        return new Outbox(
                database,
                TestApp.part(Receipts.class),
                TestApp.part(ReceiptPdf.class),
                post,
                TestApp.part(java.time.Clock.class));
    }

    private int waiting(Fixtures round) {
        return database.sql(
                        """
                        select count(*) from outbox o join submission s on s.id = o.submission
                        where s.round = ? and o.sent_at is null
                        """)
                .param(round.round)
                .query(Integer.class)
                .single();
    }

    private int tries(Fixtures round) {
        return database.sql(
                        """
                        select max(tries) from outbox o join submission s on s.id = o.submission
                        where s.round = ?
                        """)
                .param(round.round)
                .query(Integer.class)
                .single();
    }
}
