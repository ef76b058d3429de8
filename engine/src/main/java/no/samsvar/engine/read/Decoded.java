package no.samsvar.engine.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.text.Problem;

/**
 * Bytes of a text file as characters: by byte-order mark, else UTF-8, else UTF-16 where every
 * second byte is zero, else windows-1252. The mark is taken off; nothing else is changed.
 *
 * @param text without lone surrogates: what does not decode is U+FFFD
 * @param charset what it was read as
 */
record Decoded(String text, Charset charset) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int SAMPLE = 4096;

    static Decoded of(byte[] bytes) {
        return of(bytes, bytes.length);
    }

    /** The first bytes alone, to look at; a character cut in two at the end is forgiven. */
    static String head(byte[] bytes, int length) {
        int end = Math.min(bytes.length, length);
        if (!startsUtf16(bytes) && !looksUtf16(bytes, 0) && !looksUtf16(bytes, 1)) {
            while (end > 0 && end < bytes.length && (bytes[end] & 0xC0) == 0x80) {
                end--;
            }
        }
        return of(bytes, end).text;
    }

    private static Decoded of(byte[] bytes, int end) {
        if (end >= 3
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF) {
            return replacing(bytes, 3, end, StandardCharsets.UTF_8);
        }
        if (startsUtf16(bytes)) {
            boolean big = bytes[0] == (byte) 0xFE;
            return replacing(
                    bytes, 2, end, big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        }
        if (looksUtf16(bytes, 1)) {
            return replacing(bytes, 0, end, StandardCharsets.UTF_16LE);
        }
        if (looksUtf16(bytes, 0)) {
            return replacing(bytes, 0, end, StandardCharsets.UTF_16BE);
        }
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes, 0, end))
                            .toString();
            return new Decoded(text, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return replacing(bytes, 0, end, WINDOWS_1252);
        }
    }

    /** A note where the file is not in the encoding that one expects today. */
    List<Problem> notes(String document) {
        return charset.equals(StandardCharsets.UTF_8)
                ? List.of()
                : List.of(
                        Problem.of(
                                Problem.Code.WRONG_ENCODING,
                                document,
                                Map.of("encoding", charset.name())));
    }

    /** The same text, each lone surrogate replaced by U+FFFD. */
    static String unicode(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            if (clean == null) {
                clean = new StringBuilder(text);
            }
            clean.setCharAt(i, '\uFFFD');
        }
        return clean == null ? text : clean.toString();
    }

    private static Decoded replacing(byte[] bytes, int from, int end, Charset charset) {
        return new Decoded(new String(bytes, from, Math.max(0, end - from), charset), charset);
    }

    private static boolean startsUtf16(byte[] bytes) {
        return bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    }

    /** Latin text in UTF-16 has a zero as every second byte, and none between. */
    private static boolean looksUtf16(byte[] bytes, int zeroAt) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        int zeros = 0;
        for (int i = 0; i < length; i += 2) {
            if (bytes[i + zeroAt] == 0) {
                zeros++;
            }
            if (bytes[i + 1 - zeroAt] == 0) {
                return false;
            }
        }
        return length >= 8 && zeros > length / 2 * 0.7;
    }
}
