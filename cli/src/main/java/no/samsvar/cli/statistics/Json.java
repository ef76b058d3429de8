package no.samsvar.cli.statistics;

import no.samsvar.cli.statistics.StatisticsException.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer as JSON, and what it lacks. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final String from;

    /**
     * @param from the address to name in complaints
     */
    Json(String from) {
        this.from = from;
    }

    JsonNode parse(String text) throws StatisticsException {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            String why = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new StatisticsException(Code.NOT_JSON, from, why);
        }
    }

    /** A list of an object by its key. */
    JsonNode array(JsonNode object, String key) throws StatisticsException {
        JsonNode array = object.path(key);
        if (!array.isArray()) {
            throw other("\"" + key + "\"");
        }
        return array;
    }

    StatisticsException other(String what) {
        return new StatisticsException(Code.OTHER_FORM, from, what);
    }

    String from() {
        return from;
    }
}
