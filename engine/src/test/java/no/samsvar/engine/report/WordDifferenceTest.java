package no.samsvar.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import no.samsvar.engine.report.WordDifference.Run;
import org.junit.jupiter.api.Test;

class WordDifferenceTest {
    @Test
    void marksWhatTheOtherDoesNotHave() {
        assertThat(WordDifference.of("Vi vil gjerne dele fagfolk nå.", "Vi vil dele fagfolk."))
                .containsExactly(
                        new Run("Vi vil ", false),
                        new Run("gjerne ", true),
                        new Run("dele ", false),
                        new Run("fagfolk nå.", true));
    }

    @Test
    void whatIsLeftOutMarksNothing() {
        assertThat(WordDifference.of("Vi deler fagfolk", "Vi deler nå gjerne fagfolk"))
                .containsExactly(new Run("Vi deler fagfolk", false));
    }
}
