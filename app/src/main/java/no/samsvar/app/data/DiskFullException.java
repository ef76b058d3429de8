package no.samsvar.app.data;

import java.io.IOException;
import java.nio.file.Path;

/** There is no room left on the disk, or none for this user. Nothing half written is kept. */
public final class DiskFullException extends IOException {
    private static final long serialVersionUID = 1L;

    DiskFullException(Path folder, IOException cause) {
        super("The disk that holds " + folder + " is full. Make room on it and try again.", cause);
    }
}
