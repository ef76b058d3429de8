package no.samsvar.app.treatment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import no.samsvar.app.data.TooLargeException;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.submission.EngineReading;
import no.samsvar.app.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Invented minutes of today, read as everybody's are and then confirmed as they were read. */
@Component
public class DemoTreatment {
    private static final Logger LOG = LoggerFactory.getLogger(DemoTreatment.class);
    private static final int PATIENCE = 600;
    private static final String MINUTES =
            """
            %s kommune

            Saksprotokoll i formannskapet %s, sak 45/%s

            Svar på debattheftet «%s»

            Behandling

            Ordføreren la fram saken. Ingen andre forslag ble fremmet.

            Votering

            Kommunedirektørens innstilling ble enstemmig vedtatt.
            """;
    private final Minutes minutes;
    private final ReadMinutes read;
    private final Treatments treatments;
    private final Setting settings;
    private final Clock clock;

    DemoTreatment(
            Minutes minutes,
            ReadMinutes read,
            Treatments treatments,
            Setting settings,
            Clock clock) {
        this.minutes = minutes;
        this.read = read;
        this.treatments = treatments;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns at once; the treatment is there when the engine has read the minutes. */
    public void fill(UUID round, String body) throws IOException {
        Setting.Around around = settings.of(round, body);
        LocalDate today = clock.instant().atZone(Texts.ZONE).toLocalDate();
        String text =
                MINUTES.formatted(
                        around.body().replace(" kommune", ""),
                        today.format(DateTimeFormatter.ofPattern("dd.MM.yyyy")),
                        today.format(DateTimeFormatter.ofPattern("yy")),
                        around.round());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            if (minutes.bring(
                            round,
                            body,
                            "saksprotokoll.txt",
                            new ByteArrayInputStream(bytes),
                            Visitor.STRANGER)
                    instanceof Minutes.Kept kept) {
                Thread.ofVirtual().start(() -> confirm(kept.file(), round, body));
            }
        } catch (TooLargeException e) {
            throw new IOException(e);
        }
    }

    private void confirm(Minutes.File file, UUID round, String body) {
        try {
            for (int i = 0; i < PATIENCE; i++) {
                EngineReading reading = read.of(file, round).orElse(null);
                if (reading != null) {
                    ReadMinutes.sources(file, reading)
                            .forEach(source -> confirm(source, round, body));
                    return;
                }
                Thread.sleep(500);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.info("the invented treatment was not recorded: {}", e.getClass().getSimpleName());
        }
    }

    private void confirm(Source source, UUID round, String body) {
        LocalDate today = clock.instant().atZone(Texts.ZONE).toLocalDate();
        Form.Read form = Form.of(source).read(today, null);
        if (form.values() != null && form.faults().equals(Map.of())) {
            treatments.add(round, body, form.values(), source, Visitor.STRANGER);
        }
    }
}
