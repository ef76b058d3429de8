package no.samsvar.app.data;

import org.jspecify.annotations.Nullable;

/**
 * The data folder cannot be used. The message is one or two sentences for the person who starts the
 * application: what is wrong, and what to do.
 */
public final class DataFolderException extends Exception {
    private static final long serialVersionUID = 1L;

    DataFolderException(String message) {
        super(message);
    }

    DataFolderException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
