package no.samsvar.engine.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The set of labels that is expected to agree best. */
class SetChoiceTest {
    private static final int LABELS = 5;

    private static BitSet set(int bits) {
        return BitSet.valueOf(new long[] {bits});
    }

    @RepeatedTest(20)
    void noOtherSetIsExpectedToAgreeBetter(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        List<BitSet> every = new ArrayList<>();
        for (int bits = 0; bits < 1 << LABELS; bits++) {
            every.add(set(bits));
        }
        double[] p = random.doubles(LABELS, 0.02, 0.98).toArray();
        Choice.Chosen chosen = new SetChoice(every, LABELS, 1, 0).choose(p);
        double best = 0;
        for (BitSet candidate : every) {
            best = Math.max(best, expected(candidate, p, every));
        }
        assertThat(expected(chosen.labels(), p, every)).isCloseTo(best, within(0.01));
        assertThat(chosen.confidence())
                .isCloseTo(expected(chosen.labels(), p, every), within(1e-9));
    }

    /** With every set possible and no prior, labels are independent. */
    private static double expected(BitSet chosen, double[] p, List<BitSet> every) {
        double sum = 0;
        for (BitSet set : every) {
            double likelihood = 1;
            for (int l = 0; l < LABELS; l++) {
                likelihood *= set.get(l) ? p[l] : 1 - p[l];
            }
            sum += likelihood * SetChoice.f1(chosen, set);
        }
        return sum;
    }

    @Test
    void labelsThatAlwaysComeTogetherAreChosenTogether() {
        List<BitSet> coded = List.of(set(0b011), set(0b011), set(0b100), set(0b000));
        double[] unsure = {0.9, 0.35, 0.05};
        assertThat(new SetChoice(coded, 3, 1, 0.5).choose(unsure).labels()).isEqualTo(set(0b011));
    }
}
