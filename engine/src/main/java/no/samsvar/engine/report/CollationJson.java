package no.samsvar.engine.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.DocumentInfo;
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

    /** Passes over what is long and says nothing of the statements; its lists are then empty. */
    private static final JsonMapper SAID =
            MAPPER.rebuild()
                    .addMixIn(Collation.class, WithoutCounts.class)
                    .addMixIn(DocumentInfo.class, WithoutBlocks.class)
                    .withConfigOverride(
                            List.class,
                            o -> o.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                    .build();

    @JsonIgnoreProperties({"positions", "copies", "answerCopies", "counts", "problems"})
    private interface WithoutCounts {}

    @JsonIgnoreProperties({"blocks", "passages"})
    private interface WithoutBlocks {}

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
        return read(in, MAPPER);
    }

    /**
     * As {@link #read}, without positions, copies, counts and problems, and without the blocks and
     * passages of documents.
     */
    static Collation readStatements(InputStream in) {
        return read(in, SAID);
    }

    private static Collation read(InputStream in, JsonMapper mapper) {
        try {
            Collation collation = mapper.readValue(in, Collation.class);
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
