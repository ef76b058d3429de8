package no.samsvar.engine.read;

import java.util.Set;
import java.util.function.Supplier;
import no.samsvar.engine.text.Problem;

/**
 * A file that is out to do harm, or badly broken.
 *
 * @param name with the ending that it pretends
 * @param bytes made when they are asked for, the same each time
 * @param text whether a text may come of it
 * @param errors the codes that its error may have; empty where a text must come of it
 */
record Hostile(String name, Supplier<byte[]> bytes, boolean text, Set<Problem.Code> errors) {
    static Hostile text(String name, Supplier<byte[]> bytes) {
        return new Hostile(name, bytes, true, Set.of());
    }

    static Hostile error(String name, Supplier<byte[]> bytes, Problem.Code... errors) {
        return new Hostile(name, bytes, false, Set.of(errors));
    }

    /** Where it is as well to give up as to read on. */
    static Hostile either(String name, Supplier<byte[]> bytes, Problem.Code... errors) {
        return new Hostile(name, bytes, true, Set.of(errors));
    }

    RawFile file() {
        return new RawFile("answers/" + name, bytes.get());
    }

    @Override
    public String toString() {
        return name;
    }
}
