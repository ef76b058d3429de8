package no.samsvar.app.submission;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON of which there is one form: keys sorted, no white space, so that its hash can be made again
 * (as RFC 8785 does, for texts, whole numbers, true and false).
 */
public final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private Json() {}

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static <T> T read(String json, Class<T> kind) {
        return MAPPER.readValue(json, kind);
    }

    /**
     * @throws tools.jackson.core.JacksonException if it is none
     */
    @SuppressWarnings("unchecked") // an object of JSON has texts as keys
    static TreeMap<String, Object> object(String json) {
        return new TreeMap<>((Map<String, Object>) MAPPER.readValue(json, Map.class));
    }
}
