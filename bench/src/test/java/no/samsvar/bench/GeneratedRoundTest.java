package no.samsvar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratedRoundTest {
    @TempDir Path folder;

    @Test
    void theSameSeedGivesTheSameRound() throws IOException {
        new GeneratedRound(7).write(folder.resolve("a"), 6, Typeset.TXT);
        new GeneratedRound(7).write(folder.resolve("b"), 6, Typeset.TXT);
        new GeneratedRound(8).write(folder.resolve("c"), 6, Typeset.TXT);
        assertThat(texts("a")).hasSize(8).isEqualTo(texts("b")).isNotEqualTo(texts("c"));
    }

    @ParameterizedTest
    @EnumSource(Typeset.class)
    void thereIsAFileForEachAnswer(Typeset as) throws IOException {
        new GeneratedRound(1).write(folder, 3, as);
        try (Stream<Path> answers = Files.list(folder.resolve("answers"))) {
            assertThat(answers).hasSize(3).allSatisfy(file -> assertThat(file).isNotEmptyFile());
        }
    }

    private Map<String, String> texts(String round) throws IOException {
        Path root = folder.resolve(round);
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
