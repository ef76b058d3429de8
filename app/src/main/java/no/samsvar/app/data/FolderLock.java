package no.samsvar.app.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One process holds a folder, and the operating system knows which: the lock is gone when the
 * process is, however it ended, and the file of the lock stays. A file beside it tells people who
 * holds it.
 */
final class FolderLock implements AutoCloseable {
    static final String FILE = "lock";
    private static final String RUNNING = "running";

    /**
     * What this process holds. Asked before the file is opened: on POSIX, to close a file gives
     * back every lock that the process has on it, the first holder's too.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final FileChannel channel;
    private boolean closed;

    private FolderLock(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Takes the lock of a folder.
     *
     * @param root a real path, so that one folder has one name
     */
    static FolderLock take(Path root) throws IOException, DataFolderException {
        if (!HELD.add(root)) {
            throw held(root);
        }
        @Nullable FolderLock taken = null;
        try {
            FileChannel channel =
                    FileChannel.open(
                            root.resolve(FILE),
                            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                            Durable.only("rw-------"));
            try {
                @Nullable FileLock lock = channel.tryLock();
                if (lock == null) {
                    throw held(root);
                }
                taken = new FolderLock(root, channel);
                taken.announce(null);
                return taken;
            } catch (IOException | DataFolderException | RuntimeException e) {
                taken = null;
                channel.close();
                throw e;
            }
        } finally {
            if (taken == null) {
                HELD.remove(root);
            }
        }
    }

    private static DataFolderException held(Path root) {
        String who;
        try {
            who = Files.readString(root.resolve(RUNNING), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            who = "a process that has not said who it is";
        }
        return new DataFolderException(
                "The data folder %s is in use by %s. Stop that first, or name another folder."
                        .formatted(root, who.replace("\n", ", ")));
    }

    synchronized void announce(@Nullable String address) throws IOException {
        ProcessHandle self = ProcessHandle.current();
        StringBuilder text = new StringBuilder("process " + self.pid());
        self.info().startInstant().ifPresent(start -> text.append("\nstarted ").append(start));
        if (address != null) {
            text.append("\nat ").append(address.replaceAll("\\s", " "));
        }
        Durable.write(
                root.resolve(RUNNING),
                text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            Files.deleteIfExists(root.resolve(RUNNING));
        } catch (IOException e) {
            // it only tells people who holds the lock, and the next holder writes it anew
        }
        try {
            channel.close();
        } catch (IOException e) {
            // the system gives the lock back when the process ends
        } finally {
            HELD.remove(root);
        }
    }
}
