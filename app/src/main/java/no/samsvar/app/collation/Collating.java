package no.samsvar.app.collation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import no.samsvar.app.data.DataFolder;
import no.samsvar.app.exempt.Exempts;
import no.samsvar.app.round.RoundOnDisk;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Edition;
import no.samsvar.engine.decision.Decision;
import no.samsvar.engine.pipeline.Options;
import no.samsvar.engine.pipeline.Pipeline;
import no.samsvar.engine.pipeline.Progress;
import no.samsvar.engine.pipeline.Result;
import no.samsvar.engine.pipeline.RoundFolder;
import no.samsvar.engine.report.RefusedException;
import no.samsvar.engine.report.Report;
import no.samsvar.engine.round.Audience;
import no.samsvar.engine.round.Round;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes the collations that were asked for, one at a time and in their order. What was running when
 * the application was killed is made again at the next start.
 */
@Component
class Collating implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Collating.class);
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(300);
    private static final String LAID = ".laid-";
    private final Jobs jobs;
    private final Arrived arrived;
    private final Exempts exempts;
    private final RoundOnDisk onDisk;
    private final Path results;
    private final Semaphore asked = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    Collating(Jobs jobs, Arrived arrived, Exempts exempts, RoundOnDisk onDisk, DataFolder folder) {
        this.jobs = jobs;
        this.arrived = arrived;
        this.exempts = exempts;
        this.onDisk = onDisk;
        this.results = folder.results();
    }

    /** Where the result of a job lies once it is done. */
    Path result(Job job) {
        return results.resolve(job.id().toString());
    }

    /** There is something to do. */
    void wake() {
        asked.release();
    }

    @Override
    public void start() {
        jobs.again();
        running = true;
        thread = Thread.ofPlatform().daemon().name("samsvar-collate").start(this::work);
    }

    /** Waits a moment for what is being made; what is not done then is made at the next start. */
    @Override
    public void stop() {
        Thread working = thread;
        running = false;
        thread = null;
        if (working != null) {
            working.interrupt();
            try {
                working.join(2_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        sweep();
        while (isRunning()) {
            try {
                Optional<Job> next = jobs.take();
                if (next.isPresent()) {
                    make(next.get());
                } else if (asked.tryAcquire(5, TimeUnit.SECONDS)) {
                    asked.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!isRunning()) {
                    return;
                }
                LOG.warn("the collations cannot be looked up now: {}", e.getClass().getName());
                asked.drainPermits();
                sleep();
            }
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Folders that a process that was killed had laid. */
    private void sweep() {
        try (var left = Files.newDirectoryStream(results, LAID + "*")) {
            left.forEach(RoundOnDisk::remove);
        } catch (IOException | RuntimeException e) {
            LOG.warn("left folders were not removed: {}", e.getClass().getName());
        }
    }

    private void make(Job job) {
        String failure = null;
        try {
            collate(job);
        } catch (RefusedException e) {
            LOG.error("the result of collation {} was refused", job.id(), e);
            failure = "refused";
        } catch (IOException | RuntimeException e) {
            LOG.error("collation {} failed", job.id(), e);
            failure = "broken";
        }
        if (isRunning()) {
            jobs.end(job.id(), failure);
        }
    }

    private void collate(Job job) throws IOException {
        Path folder = results.resolve(LAID + job.id());
        RoundOnDisk.remove(folder);
        Files.createDirectories(folder);
        try {
            Round round = onDisk.lay(job.round(), folder);
            RoundFolder laid = arrived.lay(job.round(), job.region(), folder);
            List<Decision> decisions = arrived.decisions(job.round(), job.region());
            Function<List<Decision>, Result> given =
                    Pipeline.given(
                            laid,
                            round,
                            onDisk.invited(job.round(), job.region()),
                            Options.defaults().withLanguage(job.language()),
                            told(job));
            Result result = given.apply(decisions);
            jobs.progress(job.id(), "write", 0, 1);
            Collation marked =
                    exempts.mark(result.collation(), result.texts(), job.round(), job.region());
            Edition edition =
                    Edition.of(
                            marked,
                            result.texts(),
                            job.isPublic() ? Audience.PUBLIC : Audience.INTERNAL);
            Report.write(edition.collation(), edition.texts(), result.round(), result(job));
        } finally {
            RoundOnDisk.remove(folder);
        }
    }

    private Progress told(Job job) {
        AtomicLong last = new AtomicLong(System.nanoTime() - BETWEEN);
        return (step, done, total) -> {
            long before = last.get();
            long now = System.nanoTime();
            if (now - before >= BETWEEN && last.compareAndSet(before, now)) {
                try {
                    jobs.progress(job.id(), step, done, total);
                } catch (RuntimeException e) {
                    LOG.debug("progress was not written", e);
                }
            }
        };
    }
}
