package no.samsvar.engine.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text that is written piece by piece and kept as UTF-8; what is no character becomes {@code ?}. */
final class Utf8 {
    /** UTF-8 takes no more for one UTF-16 unit. */
    private static final int MOST = 3;

    private byte[] bytes;
    private int length;

    Utf8(int size) {
        bytes = new byte[size];
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

    Utf8 append(CharSequence text) {
        return append(text, false);
    }

    /** With the four characters that mean something in HTML as entities. */
    Utf8 escaped(CharSequence text) {
        return append(text, true);
    }

    private Utf8 append(CharSequence text, boolean escaped) {
        int units = text.length();
        room(MOST * units);
        int at = length;
        byte[] to = bytes;
        for (int i = 0; i < units; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if (escaped && (c == '&' || c == '<' || c == '>' || c == '"')) {
                    length = at;
                    append(entity(c), false);
                    room(MOST * (units - i));
                    at = length;
                    to = bytes;
                } else {
                    to[at++] = (byte) c;
                }
            } else if (c < 0x800) {
                to[at++] = (byte) (0xC0 | c >> 6);
                to[at++] = (byte) (0x80 | c & 0x3F);
            } else if (!Character.isSurrogate(c)) {
                to[at++] = (byte) (0xE0 | c >> 12);
                to[at++] = (byte) (0x80 | c >> 6 & 0x3F);
                to[at++] = (byte) (0x80 | c & 0x3F);
            } else if (isPair(text, i)) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                to[at++] = (byte) (0xF0 | point >> 18);
                to[at++] = (byte) (0x80 | point >> 12 & 0x3F);
                to[at++] = (byte) (0x80 | point >> 6 & 0x3F);
                to[at++] = (byte) (0x80 | point & 0x3F);
            } else {
                to[at++] = '?';
            }
        }
        length = at;
        return this;
    }

    private static boolean isPair(CharSequence text, int at) {
        return at + 1 < text.length()
                && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }

    private static String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> "&quot;";
        };
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            int least = Math.addExact(length, more);
            bytes = Arrays.copyOf(bytes, (int) Math.max(least, Math.min(2L * least, 1 << 30)));
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
