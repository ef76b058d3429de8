package no.samsvar.engine.report;

import java.io.IOException;
import java.nio.file.Path;

/** A folder that holds something else than a result, and is therefore not written over. */
public final class NotAResultException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String folder;

    NotAResultException(Path folder) {
        super(folder + " holds something else than a result");
        this.folder = folder.toString();
    }

    public String folder() {
        return folder;
    }
}
