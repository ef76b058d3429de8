package no.samsvar.engine.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files in Microsoft's older container. */
final class Ole {
    private static final long SIGNATURE = 0xD0CF11E0A1B11AE1L;

    private Ole() {}

    static boolean is(byte[] bytes) {
        if (bytes.length < Long.BYTES) {
            return false;
        }
        return java.nio.ByteBuffer.wrap(bytes).getLong() == SIGNATURE;
    }

    /** Whether the file is an Office Open XML document behind a password. */
    static boolean isEncryptedPackage(byte[] bytes) {
        if (!is(bytes)) {
            return false;
        }
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return files.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
