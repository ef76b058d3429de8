package no.samsvar.engine.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text that is written piece by piece and kept as UTF-8; what is no character becomes {@code ?}.
 */
final class Utf8 {
    private static final int LARGEST = 1 << 30;
    private static final byte[] AND = bytes("&amp;");
    private static final byte[] LESS = bytes("&lt;");
    private static final byte[] GREATER = bytes("&gt;");
    private static final byte[] QUOTE = bytes("&quot;");

    private byte[] bytes;
    private int length;

    Utf8(int size) {
        bytes = new byte[size];
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** In bytes. */
    int length() {
        return length;
    }

    Utf8 append(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    Utf8 append(String text) {
        int plain = plain(text, false);
        if (plain < text.length()) {
            byte[] more = bytes(text.substring(plain));
            append(more, 0, more.length);
        }
        return this;
    }

    /** With the four characters that mean something in HTML as entities. */
    Utf8 escaped(String text) {
        int plain = plain(text, true);
        if (plain == text.length()) {
            return this;
        }
        byte[] more = bytes(text.substring(plain));
        int done = 0;
        for (int i = 0; i < more.length; i++) {
            byte c = more[i];
            if (isMarkup(c)) {
                byte[] entity = entity(c);
                append(more, done, i).append(entity, 0, entity.length);
                done = i + 1;
            }
        }
        return append(more, done, more.length);
    }

    /** Appends ASCII from the beginning on, as most text is; answers with where it ended. */
    private int plain(String text, boolean escaped) {
        int end = text.length();
        room(end);
        int at = 0;
        for (; at < end; at++) {
            char c = text.charAt(at);
            if (c >= 0x80 || escaped && isMarkup(c)) {
                break;
            }
            bytes[length + at] = (byte) c;
        }
        length += at;
        return at;
    }

    private static boolean isMarkup(int c) {
        return c == '&' || c == '<' || c == '>' || c == '"';
    }

    private static byte[] entity(byte c) {
        return switch (c) {
            case '&' -> AND;
            case '<' -> LESS;
            case '>' -> GREATER;
            default -> QUOTE;
        };
    }

    private Utf8 append(byte[] more, int from, int to) {
        room(to - from);
        System.arraycopy(more, from, bytes, length, to - from);
        length += to - from;
        return this;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            int least = Math.addExact(length, more);
            bytes = Arrays.copyOf(bytes, (int) Math.max(least, Math.min(2L * least, LARGEST)));
        }
    }

    /** Gives away what was written so far. */
    void drain(OutputStream to) throws IOException {
        to.write(bytes, 0, length);
        length = 0;
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
