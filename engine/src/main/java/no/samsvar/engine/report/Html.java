package no.samsvar.engine.report;

import java.io.IOException;
import java.io.OutputStream;
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

    private final Utf8 out;
    private final Deque<String> open = new ArrayDeque<>();

    Html() {
        this(1 << 16);
    }

    Html(int size) {
        out = new Utf8(size);
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
            String name = attributes[i];
            String value = attributes[i + 1];
            if (name == null || value == null) {
                continue;
            }
            out.append(' ').append(name);
            if (!value.isEmpty()) {
                out.append("=\"");
                out.escaped(value);
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
        out.escaped(text);
        return this;
    }

    /** Markup that was made by this class, or a resource of the report. */
    Html markup(CharSequence markup) {
        out.append(markup.toString());
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

    /** In bytes, of what was not drained. */
    int length() {
        return out.length();
    }

    /** Gives away what was written so far, so that it need not be kept. */
    void drain(OutputStream to) throws IOException {
        out.drain(to);
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
}
