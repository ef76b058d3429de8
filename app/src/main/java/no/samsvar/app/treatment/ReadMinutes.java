package no.samsvar.app.treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samsvar.app.submission.EngineReading;
import no.samsvar.app.submission.EngineReading.Treated;
import no.samsvar.app.submission.Readings;
import org.springframework.stereotype.Component;

/** What the engine read of minutes: in a worker process, kept by the file and its own version. */
@Component
class ReadMinutes {
    private final Readings readings;
    private final Minutes minutes;

    ReadMinutes(Readings readings, Minutes minutes) {
        this.readings = readings;
        this.minutes = minutes;
    }

    /** Asks for it to be read, if it has not been; empty while it is. */
    Optional<EngineReading> of(Minutes.File file, UUID round) {
        readings.ask(file.sha256(), round, file.name());
        return readings.of(file.sha256(), round).reading();
    }

    /** The treatments that the documents of a file tell of, in their order. */
    static List<Source> sources(Minutes.File file, EngineReading reading) {
        List<Source> sources = new ArrayList<>();
        for (EngineReading.Document document : reading.documents()) {
            for (Treated treated : document.treatments()) {
                sources.add(Source.of(file, treated));
            }
        }
        return sources;
    }

    /** One of them, looked up again: a form says only which. */
    Optional<Source> source(UUID document, int n, UUID round, String body) {
        return minutes.one(document, round, body)
                .flatMap(file -> of(file, round).map(reading -> sources(file, reading)))
                .filter(all -> n >= 0 && n < all.size())
                .map(all -> all.get(n));
    }
}
