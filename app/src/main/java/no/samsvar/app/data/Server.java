package no.samsvar.app.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A running PostgreSQL.
 *
 * @param process what was started
 * @param port where it listens on 127.0.0.1
 * @param postmaster stops it
 */
record Server(Process process, int port, Postmaster postmaster) {
    /** A recovery that takes longer than this is not under way. */
    private static final Duration RECOVERY = Duration.ofMinutes(15);

    private static final Duration MEMORY_FREE = Duration.ofSeconds(60);
    private static final int PORTS = 5;
    private static final long LOG_LIMIT = 10L * 1024 * 1024;
    private static final int LOG_TAIL = 16 * 1024;
    private static final Pattern PROBLEM = Pattern.compile("(?:FATAL|PANIC|error): +(.*)");

    /** What is said where processes of a server that was killed still hold its memory. */
    private static final String MEMORY_HELD = "pre-existing shared memory block";

    private static final String PORT_TAKEN = "could not create any TCP/IP sockets";

    /** Settings that hold whatever the database's own files say. */
    private static final List<String> SETTINGS =
            List.of(
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "ssl=off",
                    "fsync=on",
                    "synchronous_commit=on",
                    "full_page_writes=on",
                    "jit=off",
                    // queries are small, and a container's /dev/shm is as well
                    "max_parallel_workers_per_gather=0",
                    "timezone=UTC",
                    "log_timezone=UTC",
                    "log_destination=stderr",
                    "logging_collector=off",
                    "log_checkpoints=off",
                    // no statement and no row in a log: both can hold personal data
                    "log_statement=none",
                    "log_min_error_statement=panic",
                    "log_error_verbosity=terse",
                    "log_line_prefix=%m [%p] ");

    static Server launch(
            DataFolder folder,
            Software software,
            RunAs runAs,
            Postmaster postmaster,
            String ownersPassword)
            throws IOException, DatabaseStartException {
        Path log = log(folder);
        long start = System.nanoTime();
        int ports = 0;
        while (true) {
            int port = freePort();
            long before = Files.size(log);
            Server server =
                    new Server(
                            process(folder, software, runAs, postmaster, port, log),
                            port,
                            postmaster);
            if (server.answers(ownersPassword)) {
                return server;
            }
            String said = tail(log, before);
            boolean memory =
                    said.contains(MEMORY_HELD) && System.nanoTime() - start < MEMORY_FREE.toNanos();
            if (!memory && !(said.contains(PORT_TAKEN) && ++ports < PORTS)) {
                server.stop();
                throw new DatabaseStartException(
                        "The database in %s was not started: %s. More may stand in %s."
                                .formatted(folder.database(), problem(said), log));
            }
            Postmaster.wait(Duration.ofMillis(200), () -> false);
        }
    }

    private static Process process(
            DataFolder folder,
            Software software,
            RunAs runAs,
            Postmaster postmaster,
            int port,
            Path log)
            throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-D", Cluster.in(folder).toString(), "-c", "port=" + port));
        for (String setting : SETTINGS) {
            arguments.add("-c");
            arguments.add(setting);
        }
        List<String> command = new ArrayList<>();
        if (Tool.find("setsid") != null) {
            // else Ctrl-C in a terminal would stop the database before the application has
            command.add("setsid");
        }
        command.addAll(runAs.command(software.program("postgres"), arguments));
        ProcessBuilder builder =
                Tool.builder(command, folder.database())
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        OptionalLong stale = postmaster.named();
        if (stale.isPresent() && !postmaster.ours(stale.getAsLong())) {
            // After a restart of the machine the number may be that of another process of the same
            // user. So pg_ctl tells PostgreSQL which process is no server; it looks at the memory
            // all the same.
            builder.environment().put("PG_GRANDPARENT_PID", Long.toString(stale.getAsLong()));
        }
        return builder.start();
    }

    private boolean answers(String ownersPassword) throws IOException, DatabaseStartException {
        long start = System.nanoTime();
        while (process.isAlive()) {
            try {
                Roles.connect(url("postgres"), ownersPassword).close();
                return true;
            } catch (SQLException e) {
                if (Roles.refused(e)) {
                    stop();
                    throw new DatabaseStartException(
                            "The database does not know the password in secrets/database-owner. Restore database and secrets from the same backup.",
                            e);
                }
            }
            if (System.nanoTime() - start > RECOVERY.toNanos()) {
                return false;
            }
            Postmaster.wait(Duration.ofMillis(30), () -> !process.isAlive());
        }
        return false;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    void stop() {
        try {
            OptionalLong pid = postmaster.named();
            if (pid.isPresent() && process.isAlive()) {
                postmaster.stop(pid.getAsLong());
            } else {
                process.destroy();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
            return socket.getLocalPort();
        }
    }

    private static Path log(DataFolder folder) throws IOException {
        Path log = folder.logs().resolve("database.log");
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(
                    log, log.resolveSibling("database.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log)) {
            Durable.create(log).close();
        }
        return log;
    }

    private static String tail(Path log, long from) throws IOException {
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.allocate(LOG_TAIL);
            channel.read(buffer, Math.max(from, channel.size() - LOG_TAIL));
            return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
        }
    }

    private static String problem(String said) {
        Matcher matcher = PROBLEM.matcher(said);
        List<String> lines = said.strip().lines().toList();
        return matcher.find()
                ? matcher.group(1)
                : lines.isEmpty() ? "it ended without a word" : lines.getLast();
    }
}
