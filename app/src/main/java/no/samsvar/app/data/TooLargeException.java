package no.samsvar.app.data;

/** A stream had more bytes than its reader allows. Nothing of it is kept. */
public final class TooLargeException extends Exception {
    private static final long serialVersionUID = 1L;

    private final long limit;

    TooLargeException(long limit) {
        super("more than " + limit + " bytes");
        this.limit = limit;
    }

    /** The bytes that were allowed. */
    public long limit() {
        return limit;
    }
}
