package no.samsvar.app.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.samsvar.app.data.DataFolder;
import no.samsvar.app.round.RoundOnDisk;
import no.samsvar.app.round.RoundOnDisk.Named;
import no.samsvar.engine.pipeline.Options;
import no.samsvar.engine.pipeline.Pipeline;
import no.samsvar.engine.pipeline.Progress;
import no.samsvar.engine.pipeline.RoundFolder;
import no.samsvar.engine.round.Round;
import org.springframework.stereotype.Component;

/** Lets the engine read one file beside the papers of its round. */
@Component
class RoundContext {
    private final RoundOnDisk rounds;
    private final Path work;

    RoundContext(RoundOnDisk rounds, DataFolder folder) {
        this.rounds = rounds;
        this.work = folder.uploads().resolve("reading");
    }

    /** Removes what a process that was killed has left. */
    void sweep() {
        RoundOnDisk.remove(work);
    }

    EngineReading read(Readings.Task task) throws IOException {
        Files.createDirectories(work);
        Path folder = Files.createTempDirectory(work, "one");
        try {
            Round round = rounds.lay(task.round(), folder);
            rounds.lay(List.of(new Named(task.name(), task.sha256())), folder.resolve("answers"));
            return EngineReading.of(
                    Pipeline.run(
                            RoundFolder.at(folder),
                            round,
                            rounds.known(task.round()),
                            Options.defaults().withJobs(1),
                            Progress.SILENT));
        } finally {
            RoundOnDisk.remove(folder);
        }
    }
}
