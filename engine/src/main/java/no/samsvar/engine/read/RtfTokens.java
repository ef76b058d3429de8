package no.samsvar.engine.read;

/** Cuts RTF into its tokens. Goes on from any point, whatever the bytes are. */
final class RtfTokens {
    /** Kinds of token. */
    enum Kind {
        OPEN,
        CLOSE,
        /** A control word, with its number or without. */
        WORD,
        /** A control of one sign. */
        SIGN,
        /** A character of the text, as a byte in some code page. */
        BYTE,
        END
    }

    private static final int LONGEST_WORD = 32;
    private static final int LONGEST_NUMBER = 10;

    private final byte[] bytes;
    private int at;
    private String word = "";
    private boolean numbered;
    private int number;
    private int value;

    RtfTokens(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The control word just read. */
    String word() {
        return word;
    }

    boolean numbered() {
        return numbered;
    }

    /** The control word's number; 1 where it has none, so that a switch is on. */
    int number() {
        return numbered ? number : 1;
    }

    /** The sign or byte just read. */
    int value() {
        return value;
    }

    Kind next() {
        while (at < bytes.length) {
            int c = bytes[at++] & 0xFF;
            switch (c) {
                case '{' -> {
                    return Kind.OPEN;
                }
                case '}' -> {
                    return Kind.CLOSE;
                }
                case '\\' -> {
                    return control();
                }
                case '\r', '\n', 0 -> {}
                default -> {
                    value = c;
                    return Kind.BYTE;
                }
            }
        }
        return Kind.END;
    }

    private Kind control() {
        if (at >= bytes.length) {
            return Kind.END;
        }
        int c = bytes[at] & 0xFF;
        if (isLetter(c)) {
            readWord();
            if (word.equals("bin") && numbered) {
                at = (int) Math.min(bytes.length, (long) at + Math.max(0, number));
            }
            return Kind.WORD;
        }
        at++;
        if (c == '\'') {
            int high = at < bytes.length ? Character.digit(bytes[at] & 0xFF, 16) : -1;
            int low = at + 1 < bytes.length ? Character.digit(bytes[at + 1] & 0xFF, 16) : -1;
            if (high < 0 || low < 0) {
                return next();
            }
            at += 2;
            value = high << 4 | low;
            return Kind.BYTE;
        }
        value = c;
        return Kind.SIGN;
    }

    private void readWord() {
        int start = at;
        while (at < bytes.length && isLetter(bytes[at] & 0xFF) && at - start < LONGEST_WORD) {
            at++;
        }
        word = new String(bytes, start, at - start, java.nio.charset.StandardCharsets.US_ASCII);
        boolean minus = at + 1 < bytes.length && bytes[at] == '-' && isDigit(bytes[at + 1]);
        if (minus) {
            at++;
        }
        long value = 0;
        int first = at;
        while (at < bytes.length && isDigit(bytes[at]) && at - first < LONGEST_NUMBER) {
            value = value * 10 + bytes[at++] - '0';
        }
        numbered = at > first;
        number = (int) Math.clamp(minus ? -value : value, Integer.MIN_VALUE, Integer.MAX_VALUE);
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }
}
