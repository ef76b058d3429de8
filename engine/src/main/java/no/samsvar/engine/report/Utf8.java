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
        byte[] more = bytes(text);
        return append(more, 0, more.length);
    }

    /** With the four characters that mean something in HTML as entities. */
    Utf8 escaped(String text) {
        byte[] more = bytes(text);
        int done = 0;
        for (int i = 0; i < more.length; i++) {
            byte c = more[i];
            if (c == '&' || c == '<' || c == '>' || c == '"') {
                byte[] entity = entity(c);
                append(more, done, i).append(entity, 0, entity.length);
                done = i + 1;
            }
        }
        return append(more, done, more.length);
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
