package no.samsvar.app.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Files by their content: each lies once, under its SHA-256, and is never changed. What {@link
 * #put} has answered is on the disk, with every folder above it. Safe for many threads; one process
 * at a time, which the {@link DataFolder} sees to.
 */
public final class FileStore {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final String PART = ".part";
    private static final int BUFFER = 64 * 1024;

    private final Path files;
    private final Path parts;

    /** Folders whose names are known to be on the disk, and need no more syncing. */
    private final Set<Path> durable = ConcurrentHashMap.newKeySet();

    /**
     * Two folders of one disk, made when missing.
     *
     * @param filesDir where files are kept
     * @param tmpDir where they lie until they are whole; may be used by others as well
     */
    public FileStore(Path filesDir, Path tmpDir) throws IOException {
        this.files = filesDir.toAbsolutePath();
        this.parts = tmpDir.toAbsolutePath();
        Durable.makeFolder(files);
        Durable.makeFolder(parts);
    }

    /**
     * Keeps what a stream has to its end. Does not close the stream.
     *
     * @param limit the bytes that it may have at most
     * @return what it is found by, once it is on the disk
     * @throws TooLargeException if it has more; nothing is kept, and the rest is not read
     * @throws DiskFullException if there is no room; nothing is kept
     * @throws IOException if the stream or the disk fails; nothing is kept
     */
    public Stored put(InputStream in, long limit) throws IOException, TooLargeException {
        Path part = parts.resolve(UUID.randomUUID() + PART);
        try {
            Stored stored = receive(in, limit, part);
            keep(part, stored);
            return stored;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Stored receive(InputStream in, long limit, Path part)
            throws IOException, TooLargeException {
        MessageDigest digest = digest();
        long size = 0;
        try (FileChannel channel = create(part)) {
            byte[] bytes = new byte[BUFFER];
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                size += n;
                if (size > limit) {
                    throw new TooLargeException(limit);
                }
                digest.update(bytes, 0, n);
                write(channel, ByteBuffer.wrap(bytes, 0, n));
            }
            try {
                channel.force(true);
            } catch (IOException e) {
                throw Durable.full(part, e);
            }
        }
        return new Stored(HexFormat.of().formatHex(digest.digest()), size);
    }

    private FileChannel create(Path part) throws IOException {
        try {
            return Durable.create(part);
        } catch (IOException e) {
            throw Durable.full(part, e);
        }
    }

    private void write(FileChannel channel, ByteBuffer buffer) throws IOException {
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw Durable.full(parts.resolve(PART), e);
        }
    }

    /** A file that is there and has become unsound is replaced: the good bytes are at hand. */
    private void keep(Path part, Stored stored) throws IOException {
        Path file = path(stored.sha256());
        Path folder = Durable.folderOf(file);
        secure(folder);
        if (Files.exists(file) && Files.size(file) == stored.size() && sound(stored.sha256())) {
            Durable.sync(file);
        } else {
            try {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw Durable.full(file, e);
            }
        }
        Durable.sync(folder);
    }

    /**
     * Another thread may have made a folder and not yet synced its name, so that having found it is
     * not enough.
     */
    private void secure(Path folder) throws IOException {
        if (durable.contains(folder)) {
            return;
        }
        Path parent = Durable.folderOf(folder);
        if (!folder.equals(files)) {
            secure(parent);
        }
        Durable.makeFolder(folder);
        Durable.sync(parent);
        durable.add(folder);
    }

    /**
     * Where the file of a hash is, if it is kept.
     *
     * @throws IllegalArgumentException if it is no hash in lower-case hexadecimal, so that no path
     *     can lead out of the store
     */
    public Path path(String sha256) {
        check(sha256);
        return files.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    /**
     * Opens a file that is kept.
     *
     * @throws java.nio.file.NoSuchFileException if it is not there
     */
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(path(sha256));
    }

    /** Whether a file is there and is, byte for byte, what was put. Reads all of it. */
    public boolean sound(String sha256) throws IOException {
        Path file = path(sha256);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        MessageDigest digest = digest();
        byte[] bytes = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                digest.update(bytes, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    }

    /**
     * Removes what a process that was killed has left half received. Call it at start, before
     * anything is put.
     *
     * @return how many there were
     */
    public int sweep() throws IOException {
        int swept = 0;
        try (DirectoryStream<Path> left = Files.newDirectoryStream(parts, "*" + PART)) {
            for (Path part : left) {
                Files.delete(part);
                swept++;
            }
        }
        return swept;
    }

    static void check(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal");
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
