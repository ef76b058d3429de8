package no.samsvar.engine.report;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Writes several files at the same time. */
final class Together {
    private Together() {}

    /**
     * Runs all, and comes back when all have ended: a parallel stream comes back at the first
     * failure, while the others still write into a folder that is being removed.
     *
     * <p>Throws what the first to fail threw, with the others' beside it.
     */
    static void run(List<Runnable> makers) {
        Queue<Failure> failures = new ConcurrentLinkedQueue<>();
        makers.parallelStream()
                .forEach(maker -> {
                    try {
                        maker.run();
                    } catch (RuntimeException | Error e) {
                        failures.add(new Failure(e));
                    }
                });
        Failure first = failures.poll();
        if (first != null) {
            failures.forEach(f -> first.thrown.addSuppressed(f.thrown));
            throw first.asUnchecked();
        }
    }

    private record Failure(Throwable thrown) {
        RuntimeException asUnchecked() {
            if (thrown instanceof Error error) {
                throw error;
            }
            return (RuntimeException) thrown;
        }
    }
}
