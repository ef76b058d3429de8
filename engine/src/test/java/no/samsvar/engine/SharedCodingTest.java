package no.samsvar.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.samsvar.engine.evaluate.CodedEvaluation;
import no.samsvar.engine.evaluate.CodedEvaluation.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sets that people have coded, where the property {@code samsvar.shared} says that some lie. */
class SharedCodingTest {
    private static final Path CODING = Path.of(System.getProperty("samsvar.shared", ""), "coding");

    @BeforeAll
    static void needed() {
        assumeFalse(
                System.getProperty("samsvar.shared", "").isEmpty(),
                "samsvar.shared is not set: no coded sets to learn from");
    }

    @Test
    void themesAreLearned() throws IOException {
        List<Path> sets;
        try (Stream<Path> files = Files.list(CODING)) {
            sets = files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
        }
        assertThat(sets).isNotEmpty();
        for (Path set : sets) {
            Row themes = CodedEvaluation.of(set, false).rows().getFirst();
            assertThat(themes.learned().value()).isGreaterThanOrEqualTo(0.80);
            assertThat(themes.learned().low()).isGreaterThan(themes.baseline().high());
        }
    }

    @Test
    void rolesAreLearned() throws IOException {
        CodedEvaluation roles = CodedEvaluation.of(CODING.resolve("roles-cqb.tsv"), false);
        assertThat(roles.rows().get(0).learned().value()).isGreaterThanOrEqualTo(0.73);
        assertThat(roles.rows().get(1).learned().value()).isGreaterThanOrEqualTo(0.85);
        assertThat(roles.rows())
                .allSatisfy(row ->
                        assertThat(row.learned().value()).isGreaterThan(row.baseline().value()));
    }
}
