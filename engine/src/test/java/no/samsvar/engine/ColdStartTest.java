package no.samsvar.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.evaluate.Evaluation;
import no.samsvar.engine.evaluate.Figure;
import no.samsvar.engine.evaluate.Figure.What;
import no.samsvar.engine.evaluate.Scores;
import no.samsvar.engine.pipeline.Options;
import no.samsvar.engine.pipeline.Pipeline;
import no.samsvar.engine.pipeline.Progress;
import no.samsvar.engine.pipeline.Result;
import no.samsvar.engine.pipeline.RoundFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is read from the invented round before anybody has coded a statement, and its figures. */
class ColdStartTest {
    private static final Path ROUND = Path.of("..", "examples", "naermere-hverdagen");
    private static final Path GOLD = ROUND.resolve("gold");
    private static final double NONE = 1e-12;

    private static Result result;
    private static Evaluation found;

    @BeforeAll
    static void run() throws IOException {
        result =
                Pipeline.run(
                        RoundFolder.at(ROUND), Options.defaults().inProcess(), Progress.SILENT);
        found = Evaluation.of(result, GOLD);
    }

    @Test
    void rolesAddresseesAndThemesAreToldFromLanguageAndTheCodebook() {
        Scores all = found.all();
        assertThat(all.roleF1()).as("roles").isGreaterThanOrEqualTo(0.83);
        assertThat(all.addressee()).as("addressees").isGreaterThanOrEqualTo(0.88);
        assertThat(all.themesF1()).as("themes").isGreaterThanOrEqualTo(0.52);
    }

    @Test
    void everyFigureIsThereOnceInsideItsInterval() {
        assertThat(found.figures())
                .extracting(Figure::what)
                .doesNotHaveDuplicates()
                .contains(What.OWN_WORDS, What.STATEMENTS, What.QUESTION, What.ROLE)
                .contains(What.ADDRESSEE, What.THEMES, What.QUOTATIONS, What.TRACE)
                .doesNotContain(What.SENTENCES, What.THEMES_CODED);
        assertThat(found.figures())
                .allSatisfy(figure -> {
                    assertThat(figure.n()).isPositive();
                    assertThat(figure.score().value())
                            .isBetween(figure.score().low(), figure.score().high());
                });
        Figure themes = found.figures().get(What.THEMES.ordinal() - 1);
        assertThat(themes.what()).isEqualTo(What.THEMES);
        assertThat(themes.score().low()).isLessThan(themes.score().high());
        assertThat(themes.score().value()).isEqualTo(found.all().themesF1());
    }

    @Test
    void anotherReadingOfTheDefinitionsComesToTheSame() throws IOException {
        for (Scores scores : found.answers()) {
            JsonNode labels = labels(scores.name());
            String file = labels.path("file").asString();
            String name = file.substring(file.lastIndexOf('/') + 1);
            DocumentInfo document =
                    result.collation().documents().stream()
                            .filter(d -> d.file().endsWith("/" + name))
                            .findFirst()
                            .orElseThrow();
            String text = Objects.requireNonNull(result.texts().get(document.id()));
            GoldScore other = GoldScore.of(result.collation(), document.id(), text, labels);
            assertThat(scores.ownF1()).as(name).isCloseTo(other.ownWords(), within(NONE));
            assertThat(scores.statementF1()).as(name).isCloseTo(other.statements(), within(NONE));
            assertThat(scores.question())
                    .as(name)
                    .isCloseTo(GoldScore.share(other.questions()), within(NONE));
            assertThat(scores.roleF1())
                    .as(name)
                    .isCloseTo(GoldScore.macro(other.roles()), within(NONE));
            assertThat(scores.addressee())
                    .as(name)
                    .isCloseTo(GoldScore.share(other.addressees()), within(NONE));
        }
    }

    private static JsonNode labels(String municipality) throws IOException {
        try (var files = Files.list(GOLD)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                JsonNode json = JsonMapper.shared().readTree(Files.readString(file));
                if (json.path("municipality").asString("").equals(municipality)) {
                    return json;
                }
            }
        }
        throw new AssertionError(municipality);
    }
}
