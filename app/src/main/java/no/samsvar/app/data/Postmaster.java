package no.samsvar.app.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * The process that PostgreSQL names in its {@code postmaster.pid}. That file is read here and never
 * written or removed: PostgreSQL alone knows when its shared memory is free.
 */
final class Postmaster {
    private static final String FILE = "postmaster.pid";
    private static final Duration FAST = Duration.ofSeconds(60);
    private static final Duration AT_ONCE = Duration.ofSeconds(20);
    private static final int STEP = 20;

    private final Path cluster;
    private final Software software;
    private final RunAs runAs;

    Postmaster(Path cluster, Software software, RunAs runAs) {
        this.cluster = cluster;
        this.software = software;
        this.runAs = runAs;
    }

    /** The process that the file names, whatever has become of it. */
    OptionalLong named() throws IOException {
        try {
            List<String> lines =
                    Files.readAllLines(cluster.resolve(FILE), StandardCharsets.ISO_8859_1);
            return lines.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(Long.parseLong(lines.getFirst().strip()));
        } catch (NoSuchFileException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /**
     * Whether a process is a PostgreSQL on this folder. A process number alone says little: after a
     * restart of the machine it may be anybody's.
     */
    boolean ours(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            return Files.readSymbolicLink(process.resolve("exe"))
                            .getFileName()
                            .toString()
                            .matches("postgres( \\(deleted\\))?")
                    && Files.isSameFile(process.resolve("cwd"), cluster);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Stops the process in order, and where it does not obey, as after a power cut, from which
     * PostgreSQL recovers.
     */
    void stop(long pid) throws IOException {
        signal(pid, "INT");
        if (!wait(FAST, () -> !ours(pid))) {
            signal(pid, "QUIT");
            wait(AT_ONCE, () -> !ours(pid));
        }
    }

    private void signal(long pid, String signal) throws IOException {
        if (ours(pid)) {
            Tool.run(
                    runAs.command(
                            software.program("pg_ctl"),
                            List.of("kill", signal, Long.toString(pid))),
                    Durable.folderOf(cluster));
        }
    }

    /** Waits until something is so; also in a thread that has been interrupted, as at an end. */
    static boolean wait(Duration most, BooleanSupplier so) {
        long start = System.nanoTime();
        boolean interrupted = false;
        try {
            while (!so.getAsBoolean()) {
                if (System.nanoTime() - start > most.toNanos()) {
                    return false;
                }
                try {
                    Thread.sleep(STEP);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            return true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
