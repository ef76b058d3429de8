package no.samsvar.engine.report;

import java.io.InputStream;
import java.io.OutputStream;
import no.samsvar.engine.collate.Collation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code collation.json} and pieces of it: keys in the order of the contract, one line for each
 * statement, passage, position and problem, so that two results can be compared line by line.
 */
public final class CollationJson {
    public static final String NAME = "collation.json";

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    private CollationJson() {}

    /** Writes UTF-8, always the same for the same result; the stream is left open. */
    public static void write(Collation collation, OutputStream out) {
        try (JsonGenerator json =
                MAPPER.writer()
                        .with(new LinePrinter())
                        .without(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
                        .createGenerator(out, JsonEncoding.UTF8)) {
            MAPPER.writeValue(json, collation);
            json.writeRaw('\n');
        }
    }

    /** Any piece of a result, or a map or list of such, on one line. */
    public static String line(Object piece) {
        return MAPPER.writeValueAsString(piece);
    }

    /**
     * Keys that are not known are passed over, so that a result of a newer engine can be read.
     *
     * @throws UnreadableResultException where it is no such file
     */
    public static Collation read(InputStream in) {
        try {
            Collation collation = MAPPER.readValue(in, Collation.class);
            if (collation == null || !Collation.SCHEMA.equals(collation.schema())) {
                throw new UnreadableResultException(
                        NAME + " is not of schema " + Collation.SCHEMA, null);
            }
            return collation;
        } catch (JacksonException e) {
            throw new UnreadableResultException(NAME + ": " + e.getOriginalMessage(), e);
        }
    }
}
