package no.samsvar.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.samsvar.engine.collate.Collation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema that is shipped, by a validator that is kept by others, and by our own. */
class SchemaCheckTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Schema SCHEMA = schema(Resource.text(SchemaCheck.SCHEMA));

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void everyOutputIsValid(String language) {
        String json = json(SampleCollation.round(language).build());
        assertThat(SCHEMA.validate(MAPPER.readTree(json))).isEmpty();
        assertThat(ours(json)).isEmpty();
    }

    /** Keys may be added, but not by this engine without the schema's knowing. */
    @Test
    void everyKeyThatIsWrittenIsInTheSchema() {
        JsonNode closed = MAPPER.readTree(Resource.text(SchemaCheck.SCHEMA));
        close(closed);
        JsonNode json = MAPPER.readTree(json(SampleCollation.round("nb").build()));
        assertThat(schema(closed.toString()).validate(json)).isEmpty();
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.path("properties").isObject()
                && object.path("type").isString()) {
            object.put("additionalProperties", false);
        }
        schema.forEach(SchemaCheckTest::close);
    }

    /** Ours knows a part of JSON Schema: on broken results both must say the same. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void bothValidatorsAgreeOnBrokenResults(long seed) {
        Random random = new Random(seed);
        JsonNode sound = MAPPER.readTree(json(SampleCollation.round("nb").build()));
        int broken = 0;
        for (int i = 0; i < 150; i++) {
            JsonNode copy = sound.deepCopy();
            breakOne(copy, random);
            List<Error> theirs = SCHEMA.validate(copy);
            assertThat(ours(copy.toString()).isEmpty())
                    .as("seed %d, %d: %s", seed, i, theirs)
                    .isEqualTo(theirs.isEmpty());
            broken += theirs.isEmpty() ? 0 : 1;
        }
        assertThat(broken).isGreaterThan(60);
    }

    @Test
    void whatIsNoJsonIsToldAsSuch() {
        for (String text : new String[] {"", "{", "{\"a\":1,\"a\":2}", "{} {}", "[1,"}) {
            assertThat(ours(text))
                    .as(text)
                    .extracting(Finding::code)
                    .contains(Finding.Code.NOT_JSON);
        }
    }

    /** Goes down to anywhere and puts something else there, or takes it away. */
    private static void breakOne(JsonNode node, Random random) {
        JsonNode[] others = {
            MAPPER.getNodeFactory().nullNode(),
            MAPPER.getNodeFactory().stringNode("other"),
            MAPPER.getNodeFactory().stringNode(""),
            MAPPER.getNodeFactory().numberNode(-1),
            MAPPER.getNodeFactory().numberNode(1.5),
            MAPPER.getNodeFactory().booleanNode(true),
            MAPPER.createObjectNode(),
            MAPPER.createArrayNode().add("x").add("x")
        };
        JsonNode other = others[random.nextInt(others.length)];
        if (node instanceof ObjectNode object) {
            List<String> keys = new ArrayList<>(object.propertyNames());
            if (keys.isEmpty()) {
                return;
            }
            String key = keys.get(random.nextInt(keys.size()));
            JsonNode child = object.get(key);
            if (child.isContainer() && !child.isEmpty() && random.nextInt(6) > 0) {
                breakOne(child, random);
            } else if (random.nextBoolean()) {
                object.remove(key);
            } else {
                object.set(key, other);
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            int at = random.nextInt(array.size());
            if (array.get(at).isContainer() && random.nextInt(6) > 0) {
                breakOne(array.get(at), random);
            } else if (random.nextBoolean()) {
                array.add(array.get(at));
            } else {
                array.set(at, other);
            }
        }
    }

    private static List<Finding> ours(String json) {
        Findings findings = new Findings();
        SchemaCheck.check(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), findings);
        return findings.all();
    }

    private static String json(Collation collation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CollationJson.write(collation, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
