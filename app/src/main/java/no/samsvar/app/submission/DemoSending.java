package no.samsvar.app.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samsvar.app.data.TooLargeException;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.round.DemoAnswers;
import org.springframework.stereotype.Component;

/**
 * Sends the invented answers in the way that everybody's are sent: later versions replace earlier
 * ones.
 */
@Component
class DemoSending implements DemoAnswers {
    private final Intake intake;
    private final Sending sending;
    private final Clock clock;

    DemoSending(Intake intake, Sending sending, Clock clock) {
        this.intake = intake;
        this.sending = sending;
        this.clock = clock;
    }

    @Override
    public void send(UUID round, Map<String, List<List<Path>>> answers) {
        answers.forEach((body, versions) -> {
            for (int v = 0; v < versions.size(); v++) {
                send(round, body, "demo:" + v, versions.get(v));
            }
        });
    }

    private void send(UUID round, String body, String key, List<Path> files) {
        Instant began = clock.instant();
        List<UUID> papers = new ArrayList<>();
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                String name = file.getFileName().toString();
                papers.add(
                        intake.take(round, body, name, in, Visitor.STRANGER, began).paper().id());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (TooLargeException e) {
                throw new IllegalStateException("an example of ours is too large", e);
            }
        }
        sending.send(
                new Sending.Order(
                        round, body, key, papers, false, Visitor.STRANGER, null, began, "nb"));
    }
}
