package no.samsvar.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** A server of a test's own, with settings of its own, beside the one that most tests share. */
public final class TestServer implements AutoCloseable {
    private final Path folder;
    private final Map<String, String> settings;
    private final Server server;

    private TestServer(Path folder, Map<String, String> settings, Server server) {
        this.folder = folder;
        this.settings = settings;
        this.server = server;
    }

    /**
     * @param settings as they would be given as properties of the virtual machine
     */
    public static TestServer with(Map<String, String> settings) throws Exception {
        Path folder = Files.createTempDirectory("samsvar-test");
        folder.toFile().setExecutable(true, false); // the database may run as somebody else
        settings.forEach(System::setProperty);
        try {
            return new TestServer(folder, settings, start(folder));
        } catch (Exception e) {
            settings.keySet().forEach(System::clearProperty);
            throw e;
        }
    }

    private static Server start(Path folder) throws Exception {
        return Server.start(Settings.local(folder.resolve("data")));
    }

    public Server server() {
        return server;
    }

    /** Its data folder. */
    public Path data() {
        return folder.resolve("data");
    }

    /** Stops it; its folder stays until this is closed. */
    public void stop() {
        server.close();
    }

    @Override
    public void close() throws IOException {
        server.close();
        settings.keySet().forEach(System::clearProperty);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
