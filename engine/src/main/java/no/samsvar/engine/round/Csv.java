package no.samsvar.engine.round;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;

/**
 * Rows of a CSV text (RFC 4180), with comma, semicolon or tab; lines that begin with # are left
 * out.
 */
public final class Csv {
    /** One row and the line, from 1, on which it begins. */
    public record Row(int line, List<String> fields) {}

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private Csv(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /**
     * A table's text from a file's bytes.
     *
     * @param file the path to name in problems
     * @return with a problem {@code wrong-encoding} where the bytes are not UTF-8 and were read as
     *     windows-1252, or as UTF-16 where they begin with its mark
     */
    public static Partial<String> decode(byte[] bytes, String file) {
        try {
            return Partial.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            boolean wide = bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFF + 0xFE;
            Charset guess = wide ? StandardCharsets.UTF_16 : Charset.forName("windows-1252");
            Problem problem =
                    Problem.of(Problem.Code.WRONG_ENCODING, file, Map.of("encoding", guess.name()));
            return Partial.of(new String(bytes, guess), List.of(problem));
        }
    }

    /** All rows, the header too. */
    public static List<Row> rows(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Csv csv = new Csv(plain, separator(plain));
        List<Row> rows = new ArrayList<>();
        while (csv.at < plain.length()) {
            int line = csv.line;
            boolean comment = plain.charAt(csv.at) == '#';
            List<String> fields = comment ? csv.skip() : csv.row();
            if (!comment && !(fields.size() == 1 && fields.getFirst().isBlank())) {
                rows.add(new Row(line, fields));
            }
        }
        return rows;
    }

    /** The commonest separator in the first line that is no comment. */
    private static char separator(String text) {
        String header =
                text.lines().filter(l -> !l.startsWith("#") && !l.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char c : new char[] {';', '\t'}) {
            if (count(header, c) > count(header, best)) {
                best = c;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private List<String> skip() {
        while (at < text.length() && !lineEnd()) {
            at++;
        }
        return List.of();
    }

    private List<String> row() {
        List<String> fields = new ArrayList<>();
        boolean more = true;
        while (more) {
            fields.add(field().strip());
            more = at < text.length() && text.charAt(at) == separator;
            if (more) {
                at++;
            }
        }
        if (at < text.length() && !lineEnd()) {
            throw new RegisterException(line, "something follows a closing quotation mark");
        }
        return fields;
    }

    private String field() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (at < text.length() && text.charAt(at) != separator && !isBreak(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        int opened = line;
        StringBuilder out = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' && at < text.length() && text.charAt(at) == '"') {
                at++;
            } else if (c == '"') {
                return out.toString();
            }
            if (c == '\n') {
                line++;
            }
            out.append(c);
        }
        throw new RegisterException(opened, "a quotation mark is opened and never closed");
    }

    /** Steps over a line's end, if one is here. */
    private boolean lineEnd() {
        if (!isBreak(text.charAt(at))) {
            return false;
        }
        if (text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
            at++;
        }
        at++;
        line++;
        return true;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
