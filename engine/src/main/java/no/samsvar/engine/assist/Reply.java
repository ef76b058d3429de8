package no.samsvar.engine.assist;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a model replied, read with as few expectations as can be: an object with {@code sentences},
 * each with {@code text} and {@code statements}. Words around the object, as models put them, are
 * passed over.
 */
final class Reply {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Reply() {}

    /** One sentence and what it says it rests on; nothing about it is sure. */
    record Claim(String text, List<String> statements) {
        Claim {
            statements = List.copyOf(statements);
        }
    }

    /**
     * @return null where there is no such object in it
     */
    static @Nullable List<Claim> read(String reply) {
        int from = reply.indexOf('{');
        int to = reply.lastIndexOf('}');
        if (from < 0 || to < from) {
            return null;
        }
        try {
            JsonNode sentences = MAPPER.readTree(reply.substring(from, to + 1)).path("sentences");
            if (!sentences.isArray()) {
                return null;
            }
            List<Claim> claims = new ArrayList<>();
            for (JsonNode sentence : sentences) {
                JsonNode text = sentence.path("text");
                if (!text.isString()) {
                    return null;
                }
                List<String> cited = new ArrayList<>();
                for (JsonNode id : sentence.path("statements")) {
                    cited.add(id.isString() ? id.stringValue() : id.toString());
                }
                claims.add(new Claim(text.stringValue(), cited));
            }
            return claims;
        } catch (JacksonException e) {
            return null;
        }
    }
}
