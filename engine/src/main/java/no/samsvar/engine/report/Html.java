package no.samsvar.engine.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML, and the XML of Office files. All text and every attribute value is escaped here and
 * nowhere else; elements are closed in the order in which they were opened, or an exception says
 * which was not.
 *
 * <p>Attributes are pairs of name and value; a null value leaves the attribute out, an empty one
 * writes the name alone.
 */
final class Html {
    private static final Set<String> VOID = Set.of("meta", "br", "hr", "input", "wbr");

    private final StringBuilder out;
    private final Deque<String> open = new ArrayDeque<>();

    Html() {
        this(1 << 16);
    }

    Html(int size) {
        out = new StringBuilder(size);
    }

    Html open(String tag, @Nullable String... attributes) {
        begin(tag, attributes);
        out.append('>');
        if (!VOID.contains(tag)) {
            open.push(tag);
        }
        return this;
    }

    /** An element with nothing in it, as XML writes it. */
    Html empty(String tag, @Nullable String... attributes) {
        begin(tag, attributes);
        out.append("/>");
        return this;
    }

    private void begin(String tag, @Nullable String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value == null) {
                continue;
            }
            out.append(' ').append(attributes[i]);
            if (!value.isEmpty()) {
                out.append("=\"");
                escape(value);
                out.append('"');
            }
        }
    }

    Html close(String tag) {
        String expected = open.peek();
        if (!tag.equals(expected)) {
            throw new IllegalStateException("</" + tag + "> where <" + expected + "> is open");
        }
        open.pop();
        out.append("</").append(tag).append('>');
        return this;
    }

    /** An element with nothing but text in it. */
    Html element(String tag, String text, @Nullable String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** Text as it is to be read, see {@link Shown}. */
    Html text(String text) {
        escape(text);
        return this;
    }

    /** Markup that was made by this class, or a resource of the report. */
    Html markup(CharSequence markup) {
        out.append(markup);
        return this;
    }

    Html line() {
        out.append('\n');
        return this;
    }

    /**
     * A fixed sentence with values in it: {@code {0}}, {@code {1}} … in the pattern are written by
     * the slots.
     */
    Html sentence(String pattern, Runnable... slots) {
        int at = 0;
        for (int brace = pattern.indexOf('{'); brace >= 0; brace = pattern.indexOf('{', at)) {
            text(pattern.substring(at, brace));
            slots[pattern.charAt(brace + 1) - '0'].run();
            at = brace + 3;
        }
        return text(pattern.substring(at));
    }

    boolean inside(String tag) {
        return open.contains(tag);
    }

    int length() {
        return out.length();
    }

    /** Gives away what was written so far, so that it need not be kept. */
    void drain(OutputStream to) throws IOException {
        Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        char[] piece = new char[Math.min(out.length(), 1 << 14)];
        for (int at = 0; at < out.length(); at += piece.length) {
            int length = Math.min(piece.length, out.length() - at);
            out.getChars(at, at + length, piece, 0);
            writer.write(piece, 0, length);
        }
        writer.flush();
        out.setLength(0);
    }

    /** What was written and not drained. Everything must be closed. */
    String done() {
        finish();
        return out.toString();
    }

    /** Everything must be closed. */
    void finish() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
    }

    private void escape(String text) {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '&' || c == '<' || c == '>' || c == '"') {
                out.append(text, done, i).append(entity(c));
                done = i + 1;
            }
        }
        out.append(text, done, text.length());
    }

    private static String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> "&quot;";
        };
    }
}
