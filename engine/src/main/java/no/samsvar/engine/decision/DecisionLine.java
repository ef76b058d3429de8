package no.samsvar.engine.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.samsvar.engine.decision.Decision.Act;
import no.samsvar.engine.decision.Decision.Field;
import no.samsvar.engine.decision.Decision.Many;
import no.samsvar.engine.decision.Decision.None;
import no.samsvar.engine.decision.Decision.OnPosition;
import no.samsvar.engine.decision.Decision.OnStatement;
import no.samsvar.engine.decision.Decision.OnTheme;
import no.samsvar.engine.decision.Decision.One;
import no.samsvar.engine.decision.Decision.Places;
import no.samsvar.engine.decision.Decision.Subject;
import no.samsvar.engine.decision.Decision.Value;
import no.samsvar.engine.decision.Decision.Words;
import no.samsvar.engine.round.Nearest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of {@code decisions.jsonl}, there and back.
 *
 * @param decisions one, or one for each field that the line settles
 * @param unknownKeys the keys that mean nothing, each with the nearest known one
 */
record DecisionLine(List<Decision> decisions, List<Map<String, String>> unknownKeys) {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static final List<String> KEYS =
            List.of("at", "by", "on", "do", "field", "value", "note");
    private static final List<String> SUBJECTS = List.of("statement", "theme", "position");
    private static final List<String> WORDS =
            List.of("respondent", "textSha256", "start", "end", "text", "before", "after");

    /** Why a line is no decision. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Map<String, String> args;

        Unreadable(String reason, String... args) {
            super(reason);
            Map<String, String> named = new TreeMap<>(Map.of("reason", reason));
            for (int i = 0; i < args.length; i += 2) {
                named.put(args[i], args[i + 1]);
            }
            this.args = named;
        }

        String reason() {
            return String.valueOf(getMessage());
        }

        Map<String, String> args() {
            return args;
        }
    }

    static DecisionLine parse(String text, int line) throws Unreadable {
        JsonNode json = json(text);
        List<Map<String, String>> unknown = new ArrayList<>();
        unknown(json, KEYS, unknown);
        String at = text(json, "at");
        String by = text(json, "by");
        Subject on = subject(json, unknown);
        Act act = oneOf(Act.class, text(json, "do"), "do");
        Field field =
                json.path("field").isString()
                        ? oneOf(Field.class, json.path("field").asString(), "field")
                        : null;
        Map<@Nullable Field, Value> values = new LinkedHashMap<>();
        JsonNode value = json.path("value");
        if (value.isObject() && field == null && on instanceof OnStatement) {
            if (value.isEmpty()) {
                throw new Unreadable("missing-key", "key", "value");
            }
            for (Map.Entry<String, JsonNode> one : value.properties()) {
                values.put(
                        oneOf(Field.class, one.getKey(), "value"), value(one.getValue(), unknown));
            }
        } else {
            values.put(field, value(value, unknown));
        }
        List<Decision> decisions = new ArrayList<>();
        for (Map.Entry<@Nullable Field, Value> one : values.entrySet()) {
            Decision decision =
                    new Decision(
                            line,
                            at,
                            Times.parse(at),
                            by,
                            on,
                            act,
                            one.getKey(),
                            one.getValue(),
                            json.path("note").asString(""));
            Possible.check(decision);
            decisions.add(decision);
        }
        return new DecisionLine(decisions, unknown);
    }

    private static JsonNode json(String text) throws Unreadable {
        try {
            JsonNode json = MAPPER.readTree(text);
            if (json == null || !json.isObject()) {
                throw new Unreadable("not-object");
            }
            return json;
        } catch (JacksonException _) {
            throw new Unreadable("not-json");
        }
    }

    private static void unknown(JsonNode json, List<String> known, List<Map<String, String>> into) {
        for (String key : json.propertyNames()) {
            if (!known.contains(key)) {
                into.add(Map.of("key", key, "nearest", Nearest.of(key, known)));
            }
        }
    }

    private static String text(JsonNode json, String key) throws Unreadable {
        JsonNode node = json.path(key);
        if (!node.isString() || node.asString().isBlank()) {
            throw new Unreadable(
                    node.isMissingNode() || node.isNull() || node.isString()
                            ? "missing-key"
                            : "wrong-type",
                    "key",
                    key);
        }
        return node.asString();
    }

    private static Subject subject(JsonNode json, List<Map<String, String>> unknown)
            throws Unreadable {
        JsonNode on = json.path("on");
        if (!on.isObject()) {
            throw new Unreadable(on.isMissingNode() ? "missing-key" : "wrong-type", "key", "on");
        }
        unknown(on, SUBJECTS, unknown);
        if (on.has("theme")) {
            return new OnTheme(text(on, "theme"));
        }
        Words words = on.has("statement") ? words(on.path("statement"), unknown) : null;
        if (on.has("position")) {
            return new OnPosition(text(on, "position"), words);
        }
        if (words == null) {
            throw new Unreadable("missing-key", "key", "statement");
        }
        return new OnStatement(words);
    }

    private static Words words(JsonNode json, List<Map<String, String>> unknown) throws Unreadable {
        if (!json.isObject()) {
            throw new Unreadable("wrong-type", "key", "statement");
        }
        unknown(json, WORDS, unknown);
        int start = json.path("start").asInt(-1);
        int end = json.path("end").asInt(-1);
        if (start < -1 || start > end) {
            throw new Unreadable("wrong-type", "key", "end");
        }
        return new Words(
                text(json, "respondent"),
                json.path("textSha256").asString(""),
                start,
                end,
                text(json, "text"),
                json.path("before").asString(""),
                json.path("after").asString(""));
    }

    private static Value value(JsonNode json, List<Map<String, String>> unknown) throws Unreadable {
        if (json.isMissingNode() || json.isNull()) {
            return new None();
        } else if (json.isValueNode()) {
            return new One(json.asString());
        } else if (json.isObject()) {
            return new Places(List.of(words(json, unknown)));
        }
        List<String> texts = new ArrayList<>();
        List<Words> places = new ArrayList<>();
        for (JsonNode one : json) {
            if (one.isObject()) {
                places.add(words(one, unknown));
            } else if (one.isValueNode() && !one.isNull()) {
                texts.add(one.asString());
            }
        }
        if (texts.size() + places.size() < json.size() || !texts.isEmpty() && !places.isEmpty()) {
            throw new Unreadable("wrong-type", "key", "value");
        }
        return places.isEmpty() ? new Many(texts) : new Places(places);
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String found, String key)
            throws Unreadable {
        List<String> known =
                Arrays.stream(type.getEnumConstants())
                        .map(e -> e.name().toLowerCase(Locale.ROOT))
                        .toList();
        int at = known.indexOf(found);
        if (at < 0) {
            throw new Unreadable(
                    "unknown-value",
                    "key",
                    key,
                    "found",
                    found,
                    "nearest",
                    Nearest.of(found, known));
        }
        return type.getEnumConstants()[at];
    }

    static String write(Decision decision) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", decision.at());
        json.put("by", decision.by());
        Map<String, Object> on = new LinkedHashMap<>();
        switch (decision.on()) {
            case OnStatement statement -> on.put("statement", words(statement.words()));
            case OnTheme theme -> on.put("theme", theme.id());
            case OnPosition position -> {
                on.put("position", position.id());
                if (position.title() != null) {
                    on.put("statement", words(position.title()));
                }
            }
        }
        json.put("on", on);
        json.put("do", decision.act().key());
        json.put("field", decision.field() == null ? null : decision.field().key());
        json.put(
                "value",
                switch (decision.value()) {
                    case None _ -> null;
                    case One one -> one.text();
                    case Many many -> many.texts();
                    case Places places ->
                            places.places().stream().map(DecisionLine::words).toList();
                });
        json.put("note", decision.note());
        return MAPPER.writeValueAsString(json);
    }

    private static Map<String, Object> words(Words words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("respondent", words.respondent());
        json.put("textSha256", words.textSha256());
        json.put("start", words.start());
        json.put("end", words.end());
        json.put("text", words.text());
        json.put("before", words.before());
        json.put("after", words.after());
        return json;
    }
}
