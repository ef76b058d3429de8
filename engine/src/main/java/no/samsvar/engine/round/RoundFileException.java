package no.samsvar.engine.round;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A round file that cannot be used: what is wrong, in which line, and what was meant if that can be
 * guessed. The message is in English; {@link #code} and {@link #args} make it in any language.
 */
public final class RoundFileException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** What can be wrong. */
    public enum Code {
        /** {@code reason}. */
        NOT_YAML,
        /** {@code found}, {@code known}. */
        UNKNOWN_SCHEMA,
        /** {@code key}, {@code nearest}, {@code known}. */
        UNKNOWN_KEY,
        /** {@code key}. */
        REPEATED_KEY,
        /** {@code key}, {@code inside}. */
        MISSING_KEY,
        /** {@code key}, {@code expected}, {@code found}. */
        WRONG_TYPE,
        /** {@code key}, {@code expected}, {@code found}. */
        WRONG_VALUE,
        /** {@code key}, {@code found}. */
        REPEATED_ID,
        /** {@code key}, {@code found}, {@code nearest}, {@code known}. */
        UNKNOWN_ID;

        /** The code as it stands in message bundles: {@code unknown-key}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Code code;
    private final int line;
    private final TreeMap<String, String> args;

    RoundFileException(Code code, int line, Map<String, String> args) {
        super("line " + line + ": " + words(code, args));
        this.code = code;
        this.line = line;
        this.args = new TreeMap<>(args);
    }

    public Code code() {
        return code;
    }

    /** The line of the file, from 1. */
    public int line() {
        return line;
    }

    public Map<String, String> args() {
        return Map.copyOf(args);
    }

    private static String words(Code code, Map<String, String> args) {
        String key = "\"" + args.get("key") + "\"";
        String found = "\"" + args.get("found") + "\"";
        return switch (code) {
            case NOT_YAML -> "not YAML: " + args.get("reason");
            case UNKNOWN_SCHEMA -> "unknown schema " + found + "; known is " + args.get("known");
            case UNKNOWN_KEY -> "unknown key " + key + nearest(args);
            case REPEATED_KEY -> "the key " + key + " stands twice";
            case MISSING_KEY -> "no " + key + " in " + args.get("inside");
            case WRONG_TYPE, WRONG_VALUE ->
                    key + " should be " + args.get("expected") + ", and is " + found;
            case REPEATED_ID -> key + " " + found + " is used twice";
            case UNKNOWN_ID -> key + " " + found + " is not in the round" + nearest(args);
        };
    }

    private static String nearest(Map<String, String> args) {
        return "; nearest is \"" + args.get("nearest") + "\" (known: " + args.get("known") + ")";
    }
}
