package no.samsvar.app.web;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Letters by e-mail. Off where {@code samsvar.mail.host} is not set; no page may depend on a letter
 * that arrives. Safe for many threads; sending waits for the server, at most some ten seconds for
 * each of its answers.
 */
@Component
public class Post {
    private static final Logger LOG = LoggerFactory.getLogger(Post.class);
    private static final String PATIENCE = "10000";
    private final @Nullable JavaMailSenderImpl sender;
    private final String from;

    Post(Environment environment) {
        String host = environment.getProperty("samsvar.mail.host", "");
        this.from = environment.getProperty("samsvar.mail.from", "samsvar@localhost");
        if (host.isBlank()) {
            this.sender = null;
            return;
        }
        JavaMailSenderImpl mail = new JavaMailSenderImpl();
        mail.setHost(host);
        mail.setPort(environment.getProperty("samsvar.mail.port", Integer.class, 25));
        mail.setUsername(environment.getProperty("samsvar.mail.username"));
        mail.setPassword(environment.getProperty("samsvar.mail.password"));
        mail.setDefaultEncoding(StandardCharsets.UTF_8.name());
        boolean tls = environment.getProperty("samsvar.mail.tls", Boolean.class, false);
        Properties properties = mail.getJavaMailProperties();
        properties.setProperty("mail.smtp.auth", String.valueOf(mail.getUsername() != null));
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(tls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE);
        properties.setProperty("mail.smtp.timeout", PATIENCE);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE);
        this.sender = mail;
    }

    /**
     * @param text plain
     */
    public record Letter(String to, String subject, String text, List<Attachment> attachments) {
        public Letter {
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * @param type as in {@code application/pdf}
     */
    public record Attachment(String name, String type, byte[] content) {}

    /** Whether there is a server to send by. */
    public boolean on() {
        return sender != null;
    }

    /**
     * @return whether the server has taken the letter; false too where there is none
     */
    public boolean send(Letter letter) {
        if (sender == null) {
            return false;
        }
        try {
            MimeMessage message = sender.createMimeMessage();
            MimeMessageHelper helper =
                    new MimeMessageHelper(
                            message,
                            !letter.attachments().isEmpty(),
                            StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(new InternetAddress(letter.to(), true)); // one address, no list of them
            helper.setSubject(letter.subject().replaceAll("\\p{Cntrl}+", " "));
            helper.setText(letter.text());
            for (Attachment one : letter.attachments()) {
                helper.addAttachment(
                        one.name(), new ByteArrayResource(one.content()), one.type());
            }
            sender.send(message);
            return true;
        } catch (MailException | MessagingException e) {
            LOG.warn("a letter was not sent: {}", e.getClass().getSimpleName()); // no address
            return false;
        }
    }
}
