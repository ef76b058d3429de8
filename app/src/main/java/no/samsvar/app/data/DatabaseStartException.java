package no.samsvar.app.data;

import org.jspecify.annotations.Nullable;

/**
 * The database that comes with the application cannot be started. The message is for the person who
 * starts the application: what is wrong, and what to do.
 */
public final class DatabaseStartException extends Exception {
    private static final long serialVersionUID = 1L;

    DatabaseStartException(String message) {
        super(message);
    }

    DatabaseStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
