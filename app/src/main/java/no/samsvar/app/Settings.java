package no.samsvar.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the application is started.
 *
 * @param data the folder that holds everything
 * @param address to listen on
 * @param port to listen on; 0 for a free one
 * @param managementPort for health and metrics, on this machine alone; 0 for a free one
 * @param url where people reach it, or null for the address and port
 * @param database a PostgreSQL of the operator's own, {@code jdbc:postgresql://…}, or null for the
 *     one that comes with the application
 * @param demo whether to fill it with an invented round and people
 */
public record Settings(
        Path data,
        String address,
        int port,
        int managementPort,
        @Nullable String url,
        @Nullable String database,
        boolean demo) {
    /** The database that the environment names, or null. */
    static @Nullable String givenDatabase() {
        String given = System.getenv("SAMSVAR_DB_URL");
        return given == null || given.isBlank() ? null : given;
    }

    /** For this machine alone, on free ports, with the database that comes with the application. */
    public static Settings local(Path data) {
        return new Settings(data, "127.0.0.1", 0, 0, null, null, false);
    }

    /** With a database of the operator's own. */
    public Settings withDatabase(@Nullable String url) {
        return new Settings(data, address, port, managementPort, this.url, url, demo);
    }
}
