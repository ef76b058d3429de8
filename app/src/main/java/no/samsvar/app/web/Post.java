package no.samsvar.app.web;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends letters by SMTP; off where {@code samsvar.mail.host} is not set. */
@Component
public class Post {
    private static final String PATIENCE = "10000";
    private final @Nullable JavaMailSenderImpl sender;
    private final String from;

    Post(Environment environment) {
        String host = environment.getProperty("samsvar.mail.host", "");
        from = environment.getProperty("samsvar.mail.from", "samsvar@localhost");
        if (host.isBlank()) {
            sender = null;
            return;
        }
        sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(environment.getProperty("samsvar.mail.port", Integer.class, 25));
        sender.setDefaultEncoding("UTF-8");
        Properties properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE);
        properties.setProperty("mail.smtp.timeout", PATIENCE);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE);
        String user = environment.getProperty("samsvar.mail.user", "");
        if (!user.isBlank()) {
            sender.setUsername(user);
            sender.setPassword(environment.getProperty("samsvar.mail.password"));
            properties.setProperty("mail.smtp.auth", "true");
        }
        if (environment.getProperty("samsvar.mail.starttls", Boolean.class, false)) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
        }
    }

    public boolean on() {
        return sender != null;
    }

    /**
     * @param attachments bytes by name
     * @throws MailException where the server does not take it
     */
    public void send(String to, String subject, String text, Map<String, byte[]> attachments) {
        if (sender == null) {
            throw new IllegalStateException("no mail server is set");
        }
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, !attachments.isEmpty());
            helper.setFrom(from);
            helper.setTo(to);
            helper.setSubject(subject);
            helper.setText(text);
            for (Map.Entry<String, byte[]> one : attachments.entrySet()) {
                helper.addAttachment(one.getKey(), new ByteArrayResource(one.getValue()));
            }
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        sender.send(message);
    }
}
