package no.samsvar.engine.round;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A reason for what a step found, for a person to read: which step, a stable code, and what it saw.
 *
 * @param args named values for the message, sorted
 */
public record Because(String step, String code, Map<String, String> args) {
    public Because {
        args = Collections.unmodifiableSortedMap(new TreeMap<>(args));
    }

    public static Because of(String step, String code) {
        return new Because(step, code, Map.of());
    }
}
