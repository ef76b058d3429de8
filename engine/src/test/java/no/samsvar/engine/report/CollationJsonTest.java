package no.samsvar.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import no.samsvar.engine.collate.Collation;
import org.junit.jupiter.api.Test;

class CollationJsonTest {
    private final Collation collation = SampleCollation.round("nb").build();

    @Test
    void whatIsWrittenIsReadBack() {
        assertThat(read(write(collation))).isEqualTo(collation);
    }

    @Test
    void oneLineAStatementAndKeysInTheOrderOfTheContract() {
        String json = write(collation);
        assertThat(json.lines().limit(4))
                .containsExactly(
                        "{",
                        " \"schema\":\"samsvar/collation/1\",",
                        " \"audience\":\"internal\",",
                        " \"engine\":{\"version\":\"0.1.0\",\"options\":{\"lang\":\"nb\"},\"nondeterministic\":false},");
        assertThat(json).endsWith("\n ]\n}\n").contains("\n   ],").doesNotContain("\r");
        assertThat(
                        json.lines()
                                .filter(l ->
                                        l.startsWith("  {\"id\":") && l.contains("\"addressee\"")))
                .hasSameSizeAs(collation.statements());
        assertThat(json.lines().filter(l -> l.startsWith("    {\"start\":")))
                .hasSize(
                        collation.documents().stream()
                                .mapToInt(d -> d.blocks().size() + d.passages().size())
                                .sum());
    }

    @Test
    void unknownKeysArePassedOver() {
        String json = write(collation).replaceFirst("\\{", "{\"later\":{\"a\":[1]},");
        assertThat(read(json)).isEqualTo(collation);
    }

    @Test
    void somethingElseIsRefused() {
        for (String other :
                new String[] {
                    "", "null", "[]", "{}", "{\"schema\":\"samsvar/collation/2\"}", "{"
                }) {
            assertThatThrownBy(() -> read(other))
                    .as(other)
                    .isInstanceOf(UnreadableResultException.class);
        }
    }

    private static String write(Collation collation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CollationJson.write(collation, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Collation read(String json) {
        return CollationJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
