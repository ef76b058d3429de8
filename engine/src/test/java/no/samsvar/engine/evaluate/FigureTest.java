package no.samsvar.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.evaluate.CodedEvaluation.Score;
import no.samsvar.engine.evaluate.Figure.What;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures, their intervals, and whether they are as good as one reaches for. */
class FigureTest {
    @TempDir private Path temp;

    @Test
    void aShareIsReachedFromBelowAndWhatLacksASourceFromAbove() {
        assertThat(Figure.counted(What.ADDRESSEE, 10, 0.90).isReached()).isTrue();
        assertThat(Figure.counted(What.ADDRESSEE, 10, 0.89).isReached()).isFalse();
        assertThat(Figure.counted(What.TRACE, 10, 0).isReached()).isTrue();
        assertThat(Figure.counted(What.TRACE, 10, 1).isReached()).isFalse();
        assertThat(Figure.counted(What.OWN_WORDS_RECALL, 10, 0).isReached()).isTrue();
        assertThatThrownBy(() -> Figure.counted(What.TRACE, -1, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theIntervalIsAsWideAsThatOfAKnownShare() {
        List<double[]> units = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            units.add(new double[] {1, i % 4 == 0 ? 0 : 1});
        }
        Score score = Bootstrap.of(units, sum -> sum[1] / sum[0]);
        double normal = 1.96 * Math.sqrt(0.75 * 0.25 / 400);
        assertThat(score.value()).isEqualTo(0.75);
        assertThat(score.low()).isCloseTo(0.75 - normal, within(0.006));
        assertThat(score.high()).isCloseTo(0.75 + normal, within(0.006));
        assertThat(Bootstrap.of(units, sum -> sum[1] / sum[0])).isEqualTo(score);
        assertThat(Bootstrap.of(List.of(), sum -> 1)).isEqualTo(new Score(0, 0, 0));
    }

    @Test
    void macroF1IsTheMeanOverTheLabelsThatWereMeant() {
        // one label meant 4, said 2, both 2; one never meant; one meant 1, said 3, both 1
        double[] counts = {9, 4, 2, 2, 0, 5, 0, 1, 3, 1};
        assertThat(Bootstrap.macroF1(counts, 1)).isCloseTo((4 / 6.0 + 0.5) / 2, within(1e-12));
    }

    @Test
    void sentencesAreFoundAgainOnceJoined() throws IOException {
        Path file = temp.resolve("setninger.txt");
        Files.writeString(
                file,
                """
                Kommunen vil styrke beredskapen.
                Det koster ca. 3 mill. kroner i året!

                Hvem skal betale for det?
                """);
        Figure all = Evaluation.sentences(file);
        assertThat(all.n()).isEqualTo(3);
        assertThat(all.of()).isEqualTo("setninger.txt");
        assertThat(all.score().value()).isEqualTo(1);
        assertThat(all.reach()).isEqualTo(0.97);
        Files.writeString(
                file, "Kommunen vil styrke\nberedskapen i distriktet.\nHvem betaler for det?\n");
        assertThat(Evaluation.sentences(file).score().value()).isCloseTo(0.4, within(1e-12));
        Files.writeString(file, "Kommunen ønskjer ikkje meir byråkrati.\nKven skal betale?\n");
        assertThat(Evaluation.sentences(file).reach()).isEqualTo(0.96);
    }
}
