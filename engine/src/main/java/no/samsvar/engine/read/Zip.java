package no.samsvar.engine.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a zip file in memory. Sizes that the file states are not trusted: an entry is
 * unpacked until its data ends, under the limits of reading. Where the list of entries at the end
 * is missing or wrong (a file that was cut off), the entries are found by their own headers.
 */
final class Zip {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int MOST_ENTRIES = 100_000;

    /** Where an entry's data lies. {@code crc} is -1 where it is not known. */
    record Entry(String name, int data, long packed, int method, long crc, boolean encrypted) {}

    private final byte[] bytes;
    private final ReadLimits limits;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private long unpacked;
    private boolean damaged;

    Zip(byte[] bytes, ReadLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
        if (!readCentral()) {
            damaged = true;
            entries.clear();
            scan();
        }
    }

    /** Whether something in the file contradicted itself, as far as it has been read. */
    boolean damaged() {
        return damaged;
    }

    Set<String> names() {
        return entries.keySet();
    }

    /** Whether an entry is locked with a password. */
    boolean encrypted() {
        return entries.values().stream().anyMatch(Entry::encrypted);
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /**
     * An entry's data, unpacked as it is read. Damaged data ends early and shows in {@link
     * #damaged()}.
     *
     * @return null if there is no such entry
     */
    @Nullable InputStream open(String name) {
        Entry entry = entries.get(name);
        if (entry == null || entry.encrypted()) {
            return null;
        }
        return new ZipStream(this, bytes, entry);
    }

    /** An entry's data, or null if there is no such entry. */
    byte @Nullable [] bytes(String name) throws IOException {
        try (InputStream in = open(name)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    void damage() {
        damaged = true;
    }

    /** Takes from the limits: bytes of one entry before and after unpacking, and new ones. */
    void unpacked(long packedOfEntry, long unpackedOfEntry, int more) {
        unpacked += more;
        if (unpacked > limits.unpacked()) {
            throw new Budget.Spent(
                    no.samsvar.engine.text.Problem.Code.TOO_LARGE, "unpacked", limits.unpacked());
        }
        // small entries of blanks may shrink by more than any honest document
        if (unpackedOfEntry > 4L << 20 && unpackedOfEntry > packedOfEntry * limits.zipRatio()) {
            throw new Budget.Spent(
                    no.samsvar.engine.text.Problem.Code.TOO_LARGE,
                    "zipRatio",
                    (long) limits.zipRatio());
        }
    }

    private boolean readCentral() {
        int end = -1;
        for (int i = bytes.length - 22; i >= 0 && i >= bytes.length - 22 - 0xFFFF; i--) {
            if (int32(i) == END) {
                end = i;
                break;
            }
        }
        if (end < 0) {
            return false;
        }
        int count = int16(end + 10);
        long at = int32(end + 16) & 0xFFFFFFFFL;
        for (int i = 0; i < count; i++) {
            if (at + 46 > end || int32((int) at) != CENTRAL) {
                return false;
            }
            int header = (int) at;
            int nameLength = int16(header + 28);
            long local = int32(header + 42) & 0xFFFFFFFFL;
            long next = at + 46 + nameLength + int16(header + 30) + int16(header + 32);
            if (next > end || local + 30 > bytes.length || int32((int) local) != LOCAL) {
                return false;
            }
            int data = (int) local + 30 + int16((int) local + 26) + int16((int) local + 28);
            add(
                    new Entry(
                            name(header + 46, nameLength),
                            data,
                            int32(header + 20) & 0xFFFFFFFFL,
                            int16(header + 10),
                            int32(header + 16) & 0xFFFFFFFFL,
                            (int16(header + 8) & 1) != 0));
            at = next;
        }
        return true;
    }

    private void scan() {
        for (int i = 0; i + 30 <= bytes.length && entries.size() < MOST_ENTRIES; i++) {
            if (bytes[i] != 'P' || int32(i) != LOCAL) {
                continue;
            }
            int flags = int16(i + 6);
            int nameLength = int16(i + 26);
            int data = i + 30 + nameLength + int16(i + 28);
            if (nameLength == 0 || data > bytes.length) {
                continue;
            }
            boolean sizesFollow = (flags & 8) != 0;
            long packed = sizesFollow ? bytes.length - data : int32(i + 18) & 0xFFFFFFFFL;
            long crc = sizesFollow ? -1 : int32(i + 14) & 0xFFFFFFFFL;
            add(
                    new Entry(
                            name(i + 30, nameLength),
                            data,
                            packed,
                            int16(i + 8),
                            crc,
                            (flags & 1) != 0));
        }
    }

    private void add(Entry entry) {
        if (entries.size() < MOST_ENTRIES) {
            entries.putIfAbsent(entry.name(), entry);
        }
    }

    private String name(int at, int length) {
        String name =
                new String(bytes, at, Math.min(length, bytes.length - at), StandardCharsets.UTF_8);
        return name.replace('\\', '/');
    }

    private int int16(int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    private int int32(int at) {
        return int16(at) | int16(at + 2) << 16;
    }
}
