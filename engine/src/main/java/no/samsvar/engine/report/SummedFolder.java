package no.samsvar.engine.report;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** A folder whose files are summed as they are written, so that none is read again for it. */
final class SummedFolder implements Sink {
    private final Path folder;
    private final ConcurrentSkipListMap<String, String> sums = new ConcurrentSkipListMap<>();

    SummedFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(String path, Kept bytes) throws IOException {
        try (OutputStream file = open(path)) {
            bytes.writeTo(file);
        }
    }

    /**
     * A new file.
     *
     * @param path as seen from the folder, {@code /} between parts
     */
    OutputStream open(String path) throws IOException {
        OutputStream file = Files.newOutputStream(folder.resolve(path));
        return Sums.isForEditing(path) ? file : new Summed(file, path);
    }

    /** Of the files that are closed, but those meant to be edited. */
    SortedMap<String, String> sums() {
        return sums;
    }

    private final class Summed extends FilterOutputStream {
        private final MessageDigest digest = Sums.digest();
        private final String path;

        Summed(OutputStream file, String path) {
            super(file);
            this.path = path;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            digest.update((byte) b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            digest.update(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            super.close();
            sums.put(path, HexFormat.of().formatHex(digest.digest()));
        }
    }
}
