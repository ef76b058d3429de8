package no.samsvar.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.samsvar.engine.evaluate.CodedEvaluation.Point;
import no.samsvar.engine.evaluate.CodedEvaluation.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coded sets in both forms, and what is measured on them. */
class CodedEvaluationTest {
    @TempDir private Path temp;

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(CodedEvaluationTest.class.getResource("/coded/" + name))
                        .toURI());
    }

    @Test
    void bothFormsAreRead() throws Exception {
        CodedSet themes = CodedSet.read(resource("themes.jsonl"));
        assertThat(themes.roles()).isFalse();
        assertThat(themes.items()).hasSize(32);
        assertThat(themes.items().getFirst().language().code()).isEqualTo("nb");
        assertThat(themes.labels().get(5)).containsExactly("helse", "skole");
        assertThat(themes.labels().get(21)).isEmpty();

        CodedSet roles = CodedSet.read(resource("roles.tsv"));
        assertThat(roles.roles()).isTrue();
        assertThat(roles.items()).hasSize(32);
        assertThat(roles.documents()).isEqualTo(10);
        assertThat(roles.labels()).contains(Set.of("proposal", "reason"));
    }

    @Test
    void aLineThatIsNeitherFormIsNamed() throws IOException {
        Path table = temp.resolve("roles.tsv");
        Files.writeString(table, "document\tsentence\trole\ttext\na\t1\treason\tx\na\t2\treason\n");
        assertThatThrownBy(() -> CodedSet.read(table))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("four columns");
        Path lines = temp.resolve("themes.jsonl");
        Files.writeString(lines, "{\"id\":\"1\",\"text\":\"x\",\"themes\":[]}\n{\"id\":\"2\"}\n");
        assertThatThrownBy(() -> CodedSet.read(lines)).hasMessageContaining("line 2");
        Files.writeString(lines, "not json\n");
        assertThatThrownBy(() -> CodedSet.read(lines)).hasMessageContaining("line 1");
    }

    @Test
    void statementsOfTwoRolesAreLeftOut() throws Exception {
        List<CodedTask> tasks = CodedTask.of(CodedSet.read(resource("roles.tsv")));
        assertThat(tasks).extracting(CodedTask::measure).containsExactly("background", "proposal");
        assertThat(tasks.get(0).wanted()).hasSize(30);
        assertThat(tasks.get(1).wanted()).hasSize(20);
        assertThat(tasks.get(1).wanted().values())
                .containsOnly(Set.of("proposal"), Set.of("reason"));
    }

    @Test
    void theInventedThemesAreLearnedAndTheCurveEndsThere() throws Exception {
        CodedEvaluation found = CodedEvaluation.of(resource("themes.jsonl"), true);
        Row row = found.rows().getFirst();
        assertThat(row.measure()).isEqualTo("themes");
        assertThat(row.learned().value()).isGreaterThan(0.65);
        assertThat(row.baseline().value()).isBetween(0.3, 1.0);
        assertThat(row.learned().low()).isLessThan(row.learned().value());
        assertThat(row.learned().high()).isGreaterThan(row.learned().value());
        assertThat(row.curve()).extracting(Point::percent).containsExactly(5, 10, 25, 50, 100);
        Point all = row.curve().getLast();
        assertThat(all.next()).isEqualTo(row.learned().value());
        assertThat(all.random()).isCloseTo(row.learned().value(), within(1e-9));
    }

    @Test
    void theInventedRolesAreLearned() throws Exception {
        CodedEvaluation found = CodedEvaluation.of(resource("roles.tsv"), false);
        assertThat(found.rows()).extracting(Row::measure).containsExactly("background", "proposal");
        assertThat(found.rows())
                .allSatisfy(row -> {
                    assertThat(row.learned().value()).isGreaterThan(0.8);
                    assertThat(row.curve()).isEmpty();
                });
        assertThat(CodedEvaluation.of(resource("roles.tsv"), false)).isEqualTo(found);
    }
}
