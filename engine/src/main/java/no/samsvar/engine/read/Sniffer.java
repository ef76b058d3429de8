package no.samsvar.engine.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what a file is from its bytes; its name is never asked. */
final class Sniffer {
    private static final int HEAD = 8192;
    private static final int PDF_WITHIN = 1024;

    private static final List<Magic> MAGIC =
            List.of(
                    Magic.hex("89504e470d0a1a0a", FileType.IMAGE, "png"),
                    Magic.hex("ffd8ff", FileType.IMAGE, "jpeg"),
                    Magic.hex("49492a00", FileType.IMAGE, "tiff"),
                    Magic.hex("4d4d002a", FileType.IMAGE, "tiff"),
                    Magic.text("GIF87a", FileType.IMAGE, "gif"),
                    Magic.text("GIF89a", FileType.IMAGE, "gif"),
                    Magic.text("{\\rtf", FileType.RTF, "rtf"),
                    Magic.text("MZ", FileType.UNKNOWN, "exe"),
                    Magic.hex("7f454c46", FileType.UNKNOWN, "exe"),
                    Magic.hex("1f8b08", FileType.UNKNOWN, "gzip"),
                    Magic.hex("377abcaf271c", FileType.UNKNOWN, "7z"),
                    Magic.text("Rar!", FileType.UNKNOWN, "rar"),
                    Magic.hex("425a6839", FileType.UNKNOWN, "bzip2"),
                    Magic.hex("fd377a585a00", FileType.UNKNOWN, "xz"),
                    Magic.text("%!PS", FileType.UNKNOWN, "postscript"),
                    Magic.hex("00000100", FileType.IMAGE, "ico"),
                    Magic.text("BEGIN:VCALENDAR", FileType.UNKNOWN, "calendar"),
                    Magic.text("BEGIN:VCARD", FileType.UNKNOWN, "card"),
                    Magic.text("SQLite format 3", FileType.UNKNOWN, "sqlite"),
                    Magic.hex("789f3e22", FileType.UNKNOWN, "winmail.dat"));

    private static final Pattern HTML_START =
            Pattern.compile(
                    "^(?:<\\?xml[^>]{0,200}\\?>|<!--.{0,2000}?-->|\\s)*+<(?:!doctype\\s+html|html|head|body)\\b",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern HTML_FRAGMENT =
            Pattern.compile(
                    "^\\s*+<(?:h[1-6]|p|div|section|article|main|table|ul|ol|dl|blockquote|span|title|meta|style|font)\\b[^<>]{0,500}>",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern XML = Pattern.compile("^\\s*+<(?:\\?xml|!DOCTYPE)\\b");

    private Sniffer() {}

    static Sniffed sniff(byte[] bytes, ReadLimits limits) {
        Sniffed head = byHead(bytes);
        return head != null ? head : Containers.look(bytes, limits);
    }

    /** What the first bytes tell; null for a container (zip, OLE2) that must be looked into. */
    static @Nullable Sniffed byHead(byte[] bytes) {
        if (bytes.length == 0) {
            return new Sniffed(FileType.EMPTY, "empty");
        }
        if (Containers.is(bytes)) {
            return null;
        }
        for (Magic magic : MAGIC) {
            if (magic.at(bytes, 0)) {
                return magic.found;
            }
        }
        Sniffed image = imageInside(bytes);
        if (image != null) {
            return image;
        }
        int start = skipSpace(bytes);
        if (start > 0 && startsWith(bytes, start, "{\\rtf")) {
            return new Sniffed(FileType.RTF, "rtf");
        }
        return indexOf(bytes, "%PDF-", PDF_WITHIN) >= 0
                ? new Sniffed(FileType.PDF, "pdf")
                : byText(bytes);
    }

    private static Sniffed byText(byte[] bytes) {
        String head = Decoded.head(bytes, HEAD);
        if (isBinary(head)) {
            return Sniffed.unknown("binary");
        }
        String start = head.startsWith("\uFEFF") ? head.substring(1) : head;
        if (start.isBlank() && Decoded.of(bytes).text().isBlank()) {
            return new Sniffed(FileType.EMPTY, "white-space");
        }
        if (HTML_START.matcher(start).find() || HTML_FRAGMENT.matcher(start).find()) {
            return new Sniffed(FileType.HTML, "html");
        }
        if (XML.matcher(start).find()) {
            if (start.contains("<office:document") && start.contains("opendocument.text")) {
                return new Sniffed(FileType.ODT, "fodt");
            }
            boolean html = start.toLowerCase(Locale.ROOT).contains("<html");
            return html ? new Sniffed(FileType.HTML, "html") : Sniffed.unknown("xml");
        }
        return MailHead.is(start)
                ? new Sniffed(FileType.EML, "eml")
                : new Sniffed(FileType.TEXT, "text");
    }

    /** Text has few control characters; a form feed, a tab and an escape are among its own. */
    private static boolean isBinary(String head) {
        int odd = 0;
        int zeros = 0;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c == 0) {
                zeros++;
            } else if (c == '\uFFFD' || (c < ' ' && !Character.isWhitespace(c) && c != 27)) {
                odd++;
            }
        }
        return zeros > head.length() / 500 || odd > head.length() / 10;
    }

    private static @Nullable Sniffed imageInside(byte[] bytes) {
        if (startsWith(bytes, 0, "RIFF") && startsWith(bytes, 8, "WEBP")) {
            return new Sniffed(FileType.IMAGE, "webp");
        }
        if (startsWith(bytes, 4, "ftyphei") || startsWith(bytes, 4, "ftypmif1")) {
            return new Sniffed(FileType.IMAGE, "heic");
        }
        if (startsWith(bytes, 4, "ftyp")) {
            return Sniffed.unknown("video");
        }
        // a bitmap's header repeats the file's size, so that "BM" alone, two letters, is not enough
        boolean bitmap =
                startsWith(bytes, 0, "BM") && bytes.length > 26 && bytes[6] == 0 && bytes[7] == 0;
        return bitmap ? new Sniffed(FileType.IMAGE, "bmp") : null;
    }

    private static int skipSpace(byte[] bytes) {
        int at = startsWith(bytes, 0, "\u00EF\u00BB\u00BF") ? 3 : 0;
        while (at < bytes.length && at < PDF_WITHIN && bytes[at] <= ' ' && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    static boolean startsWith(byte[] bytes, int at, String latin) {
        return new Magic(latin.getBytes(StandardCharsets.ISO_8859_1), Sniffed.unknown(""))
                .at(bytes, at);
    }

    static int indexOf(byte[] bytes, String latin, int within) {
        int last = Math.min(bytes.length, within) - latin.length();
        for (int i = 0; i <= last; i++) {
            if (bytes[i] == latin.charAt(0) && startsWith(bytes, i, latin)) {
                return i;
            }
        }
        return -1;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Magic(byte[] start, Sniffed found) {
        static Magic hex(String hex, FileType type, String what) {
            return new Magic(java.util.HexFormat.of().parseHex(hex), new Sniffed(type, what));
        }

        static Magic text(String text, FileType type, String what) {
            return new Magic(text.getBytes(StandardCharsets.ISO_8859_1), new Sniffed(type, what));
        }

        boolean at(byte[] bytes, int offset) {
            if (bytes.length < offset + start.length) {
                return false;
            }
            for (int i = 0; i < start.length; i++) {
                if (bytes[offset + i] != start[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
