package no.samsvar.app.submission;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Reads what has arrived, at most two files at once, in the engine's worker processes. What was
 * under way when the application stopped is read when it starts again.
 */
@Component
class ReadingWork {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingWork.class);
    private static final long PAUSE = 500;
    private final Readings readings;
    private final RoundContext context;
    private final int readers;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    ReadingWork(Readings readings, RoundContext context, Environment environment) {
        this.readings = readings;
        this.context = context;
        this.readers = environment.getProperty("samsvar.readers", Integer.class, 2);
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void start() throws IOException {
        context.sweep();
        readings.again();
        for (int i = 0; i < readers && !stopping; i++) {
            threads.add(Thread.ofPlatform().daemon().name("reading-" + i).start(this::work));
        }
    }

    @PreDestroy
    synchronized void stop() throws InterruptedException {
        stopping = true;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(5_000);
        }
    }

    private void work() {
        while (!stopping) {
            try {
                Optional<Readings.Task> task = readings.take();
                if (task.isPresent()) {
                    read(task.get());
                } else {
                    Thread.sleep(PAUSE);
                }
            } catch (InterruptedException e) {
                return;
            } catch (DataAccessException | TransactionException e) {
                if (!stopping) {
                    LOG.warn("reading waits for the database: {}", e.getClass().getSimpleName());
                    pause();
                }
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE * 4);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    private void read(Readings.Task task) {
        EngineReading reading;
        try {
            reading = context.read(task);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (stopping || virtualMachineStops()) {
                return; // it is read after the next start
            }
            LOG.warn("file {} was not read: {}", task.sha256(), e.toString());
            readings.failed(task, "crash");
            return;
        }
        readings.done(task, reading);
    }

    /** Then no worker process can be started any more, which says nothing of the file. */
    private static boolean virtualMachineStops() {
        Thread none = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(none);
            Runtime.getRuntime().removeShutdownHook(none);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
