package no.samsvar.engine.report;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import no.samsvar.engine.report.Finding.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks {@code collation.json} against its schema as it streams by, so that a large result takes
 * little memory. Knows as much of JSON Schema as our schema uses; a test compares it with a whole
 * validator.
 */
final class SchemaCheck {
    static final String SCHEMA = "collation-1.schema.json";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final JsonNode root = MAPPER.readTree(Resource.text(SCHEMA));
    private final Findings findings;
    private final JsonParser json;

    private SchemaCheck(Findings findings, JsonParser json) {
        this.findings = findings;
        this.json = json;
    }

    static void check(InputStream in, Findings findings) {
        try (JsonParser json = MAPPER.createParser(in)) {
            json.nextToken();
            SchemaCheck check = new SchemaCheck(findings, json);
            check.value(check.root, "");
            if (json.nextToken() != null) {
                findings.add(Code.NOT_JSON, CollationJson.NAME, "", Map.of("reason", "two values"));
            }
        } catch (JacksonException e) {
            findings.add(
                    Code.NOT_JSON,
                    CollationJson.NAME,
                    e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr(),
                    Map.of("reason", e.getOriginalMessage().lines().findFirst().orElse("")));
        }
    }

    /** Checks the value that the current token begins; the last token of it is current after. */
    private void value(JsonNode given, String where) {
        JsonNode schema = resolve(given);
        JsonToken token = json.currentToken();
        if (token == null) {
            findings.add(Code.NOT_JSON, CollationJson.NAME, where, Map.of("reason", "empty"));
            return;
        }
        if (!isType(schema, token)) {
            off(where, "type", schema.get("type"));
            json.skipChildren();
            return;
        }
        fixed(schema, token, where);
        switch (token) {
            case START_OBJECT -> object(schema, where);
            case START_ARRAY -> array(schema, where);
            default -> scalar(schema, token, where);
        }
    }

    /** Follows references, and takes of several alternatives the one that fits null or not null. */
    private JsonNode resolve(JsonNode given) {
        JsonNode schema = given;
        JsonNode any = schema.get("anyOf");
        if (any != null) {
            boolean isNull = json.currentToken() == JsonToken.VALUE_NULL;
            for (JsonNode one : any) {
                boolean forNull = one.has("type") && "null".equals(one.get("type").asString());
                if (forNull == isNull) {
                    schema = one;
                }
            }
        }
        JsonNode reference = schema.get("$ref");
        return reference == null ? schema : root.at(reference.asString().substring(1));
    }

    private static boolean isType(JsonNode schema, JsonToken token) {
        JsonNode types = schema.get("type");
        if (types == null) {
            return true;
        }
        if (!types.isArray()) {
            return isType(types.asString(), token);
        }
        for (JsonNode type : types) {
            if (isType(type.asString(), token)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isType(String type, JsonToken token) {
        return switch (type) {
            case "object" -> token == JsonToken.START_OBJECT;
            case "array" -> token == JsonToken.START_ARRAY;
            case "string" -> token == JsonToken.VALUE_STRING;
            case "integer" -> token == JsonToken.VALUE_NUMBER_INT;
            case "number" ->
                    token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
            case "boolean" -> token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE;
            case "null" -> token == JsonToken.VALUE_NULL;
            default -> throw new IllegalStateException("type " + type);
        };
    }

    private void object(JsonNode schema, String where) {
        Set<String> seen = new HashSet<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            seen.add(key);
            json.nextToken();
            JsonNode property = schema.path("properties").get(key);
            JsonNode value = property == null ? schema.get("additionalProperties") : property;
            if (value == null || value.isBoolean()) {
                json.skipChildren();
            } else {
                value(value, where.isEmpty() ? key : where + "." + key);
            }
        }
        for (JsonNode key : schema.path("required")) {
            if (!seen.contains(key.asString())) {
                off(where, "required", key);
            }
        }
    }

    private void array(JsonNode schema, String where) {
        Set<String> seen = new HashSet<>();
        boolean unique = schema.path("uniqueItems").asBoolean(false);
        JsonNode items = schema.get("items");
        int size = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            String here = where + "[" + size++ + "]";
            if (unique && !seen.add(json.currentToken() + String.valueOf(json.getString()))) {
                off(here, "uniqueItems", null);
            }
            if (items == null) {
                json.skipChildren();
            } else {
                value(items, here);
            }
        }
        bound(schema, "minItems", size, where);
        bound(schema, "maxItems", size, where);
    }

    private void scalar(JsonNode schema, JsonToken token, String where) {
        if (token == JsonToken.VALUE_STRING) {
            String text = json.getString();
            JsonNode pattern = schema.get("pattern");
            if (pattern != null && !Pattern.compile(pattern.asString()).matcher(text).find()) {
                off(where, "pattern", pattern);
            }
            bound(schema, "minLength", text.codePointCount(0, text.length()), where);
        } else if (token.isNumeric()) {
            bound(schema, "minimum", json.getDoubleValue(), where);
            bound(schema, "maximum", json.getDoubleValue(), where);
        }
    }

    /** Whether it is one of the values that are listed; none of those is an object or a list. */
    private void fixed(JsonNode schema, JsonToken token, String where) {
        JsonNode constant = schema.get("const");
        if (constant != null && !is(constant, token)) {
            off(where, "const", constant);
        }
        JsonNode known = schema.get("enum");
        if (known != null) {
            boolean found = false;
            for (JsonNode one : known) {
                found |= is(one, token);
            }
            if (!found) {
                off(where, "enum", known);
            }
        }
    }

    private boolean is(JsonNode wanted, JsonToken token) {
        return wanted.isNull()
                ? token == JsonToken.VALUE_NULL
                : token == JsonToken.VALUE_STRING
                        && Objects.equals(wanted.asString(), json.getString());
    }

    private void bound(JsonNode schema, String rule, double value, String where) {
        JsonNode limit = schema.get(rule);
        if (limit != null) {
            double bound = limit.asDouble();
            if (rule.startsWith("min") ? value < bound : value > bound) {
                off(where, rule, limit);
            }
        }
    }

    private void off(String where, String rule, @Nullable JsonNode expected) {
        findings.add(
                Code.OFF_SCHEMA,
                CollationJson.NAME,
                where,
                Map.of("rule", rule, "expected", expected == null ? "" : expected.toString()));
    }
}
