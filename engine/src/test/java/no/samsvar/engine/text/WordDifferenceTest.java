package no.samsvar.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samsvar.engine.text.WordDifference.Kind;
import no.samsvar.engine.text.WordDifference.Piece;
import no.samsvar.engine.text.WordDifference.Run;
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
    void tellsWhatTheOlderHadToo() {
        assertThat(WordDifference.between("Vi deler nå fagfolk", "Vi deler gjerne fagfolk"))
                .containsExactly(
                        new Piece("Vi deler ", Kind.KEPT),
                        new Piece("nå ", Kind.REMOVED),
                        new Piece("gjerne ", Kind.ADDED),
                        new Piece("fagfolk", Kind.KEPT));
        assertThat(WordDifference.between(List.of("a", "b"), List.of("b", "c")))
                .containsExactly(
                        new Piece("a", Kind.REMOVED),
                        new Piece("b", Kind.KEPT),
                        new Piece("c", Kind.ADDED));
    }

    @Test
    void whatIsLeftOutMarksNothing() {
        assertThat(WordDifference.of("Vi deler fagfolk", "Vi deler nå gjerne fagfolk"))
                .containsExactly(new Run("Vi deler fagfolk", false));
    }
}
