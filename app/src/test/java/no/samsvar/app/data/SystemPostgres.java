package no.samsvar.app.data;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL that the system's package manager installed, as an operator has one, with a cluster
 * of the test's own. It can be killed and started again.
 */
public final class SystemPostgres implements AutoCloseable {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private final Path programs;
    private final RunAs runAs;
    private final Path cluster;
    private final int port;
    private Process process;

    private SystemPostgres(Path programs, RunAs runAs, Path cluster, int port) throws IOException {
        this.programs = programs;
        this.runAs = runAs;
        this.cluster = cluster;
        this.port = port;
        this.process = launch();
    }

    /** Where its programs are, of the newest version; empty where there is none. */
    public static Optional<Path> programs() throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(INSTALLED)) {
            try (DirectoryStream<Path> versions = Files.newDirectoryStream(INSTALLED, "[0-9]*")) {
                versions.forEach(v -> found.add(v.resolve("bin")));
            }
        }
        return found.stream()
                .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                .max((a, b) -> Integer.compare(version(a), version(b)));
    }

    private static int version(Path bin) {
        return Integer.parseInt(bin.getName(bin.getNameCount() - 2).toString());
    }

    /**
     * Makes a cluster with an empty database and starts it.
     *
     * @param folder that the user as whom it runs may pass through
     */
    public static SystemPostgres in(Path folder) throws Exception {
        Path programs = programs().orElseThrow();
        Path cluster = Files.createDirectory(folder.resolve("system-postgres"));
        RunAs runAs = RunAs.of(cluster);
        runAs.own(cluster);
        Tool.Result made =
                Tool.run(
                        runAs.command(
                                programs.resolve("initdb"),
                                List.of("-D", cluster.toString(), "-U", "owner", "-A", "trust")),
                        folder);
        if (!made.well()) {
            throw new IOException(made.output());
        }
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = free.getLocalPort();
            free.close();
            return new SystemPostgres(programs, runAs, cluster, port);
        }
    }

    private Process launch() throws IOException {
        return Tool.builder(
                        runAs.command(
                                programs.resolve("postgres"),
                                List.of(
                                        "-D",
                                        cluster.toString(),
                                        "-p",
                                        Integer.toString(port),
                                        "-c",
                                        "listen_addresses=127.0.0.1",
                                        "-c",
                                        "unix_socket_directories=")),
                        cluster)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** As {@code SAMSVAR_DB_URL} takes it. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=owner";
    }

    /** As by {@code kill -9}: nothing is written any more. */
    public void kill() {
        process.destroyForcibly();
    }

    /** Starts it again where it was killed, and waits until it answers. */
    public void ready() throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                process = launch();
            }
            try {
                DriverManager.getConnection(url()).close();
                return;
            } catch (SQLException e) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("the database did not start");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
