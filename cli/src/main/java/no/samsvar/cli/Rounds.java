package no.samsvar.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import no.samsvar.engine.pipeline.RoundFolder;

/** Folders of rounds, as a person names them. */
final class Rounds {
    private Rounds() {}

    static RoundFolder at(Path folder, Messages messages) throws IOException {
        if (!Files.exists(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        RoundFolder round = RoundFolder.at(folder);
        if (round.submissions().isEmpty() && round.table() == null) {
            throw new Complaints.CouldNotRun(messages.say("failed.noanswers", folder));
        }
        return round;
    }

    /** The folder's own name, also of {@code .} and {@code rounds/../}. */
    static String name(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "round" : name.toString();
    }
}
