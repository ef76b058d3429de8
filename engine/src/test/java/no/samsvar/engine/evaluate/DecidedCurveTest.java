package no.samsvar.engine.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.samsvar.engine.evaluate.DecidedCurve.Point;
import no.samsvar.engine.pipeline.Options;
import no.samsvar.engine.pipeline.Progress;
import no.samsvar.engine.pipeline.RoundFolder;
import org.junit.jupiter.api.Test;

/** What deciding a part of an invented round does to the rest. */
class DecidedCurveTest {
    private static final Path ROUND =
            Path.of("../examples/naermere-hverdagen").toAbsolutePath().normalize();

    @Test
    void fewDecisionsDoNoHarmAndManyTeach() throws Exception {
        DecidedCurve curve =
                DecidedCurve.of(
                        RoundFolder.at(ROUND),
                        ROUND.resolve("gold"),
                        Options.defaults().inProcess(),
                        Progress.SILENT,
                        1);
        assertThat(curve.points()).extracting(Point::part).containsExactly(5, 10, 25, 50, 0);
        for (Point point : curve.points()) {
            assertThat(point.themes().decided())
                    .as("themes at %d", point.part())
                    .isGreaterThan(point.themes().alone() - 0.005);
            assertThat(point.roles().decided())
                    .as("roles at %d", point.part())
                    .isGreaterThan(point.roles().alone() - 0.005);
            assertThat(point.addressees().decided())
                    .as("addressees at %d", point.part())
                    .isGreaterThan(point.addressees().alone() - 0.005);
        }
        Point half = curve.points().get(3);
        assertThat(half.themes().decided()).isGreaterThan(half.themes().alone() + 0.06);
        Point others = curve.points().getLast();
        assertThat(others.themes().decided()).isGreaterThan(others.themes().alone() + 0.06);
    }
}
