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
 * @param demo whether to fill it with an invented round and people
 */
public record Settings(
        Path data,
        String address,
        int port,
        int managementPort,
        @Nullable String url,
        boolean demo) {}
