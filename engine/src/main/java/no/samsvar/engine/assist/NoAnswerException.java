package no.samsvar.engine.assist;

import org.jspecify.annotations.Nullable;

/** A language model gave no answer. */
public final class NoAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why it did not. */
    public enum Reason {
        UNREACHABLE("unreachable"),
        TIMED_OUT("timed-out"),
        NOT_ALLOWED("not-allowed"),
        BUSY("busy"),
        FAILED("failed"),
        REFUSED("refused"),
        TOO_LARGE("too-long-a-reply"),
        NOT_AN_ANSWER("no-reply");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        /** As it stands in message bundles. */
        public String key() {
            return key;
        }
    }

    private final Reason reason;
    private final String detail;

    /**
     * @param detail a status, a limit; empty where there is nothing to add
     */
    public NoAnswerException(Reason reason, String detail, @Nullable Throwable cause) {
        super(reason.key() + (detail.isEmpty() ? "" : ": " + detail), cause);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }

    /** Whether asking on would only meet the same. */
    boolean isLasting() {
        return reason == Reason.NOT_ALLOWED || reason == Reason.UNREACHABLE;
    }
}
