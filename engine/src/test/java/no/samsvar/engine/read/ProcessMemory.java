package no.samsvar.engine.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** Looks every few milliseconds at how much memory this process' children hold together. */
final class ProcessMemory implements AutoCloseable {
    private final AtomicLong most = new AtomicLong();
    private final Thread looking =
            Thread.ofPlatform().daemon().name("process-memory").unstarted(this::look);
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
                            .mapToLong(child -> resident(child.pid()))
                            .sum();
            most.accumulateAndGet(now, Math::max);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static long resident(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "status"))
                    .lines()
                    .filter(line -> line.startsWith("VmRSS:"))
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
