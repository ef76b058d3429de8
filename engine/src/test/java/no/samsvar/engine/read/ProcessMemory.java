package no.samsvar.engine.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Looks some times a second at how much memory the children hold together that this process starts
 * from now on. What several of them share is counted once.
 */
final class ProcessMemory implements AutoCloseable {
    private final AtomicLong most = new AtomicLong();
    private final Thread looking =
            Thread.ofPlatform().daemon().name("process-memory").unstarted(this::look);
    private final Set<Long> older =
            ProcessHandle.current()
                    .descendants()
                    .map(ProcessHandle::pid)
                    .collect(Collectors.toUnmodifiableSet());
    private volatile boolean closed;

    /** Starts to look; where the system does not tell, nothing is seen. */
    static ProcessMemory ofChildren() {
        ProcessMemory memory = new ProcessMemory();
        memory.looking.start();
        return memory;
    }

    /** The most bytes that were held at the same time. */
    long mostBytes() {
        return most.get();
    }

    private void look() {
        while (!closed) {
            long now =
                    ProcessHandle.current()
                            .descendants()
                            .filter(child -> !older.contains(child.pid()))
                            .mapToLong(child -> held(child.pid()))
                            .sum();
            most.accumulateAndGet(now, Math::max);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static long held(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "smaps_rollup"))
                    .lines()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // it has ended, or the system has no such place
        }
    }

    @Override
    public void close() {
        closed = true;
        looking.interrupt();
    }
}
