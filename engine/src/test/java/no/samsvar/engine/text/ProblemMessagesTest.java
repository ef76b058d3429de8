package no.samsvar.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samsvar.engine.text.Problem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemMessagesTest {
    private static final Pattern SLOT = Pattern.compile("\\{[^}]*}");

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void everyCodeHasItsSentences(String language) {
        Set<String> general =
                keys(language).stream().filter(k -> !k.contains(".")).collect(Collectors.toSet());
        assertThat(general)
                .isEqualTo(Arrays.stream(Code.values()).map(Code::key).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nn", "en"})
    void theLanguagesSayTheSame(String language) {
        assertThat(keys(language)).isEqualTo(keys("nb"));
        for (String key : keys("nb")) {
            assertThat(slots(language, key)).as(key).isEqualTo(slots("nb", key));
        }
    }

    @Test
    void noSentenceIsForSomethingThatNoCodeSays() {
        String sources = sources();
        Set<String> unused =
                keys("nb").stream()
                        .filter(key -> key.contains("."))
                        .map(key -> key.substring(key.indexOf('.') + 1))
                        .filter(what -> !sources.contains('"' + what + '"'))
                        .collect(Collectors.toSet());
        assertThat(unused).isEmpty();
    }

    @Test
    void valuesAreFilledInAndClausesWithoutThemLeftOut() {
        ProblemMessages english = ProblemMessages.in("en");
        assertThat(english.of(Code.DAMAGED, Map.of("page", "3")))
                .startsWith("The file is damaged; page 3 could not be read. What");
        assertThat(english.of(Code.DAMAGED, Map.of())).startsWith("The file is damaged. What");
        assertThat(english.of(Code.TOO_LARGE, Map.of("what", "bytes", "limit", "104857600")))
                .contains("larger than the limit, 100 MB.");
        assertThat(english.of(Problem.of(Code.PLACEHOLDER_LEFT, "d", Map.of("text", "[$1 {x}]"))))
                .contains("\"[$1 {x}]\"");
        assertThat(ProblemMessages.in("de").of(Code.EMPTY, Map.of())).startsWith("Filen er tom.");
    }

    private static Set<String> keys(String language) {
        return new TreeSet<>(ProblemMessages.load(language).stringPropertyNames());
    }

    private static Set<String> slots(String language, String key) {
        return SLOT.matcher(ProblemMessages.load(language).getProperty(key))
                .results()
                .map(slot -> slot.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(f -> f.toString().endsWith(".java"))
                    .map(ProblemMessagesTest::read)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
