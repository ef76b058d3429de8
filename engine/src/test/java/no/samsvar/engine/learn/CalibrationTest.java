package no.samsvar.engine.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Margins as probabilities. */
class CalibrationTest {

    @Test
    void theSigmoidThatMadeTheLabelsIsFoundAgain() {
        Random random = new Random(11);
        double[] margins = new double[20_000];
        boolean[] has = new boolean[margins.length];
        for (int i = 0; i < margins.length; i++) {
            margins[i] = random.nextGaussian();
            has[i] = random.nextDouble() < Calibration.sigmoid(2.5 * margins[i] - 0.7);
        }
        Calibration found = Calibration.of(margins, has);
        assertThat(found.slope()).isCloseTo(2.5, within(0.15));
        assertThat(found.shift()).isCloseTo(-0.7, within(0.1));
    }

    @Test
    void ofThoseSaidToBeSeventyPerCentLikelySeventyPerCentAreSo() {
        Random random = new Random(12);
        double[] margins = new double[30_000];
        boolean[] has = new boolean[margins.length];
        for (int i = 0; i < margins.length; i++) {
            has[i] = random.nextInt(4) == 0;
            margins[i] = random.nextGaussian() + (has[i] ? 0.5 : -0.5);
        }
        Calibration found = Calibration.of(margins, has);
        for (double from = 0; from < 0.8; from += 0.1) {
            double sum = 0;
            int with = 0;
            int n = 0;
            for (int i = 0; i < margins.length; i++) {
                double p = found.probability(margins[i]);
                if (p >= from && p < from + 0.1) {
                    n++;
                    sum += p;
                    with += has[i] ? 1 : 0;
                }
            }
            assertThat((double) with / n).as("from %s", from).isCloseTo(sum / n, within(0.06));
        }
    }

    @Test
    void fewAndOneSidedMarginsGiveNoCertainty() {
        Calibration all = Calibration.of(new double[] {1, 2, 3}, new boolean[] {true, true, true});
        assertThat(all.probability(2)).isBetween(0.5, 0.999);
        Calibration none = Calibration.of(new double[0], new boolean[0]);
        assertThat(none.probability(0)).isBetween(0.01, 0.99);
    }
}
