package no.samsvar.engine.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page's bytes as characters: by byte-order mark, else by what the page says, else UTF-8 where
 * the bytes are that, else windows-1252.
 *
 * @param wrong whether the page says something that its bytes are not
 */
record HtmlDecoded(String html, boolean wrong) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int HEAD = 4096;
    private static final Pattern DECLARED =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})");

    static HtmlDecoded of(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return of(bytes, 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return of(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return of(bytes, 2, StandardCharsets.UTF_16LE);
        }
        Charset declared = declared(bytes);
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            return of(bytes, 0, declared);
        }
        String utf8 = utf8(bytes);
        return utf8 == null
                ? new HtmlDecoded(new String(bytes, WINDOWS), declared != null)
                : new HtmlDecoded(utf8, false);
    }

    private static HtmlDecoded of(byte[] bytes, int from, Charset charset) {
        return new HtmlDecoded(new String(bytes, from, bytes.length - from, charset), false);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Charset declared(byte[] bytes) {
        String head =
                new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher found = DECLARED.matcher(head.toLowerCase(Locale.ROOT));
        if (!found.find()) {
            return null;
        }
        try {
            Charset charset = Charset.forName(found.group(1));
            // browsers read Latin-1 as its superset; a page that can say so in ASCII is not UTF-16
            return charset.equals(StandardCharsets.ISO_8859_1)
                    ? WINDOWS
                    : charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static @Nullable String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
