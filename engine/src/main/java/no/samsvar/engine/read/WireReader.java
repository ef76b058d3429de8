package no.samsvar.engine.read;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Located;
import no.samsvar.engine.text.Metadata;
import no.samsvar.engine.text.Origin;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads what {@link WireWriter} wrote. A worker that has been taken over by a file can write
 * anything, so every value is checked by the constructors, and what does not fit throws a {@link
 * RuntimeException}.
 */
final class WireReader {
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .maxNestingDepth(8)
                                    .build())
                    .build();

    private final JsonParser in;

    private WireReader(JsonParser in) {
        this.in = in;
    }

    static Partial<List<SourceText>> read(InputStream from) {
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), from)) {
            return new WireReader(in).result();
        }
    }

    private Partial<List<SourceText>> result() {
        List<SourceText> texts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        expect(JsonToken.START_OBJECT);
        for (String name = name(); name != null; name = name()) {
            expect(JsonToken.START_ARRAY);
            while (in.nextToken() != JsonToken.END_ARRAY) {
                if (name.equals("texts")) {
                    texts.add(text());
                } else {
                    problems.add(problem());
                }
            }
        }
        return Partial.of(texts, problems);
    }

    private SourceText text() {
        Map<String, String> words = new HashMap<>();
        List<Block> blocks = new ArrayList<>();
        List<Located> origins = new ArrayList<>();
        List<Integer> pages = new ArrayList<>();
        for (String name = name(); name != null; name = name()) {
            if (in.nextToken() != JsonToken.START_ARRAY) {
                words.put(name, in.getString());
                continue;
            }
            while (in.nextToken() != JsonToken.END_ARRAY) {
                switch (name) {
                    case "blocks" -> blocks.add(block());
                    case "origins" -> origins.add(origin());
                    default -> pages.add(in.getIntValue());
                }
            }
        }
        return new SourceText(
                required(words, "id"),
                required(words, "file"),
                required(words, "type"),
                required(words, "sha256"),
                required(words, "text"),
                blocks,
                origins,
                pages,
                new Metadata(words.get("title"), words.get("sender"), words.get("date")));
    }

    private Block block() {
        Span span = new Span(number(), number());
        Block.Kind kind = Block.Kind.valueOf(string());
        int level = number();
        in.nextToken();
        String marker = in.currentToken() == JsonToken.VALUE_NULL ? null : in.getString();
        int body = number();
        List<Span> gaps = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            gaps.add(new Span(in.getIntValue(), number()));
        }
        return new Block(span, gaps, kind, level, marker, body);
    }

    private Located origin() {
        Span span = new Span(number(), number());
        String kind = string();
        int number = number();
        Origin origin =
                switch (kind) {
                    case "page" -> new Origin.OnPage(number, real(), real(), real(), real());
                    case "paragraph" -> new Origin.InParagraph(number);
                    case "line" -> new Origin.OnLine(number);
                    case "slide" -> new Origin.OnSlide(number);
                    default -> throw new IllegalStateException("no such origin");
                };
        expect(JsonToken.END_ARRAY);
        return new Located(span, origin);
    }

    private Problem problem() {
        Problem.Code code = Problem.Code.UNREADABLE;
        Map<String, String> args = new HashMap<>();
        String document = null;
        Span span = null;
        for (String name = name(); name != null; name = name()) {
            switch (name) {
                case "code" -> code = Problem.Code.valueOf(string());
                case "document" -> document = string();
                case "span" -> {
                    expect(JsonToken.START_ARRAY);
                    span = new Span(number(), number());
                    expect(JsonToken.END_ARRAY);
                }
                default -> {
                    expect(JsonToken.START_OBJECT);
                    for (String arg = name(); arg != null; arg = name()) {
                        args.put(arg, string());
                    }
                }
            }
        }
        return new Problem(code, args, document, span);
    }

    /** The next property's name, or null at the object's end. */
    private @Nullable String name() {
        return in.nextToken() == JsonToken.PROPERTY_NAME ? in.currentName() : null;
    }

    private void expect(JsonToken token) {
        if (in.nextToken() != token) {
            throw new IllegalStateException("expected " + token + ", not " + in.currentToken());
        }
    }

    private int number() {
        in.nextToken();
        return in.getIntValue();
    }

    private double real() {
        in.nextToken();
        return in.getDoubleValue();
    }

    private String string() {
        in.nextToken();
        return in.getString();
    }

    private static String required(Map<String, String> words, String name) {
        String value = words.get(name);
        if (value == null) {
            throw new IllegalStateException("no " + name);
        }
        return value;
    }
}
