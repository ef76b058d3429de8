package no.samsvar.engine.round;

/** A register that cannot be used; the message says what is wrong and in which line. */
public final class RegisterException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int line;

    RegisterException(int line, String message) {
        super("register, line " + line + ": " + message);
        this.line = line;
    }

    /** The line of the file, from 1. */
    public int line() {
        return line;
    }
}
