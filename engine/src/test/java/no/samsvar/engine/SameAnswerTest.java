package no.samsvar.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.samsvar.engine.pipeline.Options;
import no.samsvar.engine.pipeline.Pipeline;
import no.samsvar.engine.pipeline.Progress;
import no.samsvar.engine.pipeline.RoundFolder;
import no.samsvar.engine.text.Folded;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer gives the same statements whatever format it was sent in. */
class SameAnswerTest {
    private static final Path ANSWERS = Path.of("src/test/resources/same-answer");
    private static final Path ROUND = Path.of("../examples/naermere-hverdagen");
    private static final double ALIKE = 0.98;

    @TempDir private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"granmo", "storvatn"})
    void formatsGiveTheSameStatements(String name) throws IOException {
        Map<String, Long> plain = statements(ANSWERS.resolve(name + ".txt"));
        assertThat(plain).hasSizeGreaterThan(20);
        Map<String, Double> likeness = new TreeMap<>();
        Map<String, List<String>> differ = new TreeMap<>();
        for (String format : List.of("docx", "odt", "pdf", "untagged.pdf", "html")) {
            Map<String, Long> other = statements(ANSWERS.resolve(name + "." + format));
            likeness.put(format, likeness(plain, other));
            differ.put(format, difference(plain, other));
        }
        assertThat(likeness.values())
                .as("%s: %s, %s", name, likeness, differ)
                .allSatisfy(value -> assertThat(value).isGreaterThanOrEqualTo(ALIKE));
    }

    /** The folded statements of one paper, each with how often it stands there. */
    private Map<String, Long> statements(Path paper) throws IOException {
        Path name = Objects.requireNonNull(paper.getFileName());
        Path folder = temp.resolve(name.toString());
        Files.createDirectories(folder.resolve("answers"));
        for (String file : List.of("booklet.pdf", "round.yaml", "respondents.csv")) {
            Files.copy(ROUND.resolve(file), folder.resolve(file));
        }
        Files.copy(paper, folder.resolve("answers").resolve(name));
        Map<String, Long> statements = new HashMap<>();
        Pipeline.run(RoundFolder.at(folder), Options.defaults().inProcess(), Progress.SILENT)
                .collation()
                .statements()
                .forEach(one -> statements.merge(Folded.letters(one.text()), 1L, Long::sum));
        return statements;
    }

    private static double likeness(Map<String, Long> one, Map<String, Long> other) {
        long both =
                one.entrySet().stream()
                        .mapToLong(e -> Math.min(e.getValue(), other.getOrDefault(e.getKey(), 0L)))
                        .sum();
        return GoldScore.f1(both, sum(one), sum(other));
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static List<String> difference(Map<String, Long> one, Map<String, Long> other) {
        return Stream.concat(
                        one.keySet().stream()
                                .filter(key -> !other.containsKey(key))
                                .map(key -> "missing " + key),
                        other.keySet().stream()
                                .filter(key -> !one.containsKey(key))
                                .map(key -> "more " + key))
                .sorted()
                .toList();
    }
}
