package no.samsvar.app.data;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The PostgreSQL that comes with the application: a process of its own, whose files lie in the data
 * folder and which listens on this machine alone, at a free port that changes from start to start.
 * Where one still runs on the folder, since the application was killed, it is stopped first. Safe
 * for many threads.
 *
 * <p>The application signs in as a user who owns the database {@value #NAME} and has no power over
 * the server.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    /** The name of the database and of the user that owns it. */
    public static final String NAME = "samsvar";

    private static final Duration END = Duration.ofSeconds(10);

    private final Server server;
    private final String password;
    private final long pid;
    private boolean closed;

    private EmbeddedDatabase(Server server, String password, long pid) {
        this.server = server;
        this.password = password;
        this.pid = pid;
    }

    /**
     * Starts the database, makes it if there is none, and waits until it answers. After a kill it
     * recovers first, which takes as long as it takes.
     *
     * @param folder held by the caller until the database is closed
     * @throws DatabaseStartException if it cannot run here; says what to do
     */
    public static EmbeddedDatabase start(DataFolder folder) throws DatabaseStartException {
        try {
            Path cluster = Cluster.in(folder);
            Software software = Software.in(folder.database());
            RunAs runAs = RunAs.of(cluster);
            runAs.letThrough(folder.root());
            runAs.letThrough(folder.database());
            runAs.checkWay(folder.database());
            Postmaster postmaster = new Postmaster(cluster, software, runAs);
            stopOrphan(postmaster, cluster);
            software.removeOthers();
            String ownersPassword = folder.secret("database-owner");
            String password = folder.secret("database");
            Cluster.ready(folder, software, runAs, ownersPassword);
            Server server = Server.launch(folder, software, runAs, postmaster, ownersPassword);
            try {
                Roles.ready(server.url("postgres"), ownersPassword, password);
                return new EmbeddedDatabase(
                        server, password, postmaster.named().orElse(server.process().pid()));
            } catch (SQLException | IOException | RuntimeException e) {
                server.stop();
                throw e;
            }
        } catch (DataFolderException e) {
            throw new DatabaseStartException(String.valueOf(e.getMessage()), e);
        } catch (DiskFullException e) {
            throw new DatabaseStartException("The database was not started. " + e.getMessage(), e);
        } catch (IOException | SQLException e) {
            throw new DatabaseStartException(
                    "The database in %s was not started: %s. If that does not say what to change, set SAMSVAR_DB_URL to a PostgreSQL of yours."
                            .formatted(folder.database(), e.getMessage()),
                    e);
        }
    }

    private static void stopOrphan(Postmaster postmaster, Path cluster)
            throws IOException, DatabaseStartException {
        OptionalLong named = postmaster.named();
        if (named.isPresent() && postmaster.ours(named.getAsLong())) {
            long orphan = named.getAsLong();
            postmaster.stop(orphan);
            if (postmaster.ours(orphan)) {
                throw new DatabaseStartException(
                        "The database process %d, left from an earlier run, does not stop. End it (kill -QUIT %d) and start again; never remove a file from %s."
                                .formatted(orphan, orphan, cluster));
            }
        }
    }

    /** Where it answers, for the PostgreSQL driver; without user and password. */
    public String jdbcUrl() {
        return server.url(NAME);
    }

    /** Who signs in. */
    public String user() {
        return NAME;
    }

    /** The password of {@link #user}. */
    public String password() {
        return password;
    }

    /** The port on 127.0.0.1, until this start ends. */
    public int port() {
        return server.port();
    }

    /** The number of the server's first process. */
    public long pid() {
        return pid;
    }

    /** Whether the server's process runs. */
    public boolean alive() {
        return server.process().isAlive();
    }

    /** Completes when the server's process has ended, in order or not. */
    public CompletableFuture<Void> ended() {
        return server.process().onExit().thenAccept(process -> {});
    }

    /**
     * Stops the server in order: what is under way is rolled back, the rest is on the disk. Waits
     * until it has ended. May be called more than once, also after the server was killed.
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        server.stop();
        try {
            if (!server.process().waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                server.process().destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
