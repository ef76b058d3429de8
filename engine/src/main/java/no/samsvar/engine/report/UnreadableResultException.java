package no.samsvar.engine.report;

import org.jspecify.annotations.Nullable;

/** A folder or file that is no result of this engine, or is damaged; the message says how. */
public final class UnreadableResultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableResultException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
