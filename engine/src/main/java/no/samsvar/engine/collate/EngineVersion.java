package no.samsvar.engine.collate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of the engine, as it was built. */
public final class EngineVersion {
    public static final String VERSION = read();

    private EngineVersion() {}

    private static String read() {
        try (InputStream in =
                Objects.requireNonNull(
                        EngineVersion.class.getResourceAsStream("engine.properties"))) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
