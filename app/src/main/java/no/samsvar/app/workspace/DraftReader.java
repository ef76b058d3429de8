package no.samsvar.app.workspace;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import no.samsvar.app.data.DataFolder;
import no.samsvar.app.round.RoundOnDisk;
import no.samsvar.app.round.RoundOnDisk.Named;
import no.samsvar.engine.decision.Decision;
import no.samsvar.engine.pipeline.Options;
import no.samsvar.engine.pipeline.Pipeline;
import no.samsvar.engine.pipeline.Progress;
import no.samsvar.engine.pipeline.Result;
import no.samsvar.engine.pipeline.RoundFolder;
import no.samsvar.engine.round.Round;
import org.springframework.stereotype.Component;

/**
 * Reads drafts with the engine, each once: what people settle is applied to what was read as often
 * as they like. What was read is kept in memory while it is among the newest, and nowhere else.
 */
@Component
class DraftReader {
    private static final int KEPT = 12;
    private final RoundOnDisk rounds;
    private final Path folder;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    2, Thread.ofPlatform().daemon().name("samsvar-read-", 1).factory());
    private final Map<Key, CompletableFuture<Function<List<Decision>, Result>>> kept =
            new LinkedHashMap<>(16, 0.75f, true);

    private record Key(UUID draft, int round) {}

    DraftReader(RoundOnDisk rounds, DataFolder folder) {
        this.rounds = rounds;
        this.folder = folder.uploads();
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /**
     * @param patience how long to wait for it
     * @return from what was settled to what the engine says; empty where it is still being read
     */
    Optional<Function<List<Decision>, Result>> read(Draft draft, Duration patience) {
        Key key = new Key(draft.id(), rounds.defined(draft.round()).version());
        CompletableFuture<Function<List<Decision>, Result>> reading;
        synchronized (kept) {
            reading = kept.get(key);
            if (reading == null) {
                reading = CompletableFuture.supplyAsync(() -> read(draft), threads);
                kept.put(key, reading);
                while (kept.size() > KEPT) {
                    kept.remove(kept.keySet().iterator().next());
                }
            }
        }
        try {
            return Optional.of(reading.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            synchronized (kept) {
                kept.remove(key);
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Function<List<Decision>, Result> read(Draft draft) {
        Path laid = folder.resolve("laid-" + UUID.randomUUID());
        try {
            Files.createDirectories(laid);
            Round round = rounds.lay(draft.round(), laid);
            String path = "answers/" + draft.body();
            rounds.lay(List.of(new Named(draft.name(), draft.sha256())), laid.resolve(path));
            return Pipeline.given(
                    RoundFolder.at(laid).sentBy(Map.of(path, draft.body())),
                    round,
                    rounds.invited(draft.round(), null),
                    Options.defaults().withJobs(1),
                    Progress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            RoundOnDisk.remove(laid);
        }
    }
}
