package no.samsvar.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.samsvar.app.web.Post.Attachment;
import no.samsvar.app.web.Post.Letter;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class PostTest {
    private static final Letter LETTER =
            new Letter("ola@eksempel.test", "Hei på deg", "Blåbærsyltetøy", List.of());

    @Test
    void isOffWhereNoServerIsNamed() {
        Post post = post(Map.of());
        assertThat(post.on()).isFalse();
        assertThat(post.send(LETTER)).isFalse();
    }

    @Test
    void aLetterArrivesWithItsLettersAndItsAttachment() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Post post = post(at(server.getSmtp().getPort()));
            byte[] receipt = "kvittering".getBytes(StandardCharsets.UTF_8);
            assertThat(post.send(LETTER)).isTrue();
            assertThat(
                            post.send(
                                    new Letter(
                                            "kari@eksempel.test",
                                            "Kvittering\r\nBcc: alle@eksempel.test",
                                            "Her",
                                            List.of(
                                                    new Attachment(
                                                            "kvittering.txt",
                                                            "text/plain",
                                                            receipt)))))
                    .isTrue();

            MimeMessage[] arrived = server.getReceivedMessages();
            assertThat(arrived).hasSize(2);
            assertThat(arrived[0].getSubject()).isEqualTo("Hei på deg");
            assertThat(arrived[0].getContent().toString()).contains("Blåbærsyltetøy");
            assertThat(arrived[0].getFrom()[0]).hasToString("svar@eksempel.test");
            assertThat(arrived[1].getHeader("Bcc")).isNull();
            assertThat(arrived[1].getAllRecipients()).hasSize(1);
            assertThat(GreenMailUtil.getWholeMessage(arrived[1])).contains("kvittering.txt");
        } finally {
            server.stop();
        }
    }

    @Test
    void aListOfAddressesIsNoAddress() {
        Post post = post(at(9));
        assertThat(post.send(new Letter("a@eksempel.test,b@eksempel.test", "x", "y", List.of())))
                .isFalse();
    }

    @Test
    void aServerThatIsNotThereIsNoError() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(post(at(port)).send(LETTER)).isFalse();
    }

    private static Map<String, Object> at(int port) {
        return Map.of(
                "samsvar.mail.host", "127.0.0.1",
                "samsvar.mail.port", port,
                "samsvar.mail.from", "svar@eksempel.test");
    }

    private static Post post(Map<String, Object> properties) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        return new Post(environment);
    }
}
