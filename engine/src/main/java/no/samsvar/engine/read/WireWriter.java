package no.samsvar.engine.read;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Located;
import no.samsvar.engine.text.Origin;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A result as JSON for the pipe; read back by {@link WireReader}, and by nothing else. */
final class WireWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator out;

    private WireWriter(JsonGenerator out) {
        this.out = out;
    }

    static void write(Partial<List<SourceText>> result, OutputStream to) {
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), to)) {
            new WireWriter(out).result(result);
        }
    }

    private void result(Partial<List<SourceText>> result) {
        out.writeStartObject();
        out.writeArrayPropertyStart("texts");
        result.value().forEach(this::text);
        out.writeEndArray();
        out.writeArrayPropertyStart("problems");
        result.problems().forEach(this::problem);
        out.writeEndArray();
        out.writeEndObject();
    }

    private void text(SourceText text) {
        out.writeStartObject();
        out.writeStringProperty("id", text.id());
        out.writeStringProperty("file", text.file());
        out.writeStringProperty("type", text.type());
        out.writeStringProperty("sha256", text.sha256());
        out.writeStringProperty("text", text.text());
        out.writeArrayPropertyStart("blocks");
        text.blocks().forEach(this::block);
        out.writeEndArray();
        out.writeArrayPropertyStart("origins");
        text.origins().forEach(this::origin);
        out.writeEndArray();
        out.writeArrayPropertyStart("pages");
        text.pageStarts().forEach(out::writeNumber);
        out.writeEndArray();
        nullable("title", text.metadata().title());
        nullable("sender", text.metadata().sender());
        nullable("date", text.metadata().date());
        out.writeEndObject();
    }

    private void block(Block block) {
        out.writeStartArray();
        span(block.span());
        out.writeString(block.kind().name());
        out.writeNumber(block.level());
        if (block.marker() == null) {
            out.writeNull();
        } else {
            out.writeString(block.marker());
        }
        out.writeNumber(block.body());
        block.gaps().forEach(this::span);
        out.writeEndArray();
    }

    private void origin(Located located) {
        out.writeStartArray();
        span(located.span());
        switch (located.origin()) {
            case Origin.OnPage(int page, double x, double y, double width, double height) -> {
                out.writeString("page");
                out.writeNumber(page);
                out.writeNumber(x);
                out.writeNumber(y);
                out.writeNumber(width);
                out.writeNumber(height);
            }
            case Origin.InParagraph(int index) -> place("paragraph", index);
            case Origin.OnLine(int line) -> place("line", line);
            case Origin.OnSlide(int slide) -> place("slide", slide);
        }
        out.writeEndArray();
    }

    private void place(String kind, int number) {
        out.writeString(kind);
        out.writeNumber(number);
    }

    private void problem(Problem problem) {
        out.writeStartObject();
        out.writeStringProperty("code", problem.code().name());
        out.writeObjectPropertyStart("args");
        for (Map.Entry<String, String> arg : problem.args().entrySet()) {
            out.writeStringProperty(arg.getKey(), arg.getValue());
        }
        out.writeEndObject();
        nullable("document", problem.document());
        Span span = problem.span();
        if (span != null) {
            out.writeArrayPropertyStart("span");
            span(span);
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private void span(Span span) {
        out.writeNumber(span.start());
        out.writeNumber(span.end());
    }

    private void nullable(String name, @Nullable String value) {
        if (value != null) {
            out.writeStringProperty(name, value);
        }
    }
}
