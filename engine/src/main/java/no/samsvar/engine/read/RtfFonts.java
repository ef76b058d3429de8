package no.samsvar.engine.read;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The code page of each font of an RTF file. */
final class RtfFonts {
    private static final int SYMBOL = 2;

    private final Map<Integer, Charset> charsets = new HashMap<>();
    private final Map<Integer, Boolean> symbols = new HashMap<>();
    private Charset usual = named("windows-1252", StandardCharsets.ISO_8859_1);
    private int open;

    /** A font's entry begins. */
    void font(int number) {
        open = number;
    }

    /** The {@code \fcharset} of the open entry. */
    void charset(int number) {
        symbols.put(open, number == SYMBOL);
        Charset charset = byNumber(number);
        if (charset != null) {
            charsets.put(open, charset);
        }
    }

    void codePage(int page) {
        Charset charset = page(page);
        if (charset != null) {
            charsets.put(open, charset);
        }
    }

    /** The code page of the whole file. */
    void usual(int page) {
        Charset charset = page(page);
        if (charset != null) {
            usual = charset;
        }
    }

    Charset of(int font) {
        return charsets.getOrDefault(font, usual);
    }

    boolean isSymbol(int font) {
        return symbols.getOrDefault(font, false);
    }

    private static @Nullable Charset byNumber(int number) {
        return switch (number) {
            case 77 -> page(10000);
            case 128 -> page(932);
            case 129 -> page(949);
            case 134 -> page(936);
            case 136 -> page(950);
            case 161 -> page(1253);
            case 162 -> page(1254);
            case 163 -> page(1258);
            case 177 -> page(1255);
            case 178 -> page(1256);
            case 186 -> page(1257);
            case 204 -> page(1251);
            case 222 -> page(874);
            case 238 -> page(1250);
            case 254 -> page(437);
            default -> null;
        };
    }

    private static @Nullable Charset page(int page) {
        String name =
                switch (page) {
                    case 932 -> "windows-31j";
                    case 936 -> "GBK";
                    case 949 -> "x-windows-949";
                    case 950 -> "Big5";
                    case 874 -> "x-windows-874";
                    case 10000 -> "x-MacRoman";
                    case 65001 -> "UTF-8";
                    default -> page >= 1250 && page <= 1258 ? "windows-" + page : "IBM" + page;
                };
        Charset none = StandardCharsets.US_ASCII;
        Charset found = named(name, none);
        return found.equals(none) ? null : found;
    }

    private static Charset named(String name, Charset otherwise) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return otherwise;
        }
    }
}
