package no.samsvar.app.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import no.samsvar.app.data.DataFolder;
import no.samsvar.app.data.TooLargeException;
import no.samsvar.app.people.Visitor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Uploads in pieces, which go on after a break from where they stopped: at the length of the file
 * that lies here, whatever the sender believes.
 */
@Component
class Uploads {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int PIECE = 64 * 1024;
    private static final long TOO_MUCH = -1;
    private final JdbcClient database;
    private final Intake intake;
    private final Path parts;
    private final Clock clock;
    private final Map<UUID, ReentrantLock> busy = new ConcurrentHashMap<>();

    Uploads(JdbcClient database, Intake intake, DataFolder folder, Clock clock) throws IOException {
        this.database = database;
        this.intake = intake;
        this.parts = Files.createDirectories(folder.uploads().resolve("pieces"));
        this.clock = clock;
    }

    /**
     * @param paper what it became once it was whole, or null
     */
    record Upload(
            UUID id,
            UUID round,
            String body,
            String name,
            long size,
            Instant started,
            @Nullable UUID paper) {}

    UUID begin(UUID round, String body, String name, long size, Visitor by, Instant began) {
        UUID id = UUID.randomUUID();
        database.sql(
                        """
                        insert into upload (id, round, body, name, size, by_whom, started_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, round, body, Intake.clean(name), size, by.id(), Timestamp.from(began))
                .update();
        return id;
    }

    Optional<Upload> one(UUID id, UUID round, String body) {
        return database.sql(
                        """
                        select id, round, body, name, size, started_at, paper from upload
                        where id = ? and round = ? and body = ?
                        """)
                .params(id, round, body)
                .query((row, n) ->
                        new Upload(
                                row.getObject("id", UUID.class),
                                row.getObject("round", UUID.class),
                                row.getString("body"),
                                row.getString("name"),
                                row.getLong("size"),
                                row.getTimestamp("started_at").toInstant(),
                                row.getObject("paper", UUID.class)))
                .optional();
    }

    /** How much of it has come. */
    long offset(Upload upload) throws IOException {
        Path part = part(upload);
        return upload.paper() != null ? upload.size() : Files.exists(part) ? Files.size(part) : 0;
    }

    /** What came of a piece. */
    sealed interface Outcome {
        /**
         * @param at how much there is now
         * @param twice the name of the same file that was there before, or null
         */
        record Taken(long at, @Nullable String twice) implements Outcome {}

        /** It does not begin where the last one ended, or another piece is on its way. */
        record Elsewhere(long at) implements Outcome {}

        /** More than the sender said there would be. */
        record TooMuch() implements Outcome {}
    }

    /** Adds a piece. Where the sender breaks off, what has come stays. */
    Outcome add(Upload upload, long offset, InputStream piece, Visitor by)
            throws IOException, TooLargeException {
        ReentrantLock lock = busy.computeIfAbsent(upload.id(), id -> new ReentrantLock());
        if (!lock.tryLock()) {
            return new Outcome.Elsewhere(offset(upload));
        }
        try {
            Upload now = one(upload.id(), upload.round(), upload.body()).orElseThrow();
            long at = offset(now);
            if (now.paper() != null || offset != at) {
                return now.paper() != null
                        ? new Outcome.Taken(at, null)
                        : new Outcome.Elsewhere(at);
            }
            at = write(now, at, piece);
            if (at == TOO_MUCH) {
                return new Outcome.TooMuch();
            }
            return new Outcome.Taken(at, at == now.size() ? whole(now, by) : null);
        } finally {
            lock.unlock();
            busy.remove(upload.id(), lock);
        }
    }

    private long write(Upload upload, long from, InputStream piece) throws IOException {
        long at = from;
        try (FileChannel file =
                FileChannel.open(
                        part(upload), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            byte[] bytes = new byte[PIECE];
            try {
                for (int n = piece.read(bytes); n >= 0; n = piece.read(bytes)) {
                    if (at + n > upload.size()) {
                        return TOO_MUCH;
                    }
                    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, n);
                    while (buffer.hasRemaining()) {
                        at += file.write(buffer);
                    }
                }
            } finally {
                file.force(true);
            }
        }
        return at;
    }

    private @Nullable String whole(Upload upload, Visitor by)
            throws IOException, TooLargeException {
        Papers.Added added;
        try (InputStream in = Files.newInputStream(part(upload))) {
            added =
                    intake.take(
                            upload.round(), upload.body(), upload.name(), in, by, upload.started());
        }
        database.sql("update upload set paper = ?, received = size where id = ?")
                .params(added.paper().id(), upload.id())
                .update();
        Files.deleteIfExists(part(upload));
        return added.twice() ? added.paper().name() : null;
    }

    private Path part(Upload upload) {
        return parts.resolve(upload.id().toString());
    }

    /** Pieces that nobody has gone on with for a week are let go. */
    @EventListener(ApplicationReadyEvent.class)
    void sweep() {
        List<UUID> old =
                database.sql("select id from upload where paper is null and started_at < ?")
                        .param(Timestamp.from(clock.instant().minus(KEPT)))
                        .query((row, n) -> row.getObject("id", UUID.class))
                        .list();
        for (UUID id : old) {
            try {
                Files.deleteIfExists(parts.resolve(id.toString()));
            } catch (IOException e) {
                LOG.warn("an old upload could not be removed: {}", e.getClass().getSimpleName());
            }
        }
    }
}
