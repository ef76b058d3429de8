package no.samsvar.engine.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * The entrance of reading: a file's bytes in, its words out. The type is decided by content, and
 * nothing that a file contains makes this throw.
 *
 * <p>Thread-safe. The same file gives the same result in whatever order, and beside whatever other
 * files, it is read.
 */
public final class Reader implements AutoCloseable {
    /**
     * Plain text up to this size is read here; a larger one may take more memory than is spared.
     */
    private static final int SIMPLE = 1 << 20;

    private final ReadLimits limits;
    private final Dispatch here;
    private final @Nullable Workers workers;
    private final boolean trusting;

    private Reader(ReadLimits limits, @Nullable Workers workers, boolean trusting) {
        this.limits = limits;
        this.here = new Dispatch(limits);
        this.workers = workers;
        this.trusting = trusting;
    }

    /** Reads in this process: for tests and files that are trusted. The time limit is not kept. */
    public static Reader inProcess(ReadLimits limits) {
        return new Reader(limits, null, true);
    }

    /**
     * Reads in child processes that are started when they are needed and killed when they are
     * stuck. Small plain text is read here, which takes no library and is quick. Where the system
     * lets no process be started, files are read here too, and each says so by a problem {@code
     * no-worker}.
     *
     * @param workers how many at most, at least 1
     */
    public static Reader withWorkers(ReadLimits limits, int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers " + workers);
        }
        try {
            return new Reader(limits, new Workers(limits, workers), false);
        } catch (IOException e) {
            return new Reader(limits, null, false);
        }
    }

    /**
     * @return one text; several for an e-mail, its body first; none where nothing could be read,
     *     and then exactly one problem of severity error
     */
    public Partial<List<SourceText>> read(RawFile file) {
        if (trusting || isSimple(file)) {
            return here.read(file);
        }
        if (workers != null) {
            try {
                return workers.read(file);
            } catch (IOException e) {
                if (workers.haveStarted()) {
                    Problem problem =
                            Problem.of(
                                    Problem.Code.UNREADABLE,
                                    file.path(),
                                    Map.of("reason", "no-worker"));
                    return Partial.of(List.of(), List.of(problem));
                }
            }
        }
        return Unprotected.read(here, file, limits);
    }

    private boolean isSimple(RawFile file) {
        if (file.bytes().length > limits.bytes()) {
            return true; // refused without a look inside
        }
        Sniffed sniffed = Sniffer.byHead(file.bytes());
        return sniffed != null
                && (sniffed.type() == FileType.TEXT
                        ? file.bytes().length <= SIMPLE
                        : sniffed.type().isProblem());
    }

    /**
     * Reads a file from disk; one that is larger than the limit is not loaded.
     *
     * @param path its path in the round, {@code /} between parts
     */
    public Partial<List<SourceText>> read(Path file, String path) {
        Partial<Optional<RawFile>> raw = load(file, path, limits);
        return raw.flatMap(some -> some.map(this::read).orElse(Partial.of(List.of())));
    }

    /**
     * A file's bytes, unless it is too large or cannot be read: then a problem says so.
     *
     * @param path its path in the round, {@code /} between parts
     */
    public static Partial<Optional<RawFile>> load(Path file, String path, ReadLimits limits) {
        try (InputStream in = Files.newInputStream(file)) {
            // the size may lie (a device, a file that grows), so the limit is kept while reading
            if (Files.size(file) <= limits.bytes()) {
                byte[] bytes =
                        in.readNBytes((int) Math.min(limits.bytes() + 1, Integer.MAX_VALUE - 8));
                if (bytes.length <= limits.bytes()) {
                    return Partial.of(Optional.of(new RawFile(path, bytes)));
                }
            }
            return Partial.of(Optional.empty(), List.of(Dispatch.tooLarge(path, limits)));
        } catch (IOException e) {
            Problem problem =
                    Problem.of(Problem.Code.UNREADABLE, path, Map.of("reason", "cannot-be-opened"));
            return Partial.of(Optional.empty(), List.of(problem));
        }
    }

    @Override
    public void close() {
        if (workers != null) {
            workers.close();
        }
    }
}
