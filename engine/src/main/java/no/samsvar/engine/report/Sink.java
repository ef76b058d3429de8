package no.samsvar.engine.report;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Takes the files of a result as they are made, from several threads, so that none is kept. */
@FunctionalInterface
interface Sink {
    /**
     * @param path as seen from the folder of the result, {@code /} between parts
     */
    void put(String path, Kept bytes) throws IOException;

    /**
     * As {@link #put}, where no checked exception can be thrown.
     *
     * @throws UncheckedIOException where it cannot be put
     */
    default void give(String path, Kept bytes) {
        try {
            put(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
