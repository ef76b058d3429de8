package no.samsvar.engine.report;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.util.Instantiatable;

/**
 * Breaks lines at the top level, and before each element of the long lists; all else stays on its
 * element's line.
 */
final class LinePrinter implements PrettyPrinter, Instantiatable<LinePrinter> {
    /** Lists inside a document that are as long as it. */
    private static final Set<String> LONG = Set.of("blocks", "passages");

    private static final String BREAK = "\n";

    @Override
    public LinePrinter createInstance() {
        return this;
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) {
        json.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator json) {
        json.writeRaw('{');
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) {
        lineAtTop(json);
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) {
        json.writeRaw(',');
        lineAtTop(json);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator json) {
        json.writeRaw(':');
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) {
        if (depth(json.streamWriteContext()) == 1 && entries > 0) {
            json.writeRaw(BREAK);
        }
        json.writeRaw('}');
    }

    @Override
    public void writeStartArray(JsonGenerator json) {
        json.writeRaw('[');
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) {
        lineInLong(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) {
        json.writeRaw(',');
        lineInLong(json);
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) {
        TokenStreamContext outer = json.streamWriteContext().getParent();
        if (values > 0 && outer != null && isLong(outer)) {
            json.writeRaw(BREAK);
            json.writeRaw(" ".repeat(depth(outer)));
        }
        json.writeRaw(']');
    }

    private static void lineAtTop(JsonGenerator json) {
        if (depth(json.streamWriteContext()) == 1) {
            json.writeRaw(BREAK);
            json.writeRaw(' ');
        }
    }

    private static void lineInLong(JsonGenerator json) {
        TokenStreamContext array = json.streamWriteContext();
        TokenStreamContext outer = array.getParent();
        if (outer != null && isLong(outer)) {
            json.writeRaw(BREAK);
            json.writeRaw(" ".repeat(depth(array)));
        }
    }

    /** Whether the array under the context's current name is one of the long lists. */
    private static boolean isLong(TokenStreamContext outer) {
        @Nullable String name = outer.currentName();
        int depth = depth(outer);
        return depth == 1 || depth == 3 && name != null && LONG.contains(name);
    }

    private static int depth(TokenStreamContext context) {
        int depth = 0;
        for (TokenStreamContext c = context; c != null && !c.inRoot(); c = c.getParent()) {
            depth++;
        }
        return depth;
    }
}
