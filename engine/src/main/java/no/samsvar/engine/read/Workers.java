package no.samsvar.engine.read;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;

/** The child processes: started when they are needed, used again, replaced when they end. */
final class Workers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ReadLimits limits;
    private final Semaphore places;
    private final ConcurrentLinkedDeque<Worker> idle = new ConcurrentLinkedDeque<>();
    private final Set<Worker> all = ConcurrentHashMap.newKeySet();
    private final Path folder;
    private volatile boolean started;
    private volatile boolean closed;
    private final Thread hook = new Thread(this::endAll, "samsvar-workers-end");
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("samsvar-workers-watch").factory());

    /**
     * @param count how many at most
     * @throws IOException if there is no place for what they write
     */
    Workers(ReadLimits limits, int count) throws IOException {
        this.limits = limits;
        this.places = new Semaphore(count);
        this.folder = Folders.create();
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Waits for a free worker and has it read the file.
     *
     * @throws IOException if a worker cannot be started
     */
    Partial<List<SourceText>> read(RawFile file) throws IOException {
        places.acquireUninterruptibly();
        try {
            Worker worker = take();
            boolean fresh = worker.isFresh();
            try {
                return read(worker, file);
            } catch (Worker.Ended e) {
                if (fresh || e.why() == Worker.Ended.Why.TIME) {
                    return ended(file, e.why());
                }
            }
            // once more in a fresh process, because the files before may have worn out the first
            try {
                return read(start(), file);
            } catch (Worker.Ended e) {
                return ended(file, e.why());
            }
        } finally {
            places.release();
        }
    }

    private Partial<List<SourceText>> read(Worker worker, RawFile file) throws Worker.Ended {
        boolean done = false;
        try {
            Partial<List<SourceText>> result = worker.read(file);
            done = true;
            return result;
        } finally {
            if (done && !closed) {
                idle.addLast(worker);
            } else {
                end(worker);
            }
        }
    }

    /** Whether a worker has ever said that it is ready. */
    boolean haveStarted() {
        return started;
    }

    private Worker take() throws IOException {
        for (Worker worker = idle.pollLast(); worker != null; worker = idle.pollLast()) {
            if (worker.isAlive()) {
                return worker;
            }
            end(worker);
        }
        return start();
    }

    private Worker start() throws IOException {
        Worker worker = Worker.start(limits, watch, Folders.createIn(folder), PATIENCE);
        started = true;
        all.add(worker);
        return worker;
    }

    private void end(Worker worker) {
        worker.end();
        all.remove(worker);
    }

    private Partial<List<SourceText>> ended(RawFile file, Worker.Ended.Why why) {
        Problem problem =
                switch (why) {
                    case TIME -> timeSpent(file, limits);
                    case MEMORY ->
                            Problem.of(
                                    Problem.Code.TOO_LARGE, file.path(), Map.of("what", "memory"));
                    case CRASH ->
                            Problem.of(
                                    Problem.Code.UNREADABLE,
                                    file.path(),
                                    Map.of("reason", "crash"));
                };
        return Partial.of(List.of(), List.of(problem));
    }

    static Problem timeSpent(RawFile file, ReadLimits limits) {
        return Problem.of(
                Problem.Code.TIME_SPENT,
                file.path(),
                Map.of("seconds", Long.toString(limits.time().toSeconds())));
    }

    private void endAll() {
        all.forEach(this::end);
        Folders.delete(folder);
    }

    @Override
    public void close() {
        closed = true;
        watch.shutdownNow();
        endAll();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the machine is going down already, and the hook does what it is for
            return;
        }
    }
}
