package no.samsvar.engine.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.SourceText;

/** One child process, from the parent's side. One thread uses it at a time. */
final class Worker {
    private static final long EXIT_SECONDS = 10;

    private final ReadLimits limits;
    private final ScheduledExecutorService watch;
    private final Path folder;
    private final Process process;
    private int answered;

    private Worker(
            ReadLimits limits, ScheduledExecutorService watch, Path folder, Process process) {
        this.limits = limits;
        this.watch = watch;
        this.folder = folder;
        this.process = process;
    }

    /**
     * Starts a process and waits until it says that it is ready.
     *
     * @throws IOException if it cannot be started, or ends at once
     */
    static Worker start(
            ReadLimits limits, ScheduledExecutorService watch, Path folder, Duration patience)
            throws IOException {
        Worker worker = new Worker(limits, watch, folder, WorkerCommand.start(limits, folder));
        try {
            worker.within(patience, worker::answer);
            return worker;
        } catch (Ended e) {
            worker.end();
            throw new IOException("the worker did not start: " + e.getMessage(), e);
        }
    }

    /**
     * @throws Ended if the process ended, or was killed, before it had answered; it is of no more
     *     use
     */
    Partial<List<SourceText>> read(RawFile file) throws Ended {
        return within(
                limits.time(),
                () -> {
                    Requests.write(file, process.getOutputStream());
                    process.getOutputStream().flush();
                    return answer();
                });
    }

    private Partial<List<SourceText>> answer() throws IOException {
        InputStream pipe = process.getInputStream();
        Frames.In message = new Frames.In(pipe, (limits.characters() << 4) + (16L << 20));
        Partial<List<SourceText>> result = WireReader.read(message);
        message.drain();
        answered++;
        return result;
    }

    private Partial<List<SourceText>> within(Duration time, Exchange exchange) throws Ended {
        AtomicBoolean late = new AtomicBoolean();
        Runnable kill =
                () -> {
                    late.set(true);
                    process.destroyForcibly();
                };
        ScheduledFuture<?> alarm = watch.schedule(kill, time.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return exchange.run();
        } catch (IOException | RuntimeException e) {
            // a broken pipe, or an answer that is none: what is left of it cannot be trusted
            throw new Ended(late.get() ? Ended.Why.TIME : why(), e);
        } finally {
            alarm.cancel(false);
        }
    }

    private Ended.Why why() {
        try {
            if (process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == WorkerCommand.OUT_OF_MEMORY
                        ? Ended.Why.MEMORY
                        : Ended.Why.CRASH;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Ended.Why.CRASH;
    }

    /** Whether it has read no file yet, so that no earlier one can have worn it out. */
    boolean isFresh() {
        return answered <= 1; // it has said that it is ready
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Kills the process and removes what it wrote. */
    void end() {
        process.destroyForcibly();
        try {
            process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Folders.delete(folder);
    }

    private interface Exchange {
        Partial<List<SourceText>> run() throws IOException;
    }

    /** The process ended without an answer. */
    static final class Ended extends Exception {
        private static final long serialVersionUID = 1L;

        enum Why {
            TIME,
            MEMORY,
            CRASH
        }

        private final Why why;

        Ended(Why why, Throwable cause) {
            super(why.toString(), cause);
            this.why = why;
        }

        Why why() {
            return why;
        }
    }
}
