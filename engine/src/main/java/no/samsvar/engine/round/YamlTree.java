package no.samsvar.engine.round;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.round.RoundFileException.Code;
import no.samsvar.engine.round.YamlNode.Entry;
import no.samsvar.engine.round.YamlNode.Kind;
import no.samsvar.engine.round.YamlNode.Mapping;
import no.samsvar.engine.round.YamlNode.Scalar;
import no.samsvar.engine.round.YamlNode.Sequence;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads YAML with its lines, so that a mistake in it can be pointed to. */
final class YamlTree {
    private static final YAMLMapper MAPPER = new YAMLMapper();

    private final JsonParser parser;

    private YamlTree(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * @throws RoundFileException where it is not YAML, a key stands twice, or an alias is used
     */
    static YamlNode parse(String yaml) {
        try (JsonParser parser = MAPPER.createParser(yaml)) {
            YamlTree tree = new YamlTree(parser);
            if (parser.nextToken() == null) {
                return new Mapping(Map.of(), 1);
            }
            YamlNode root = tree.node();
            if (parser.nextToken() != null) {
                throw tree.notYaml("a second document begins");
            }
            return root;
        } catch (JacksonException e) {
            TokenStreamLocation location = e.getLocation();
            String reason = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new RoundFileException(
                    Code.NOT_YAML,
                    location == null ? 1 : Math.max(1, location.getLineNr()),
                    Map.of("reason", reason));
        }
    }

    private YamlNode node() {
        int line = line();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return mapping(line);
        }
        if (token == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node());
            }
            return new Sequence(items, line);
        }
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw notYaml("an alias (*" + parser.getString() + "): write the words out");
        }
        String text = parser.getString();
        return new Scalar(text == null ? "" : text, kind(token), line);
    }

    private static Kind kind(@Nullable JsonToken token) {
        return switch (token) {
            case VALUE_NUMBER_INT -> Kind.WHOLE_NUMBER;
            case VALUE_NUMBER_FLOAT -> Kind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Kind.TRUTH;
            case VALUE_NULL -> Kind.NOTHING;
            case null, default -> Kind.TEXT;
        };
    }

    private Mapping mapping(int line) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyLine = line();
            parser.nextToken();
            if (entries.put(key, new Entry(keyLine, node())) != null) {
                throw new RoundFileException(Code.REPEATED_KEY, keyLine, Map.of("key", key));
            }
        }
        return new Mapping(entries, line);
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private RoundFileException notYaml(String reason) {
        return new RoundFileException(Code.NOT_YAML, line(), Map.of("reason", reason));
    }
}
