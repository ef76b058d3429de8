package no.samsvar.engine.read;

import java.util.Set;
import java.util.function.Supplier;
import no.samsvar.engine.text.Problem;

/**
 * A file that is out to do harm, or badly broken.
 *
 * @param name with the ending that it pretends
 * @param bytes made when they are asked for, the same each time
 * @param expected the codes that may be its error; empty where a text is expected as well
 */
record Hostile(String name, Supplier<byte[]> bytes, Set<Problem.Code> expected) {
    static Hostile text(String name, Supplier<byte[]> bytes) {
        return new Hostile(name, bytes, Set.of());
    }

    static Hostile error(String name, Supplier<byte[]> bytes, Problem.Code... expected) {
        return new Hostile(name, bytes, Set.of(expected));
    }

    RawFile file() {
        return new RawFile("answers/" + name, bytes.get());
    }

    @Override
    public String toString() {
        return name;
    }
}
