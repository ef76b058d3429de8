package no.samsvar.cli.statistics;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Figures could not be had; the message bundle says why, and what to do. */
public final class StatisticsException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Code {
        /** No connection: to {0}, because {1}. */
        NO_CONNECTION,
        /** {0} did not answer in {1} seconds. */
        TOO_SLOW,
        /** {0} asks to wait, {1} (a status). */
        BUSY,
        /** {0} refused with status {1}: {2}. */
        REFUSED,
        /** The answer of {0} is larger than it can be. */
        TOO_LARGE,
        /** The answer of {0} is no JSON: {1}. */
        NOT_JSON,
        /** The answer of {0} has not the form that is known: {1}. */
        OTHER_FORM,
        /** The answer of {0} has no year {1}; it has {2}. */
        NO_YEAR,
        /** The answer of {0} has inhabitants of {1} municipalities of {2}. */
        PARTIAL;

        /** As it stands in message bundles: {@code no-connection}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Code code;
    private final transient List<String> args;

    StatisticsException(Code code, String... args) {
        super(code.key() + " " + String.join(", ", args));
        this.code = code;
        this.args = List.of(args);
    }

    public Code code() {
        return code;
    }

    /** The values in the message, in their order; the first is always the address. */
    public List<String> args() {
        return args;
    }
}
