package no.samsvar.engine.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes zips, good ones and bad ones. */
final class Zipper {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    Zipper() {
        zip.setLevel(Deflater.BEST_SPEED);
    }

    Zipper add(String name, String content) {
        return add(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Stored as it is, as the first entry of an OpenDocument file must be. */
    Zipper store(String name, String content) {
        byte[] data = content.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(data);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(data.length);
        entry.setCrc(sum.getValue());
        return put(entry, data, new byte[0], 0);
    }

    Zipper add(String name, byte[] content) {
        return put(new ZipEntry(name), content, new byte[0], 0);
    }

    /** An entry that starts so, and then has more over and over. */
    Zipper add(String name, byte[] start, byte[] more, int times) {
        return put(new ZipEntry(name), start, more, times);
    }

    private Zipper put(ZipEntry entry, byte[] start, byte[] more, int times) {
        try {
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write(start);
            for (int i = 0; i < times; i++) {
                zip.write(more);
            }
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same bytes with every occurrence of one name changed to another of the same length. */
    static byte[] renamed(byte[] zip, String from, String to) {
        byte[] changed = zip.clone();
        byte[] old = from.getBytes(StandardCharsets.US_ASCII);
        byte[] now = to.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i + old.length <= changed.length; i++) {
            if (Arrays.equals(changed, i, i + old.length, old, 0, old.length)) {
                System.arraycopy(now, 0, changed, i, now.length);
            }
        }
        return changed;
    }
}
