package no.samsvar.engine.read;

import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** One entry of a {@link Zip}, unpacked as it is read; ends early where its data is damaged. */
final class ZipStream extends InputStream {
    private final Zip zip;
    private final byte[] bytes;
    private final Zip.Entry entry;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final int end;
    private int at;
    private long count;
    private boolean done;

    ZipStream(Zip zip, byte[] bytes, Zip.Entry entry) {
        this.zip = zip;
        this.bytes = bytes;
        this.entry = entry;
        at = Math.min(entry.data(), bytes.length);
        end = (int) Math.min(bytes.length, at + entry.packed());
        if (at + entry.packed() > bytes.length) {
            zip.damage();
        }
        inflater.setInput(bytes, at, end - at);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int got = done ? 0 : unpack(into, offset, length);
        if (got <= 0) {
            if (!done) {
                finish();
            }
            return -1;
        }
        crc.update(into, offset, got);
        count += got;
        zip.unpacked(entry.packed(), count, got);
        return got;
    }

    private int unpack(byte[] into, int offset, int length) {
        switch (entry.method()) {
            case 0 -> {
                int got = Math.min(length, end - at);
                System.arraycopy(bytes, at, into, offset, got);
                at += got;
                return got;
            }
            case 8 -> {
                try {
                    int got = inflater.inflate(into, offset, length);
                    if (got == 0 && !inflater.finished()) {
                        zip.damage();
                    }
                    return got;
                } catch (DataFormatException e) {
                    zip.damage();
                    return 0;
                }
            }
            default -> {
                zip.damage();
                return 0;
            }
        }
    }

    private void finish() {
        done = true;
        if (entry.crc() >= 0 && entry.crc() != crc.getValue()) {
            zip.damage();
        }
        inflater.end();
    }

    @Override
    public void close() {
        done = true;
        inflater.end();
    }
}
