package no.samsvar.app.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The database's own files. They are made as a whole or not at all. */
final class Cluster {
    /** Who may do everything in the database; the application does not sign in as this one. */
    static final String OWNER = "owner";

    private static final Pattern MAJOR = Pattern.compile("PostgreSQL\\) (\\d+)");

    private Cluster() {}

    static Path in(DataFolder folder) {
        return folder.database().resolve("cluster");
    }

    /**
     * Makes the files where they are missing.
     *
     * @param password of {@link #OWNER}
     */
    static void ready(DataFolder folder, Software software, RunAs runAs, String password)
            throws IOException, DatabaseStartException {
        Path cluster = in(folder);
        if (Files.isDirectory(cluster)) {
            runAs.own(cluster);
            checkVersion(cluster, software, runAs);
        } else {
            make(cluster, software, runAs, password);
        }
    }

    private static void make(Path cluster, Software software, RunAs runAs, String password)
            throws IOException, DatabaseStartException {
        Path part = cluster.resolveSibling("cluster.new");
        Path passwordFile = cluster.resolveSibling("password.new");
        Durable.remove(part);
        Files.deleteIfExists(passwordFile);
        Durable.makeFolder(part);
        runAs.own(part);
        try {
            Durable.create(passwordFile).close();
            runAs.own(passwordFile);
            Files.writeString(passwordFile, password, StandardCharsets.US_ASCII);
            Tool.Result result =
                    Tool.run(
                            runAs.command(
                                    software.program("initdb"),
                                    List.of(
                                            "--pgdata=" + part,
                                            "--username=" + OWNER,
                                            "--pwfile=" + passwordFile,
                                            "--auth-host=scram-sha-256",
                                            "--auth-local=scram-sha-256",
                                            "--encoding=UTF8",
                                            "--locale=C",
                                            "--locale-provider=builtin",
                                            "--builtin-locale=C.UTF-8",
                                            "--data-checksums",
                                            "--no-instructions")),
                            Durable.folderOf(cluster));
            if (!result.well()) {
                IOException said = new IOException(result.output().strip());
                if (Durable.full(part, said) instanceof DiskFullException full) {
                    throw full;
                }
                throw new DatabaseStartException(
                        "The database could not be made: %s. If that does not say what to change, set SAMSVAR_DB_URL to a PostgreSQL of yours."
                                .formatted(result.complaint()));
            }
            Files.move(part, cluster, StandardCopyOption.ATOMIC_MOVE);
            Durable.sync(Durable.folderOf(cluster));
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private static void checkVersion(Path cluster, Software software, RunAs runAs)
            throws IOException, DatabaseStartException {
        Path file = cluster.resolve("PG_VERSION");
        int made;
        try {
            made = Integer.parseInt(Files.readString(file, StandardCharsets.US_ASCII).strip());
        } catch (IOException | NumberFormatException e) {
            throw new DatabaseStartException(
                    "The file %s does not say which PostgreSQL the database was made with. Restore the data folder from a backup."
                            .formatted(file),
                    e);
        }
        String said =
                Tool.run(
                                runAs.command(software.program("postgres"), List.of("--version")),
                                Durable.folderOf(cluster))
                        .lastLine();
        Matcher matcher = MAJOR.matcher(said);
        if (!matcher.find()) {
            throw new DatabaseStartException(
                    "PostgreSQL, which comes with Samsvar, does not run on this system: %s. Set SAMSVAR_DB_URL to a PostgreSQL of yours."
                            .formatted(said));
        }
        int ours = Integer.parseInt(matcher.group(1));
        if (made > ours) {
            throw new DatabaseStartException(
                    "The database in %s was made with PostgreSQL %d; this version of Samsvar brings %d. Start the version of Samsvar that made it, or a later one."
                            .formatted(cluster, made, ours));
        }
        if (made < ours) {
            throw new DatabaseStartException(
                    "The database in %s was made with PostgreSQL %d; this version of Samsvar brings %d, which cannot read it. Start the version of Samsvar that made it and move its content with pg_dump, or set SAMSVAR_DB_URL to a PostgreSQL of yours."
                            .formatted(cluster, made, ours));
        }
    }
}
