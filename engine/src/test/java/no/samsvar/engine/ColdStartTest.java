package no.samsvar.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import no.samsvar.engine.evaluate.Evaluation;
import no.samsvar.engine.evaluate.Scores;
import no.samsvar.engine.pipeline.Options;
import no.samsvar.engine.pipeline.Pipeline;
import no.samsvar.engine.pipeline.Progress;
import no.samsvar.engine.pipeline.Result;
import no.samsvar.engine.pipeline.RoundFolder;
import org.junit.jupiter.api.Test;

/** What is read from the invented round before anybody has coded a statement. */
class ColdStartTest {
    private static final Path ROUND = Path.of("..", "examples", "naermere-hverdagen");

    @Test
    void rolesAddresseesAndThemesAreToldFromLanguageAndTheCodebook() throws IOException {
        Result result =
                Pipeline.run(
                        RoundFolder.at(ROUND), Options.defaults().inProcess(), Progress.SILENT);
        Scores all = Evaluation.of(result, ROUND.resolve("gold")).all();
        assertThat(all.roleF1()).as("roles").isGreaterThanOrEqualTo(0.83);
        assertThat(all.addressee()).as("addressees").isGreaterThanOrEqualTo(0.88);
        assertThat(all.themesF1()).as("themes").isGreaterThanOrEqualTo(0.52);
    }
}
