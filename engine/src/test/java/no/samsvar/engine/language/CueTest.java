package no.samsvar.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CueTest {

    static Stream<Arguments> examples() {
        List<Arguments> examples = new ArrayList<>();
        for (Language language : Languages.all()) {
            for (Cue cue : language.cues().all()) {
                for (String example : cue.matching()) {
                    examples.add(Arguments.of(language.code(), cue, example, true));
                }
                for (String example : cue.notMatching()) {
                    examples.add(Arguments.of(language.code(), cue, example, false));
                }
            }
        }
        return examples.stream();
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @MethodSource("examples")
    void findsItsExamples(String code, Cue cue, String example, boolean found) {
        assertThat(cue.matches(CueText.of(Languages.of(code), example))).isEqualTo(found);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyCueHasAnExampleAndItsOwnCode(Language language) {
        HashSet<String> codes = new HashSet<>();
        for (Cue cue : language.cues().all()) {
            assertThat(codes.add(cue.code())).as(cue.code()).isTrue();
            assertThat(cue.matching()).as(cue.code()).isNotEmpty();
        }
    }

    static List<Language> languages() {
        return Languages.all();
    }
}
