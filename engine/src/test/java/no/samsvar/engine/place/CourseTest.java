package no.samsvar.engine.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CourseTest {
    private static final double[] SILENT = {0, 0, 0, -4};

    private static double[] speaks(int question, double odds) {
        double[] evidence = SILENT.clone();
        evidence[question] = odds;
        return evidence;
    }

    private static int[] way(double[]... evidence) {
        double[][] likely = new Course(3).likelihoods(evidence, new boolean[evidence.length]);
        return Arrays.stream(likely).mapToInt(CourseTest::best).toArray();
    }

    private static int best(double[] likely) {
        assertThat(Arrays.stream(likely).sum())
                .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
        int best = 0;
        for (int s = 1; s < likely.length; s++) {
            best = likely[s] > likely[best] ? s : best;
        }
        return best;
    }

    @Test
    void aStretchThatSaysNothingGoesWithThoseAroundIt() {
        assertThat(way(speaks(1, 4), SILENT, speaks(1, 4))).containsExactly(1, 1, 1);
    }

    @Test
    void anAnswerGoesThroughTheQuestionsInTheirOrder() {
        assertThat(way(speaks(0, 2), speaks(1, 2), speaks(2, 2))).containsExactly(0, 1, 2);
    }

    @Test
    void itGoesBackForGoodReasonOnly() {
        assertThat(way(speaks(1, 4), speaks(0, 0.5), speaks(1, 4))).containsExactly(1, 1, 1);
        assertThat(way(speaks(1, 4), speaks(0, 8))).containsExactly(1, 0);
    }

    @Test
    void itMayBeginAnywhereAndLeaveQuestionsOut() {
        assertThat(way(speaks(2, 4), speaks(2, 4))).containsExactly(2, 2);
        assertThat(way(speaks(0, 4), speaks(2, 4))).containsExactly(0, 2);
    }

    @Test
    void whatIsAboutNothingAskedStandsApart() {
        double[] none = {-2, -2, -2, 9};
        assertThat(way(none, speaks(0, 3), speaks(1, 3), none)).containsExactly(3, 0, 1, 3);
    }

    @Test
    void nothingIsLostInALongAnswer() {
        double[][] evidence = new double[5_000][];
        Arrays.setAll(evidence, i -> speaks(i < 2_500 ? 0 : 1, 30));
        int[] way = way(evidence);
        assertThat(way[0]).isZero();
        assertThat(way[4_999]).isEqualTo(1);
    }
}
