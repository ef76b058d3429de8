package no.samsvar.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The application with its real database, started once for all tests of a virtual machine. */
public final class TestApp {
    private static final Server SERVER = start();

    private TestApp() {}

    /** The running application. */
    public static Server server() {
        return SERVER;
    }

    /** A part of it. */
    public static <T> T part(Class<T> kind) {
        return SERVER.part(kind);
    }

    /** An address of it. */
    public static String url(String path) {
        return SERVER.url() + path;
    }

    private static Server start() {
        try {
            Path data = Files.createTempDirectory("samsvar-test");
            data.toFile().setExecutable(true, false); // the database may run as somebody else
            Server server = Server.start(Settings.local(data.resolve("data")));
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> {
                                server.close();
                                delete(data);
                            }));
            return server;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
