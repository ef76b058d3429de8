package no.samsvar.app.data;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders for tests, by names that are hard on programs. */
final class Places {
    private Places() {}

    /** A folder that is not there yet, and that a database may run in. */
    static Path in(Path temporary) throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
        // a Java in a locale without these letters cannot name such a file
        boolean letters =
                Charset.forName(System.getProperty("sun.jnu.encoding"))
                        .newEncoder()
                        .canEncode("æøå");
        return temporary.resolve(letters ? "data for æøå" : "data for aoa");
    }

    static boolean root() {
        return new UnixSystem().getUid() == 0;
    }
}
