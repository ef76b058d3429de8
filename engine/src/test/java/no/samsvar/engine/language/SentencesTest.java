package no.samsvar.engine.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import no.samsvar.engine.text.Span;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {

    static Stream<String> cases() {
        return TestLines.of("sentence-cases.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsTheEndsOf(String line) {
        String marked = line.replace("\\n", "\n");
        List<String> expected = new ArrayList<>();
        for (String sentence : marked.split("\\|")) {
            expected.add(sentence.strip());
        }
        assertThat(sentences(Languages.of("nb"), marked.replace("|", "")))
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "de, Hier fehlt ein Radweg. Die Stadt sollte z.B. am Markt anfangen. Am 3. Mai ist Fest., 3",
        "en, Mr. Smith asked for more time. The council agreed. It met on 3 May at 10 a.m. in Dale., 3"
    })
    void knowsOtherLanguages(String code, String text, int count) {
        assertThat(sentences(Languages.of(code), text)).hasSize(count);
    }

    @Test
    void coversEveryCharacterOfAnyText() {
        Random random = new Random(3);
        String letters = "aB. \n,?!«»()-–:1\u00a0§…\"'æ\uD83D\uDE00";
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < random.nextInt(200); i++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            int from = text.isEmpty() ? 0 : random.nextInt(text.length());
            Span within = Span.of(from, text.length());
            int last = from;
            for (Span sentence : Languages.norwegian().sentences(text, within)) {
                assertThat(sentence.trim(text)).isEqualTo(sentence);
                assertThat(Span.of(last, sentence.start()).trim(text).isEmpty()).isTrue();
                assertThat(sentence.isEmpty()).isFalse();
                last = sentence.end();
            }
            assertThat(Span.of(last, text.length()).trim(text).isEmpty()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'.'",
                "'('",
                "'A'",
                "'A '",
                "'. '",
                "'« '",
                "'a.B '",
                "'1. '",
                "'\" '",
                "'- '",
                "'Det er '",
                "'x( '"
            })
    void standsHostileText(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        for (Language language : Languages.all()) {
            assertThatCode(() -> language.sentences(text, Span.of(0, text.length())))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource({"nb, 94", "nn, 92"})
    void findsTheSentencesOfTheTreebank(String code, double least) throws IOException {
        String shared = System.getProperty("samsvar.shared", "");
        Assumptions.assumeFalse(shared.isEmpty(), "samsvar.shared is not set");
        List<String> lines =
                Files.readAllLines(Path.of(shared, "language", "sentences-" + code + "-dev.txt"));
        String text = String.join(" ", lines);
        SentenceScore score =
                SentenceScore.of(
                        lines, text, Languages.of(code).sentences(text, Span.of(0, text.length())));
        System.out.println(code + " sentences " + score);
        assertThat(score.f1()).isGreaterThan(least);
    }

    private static List<String> sentences(Language language, String text) {
        return language.sentences(text, Span.of(0, text.length())).stream()
                .map(span -> span.in(text))
                .toList();
    }
}
