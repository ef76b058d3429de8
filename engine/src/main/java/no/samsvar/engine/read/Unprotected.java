package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;

/**
 * Reading an untrusted file in this process, where no worker can be started. A thread that is stuck
 * cannot be stopped, only left behind; and the result says that it was read so.
 */
final class Unprotected {
    private static final long STACK = 16L << 20;

    private Unprotected() {}

    static Partial<List<SourceText>> read(Dispatch dispatch, RawFile file, ReadLimits limits) {
        FutureTask<Partial<List<SourceText>>> task = new FutureTask<>(() -> dispatch.read(file));
        Thread thread = new Thread(null, task, "samsvar-read-unprotected", STACK);
        thread.setDaemon(true);
        thread.start();
        return noted(file, outcome(task, file, limits));
    }

    private static Partial<List<SourceText>> outcome(
            FutureTask<Partial<List<SourceText>>> task, RawFile file, ReadLimits limits) {
        try {
            return task.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Partial.of(List.of(), List.of(Workers.timeSpent(file, limits)));
        } catch (ExecutionException e) {
            Problem.Code code =
                    e.getCause() instanceof OutOfMemoryError
                            ? Problem.Code.TOO_LARGE
                            : Problem.Code.UNREADABLE;
            Map<String, String> args = Map.of("what", "memory", "reason", "crash");
            return Partial.of(List.of(), List.of(Problem.of(code, file.path(), args)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Partial.of(List.of(), List.of(Workers.timeSpent(file, limits)));
        }
    }

    private static Partial<List<SourceText>> noted(RawFile file, Partial<List<SourceText>> result) {
        String document = result.value().isEmpty() ? file.path() : result.value().getFirst().id();
        List<Problem> problems = new ArrayList<>(result.problems());
        problems.add(Problem.of(Problem.Code.NO_WORKER, document));
        return Partial.of(result.value(), problems);
    }
}
