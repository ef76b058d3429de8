package no.samsvar.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.pipeline.Options;
import no.samsvar.engine.pipeline.Pipeline;
import no.samsvar.engine.pipeline.Progress;
import no.samsvar.engine.pipeline.Result;
import no.samsvar.engine.pipeline.RoundFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A real round, where the property {@code samsvar.shared} says that one lies, and its labels. */
class SharedRoundTest {
    private static final Path ROUND =
            Path.of(System.getProperty("samsvar.shared", ""), "round-2026");

    @TempDir private static Path temp;
    private static Map<String, JsonNode> gold = Map.of();
    private static Map<String, GoldScore> together = Map.of();
    private static Collation collation;

    @BeforeAll
    static void run() throws IOException {
        assumeFalse(
                System.getProperty("samsvar.shared", "").isEmpty(),
                "samsvar.shared is not set: no real round to run");
        gold = gold();
        Result result = collate(ROUND);
        collation = result.collation();
        together = scores(result);
    }

    @Test
    void questionsAndThemesAreDrafted() {
        assertThat(collation.round().questions()).hasSize(3);
        assertThat(collation.round().themes()).hasSizeGreaterThanOrEqualTo(14);
    }

    @Test
    void respondentsAreKnownByNumberAndNoAdoptionIsClaimed() {
        List<String> numbers =
                collation.respondents().stream()
                        .filter(Collation.RespondentInfo::answered)
                        .map(one -> Objects.requireNonNullElse(one.number(), ""))
                        .toList();
        List<String> wanted = gold.values().stream().map(g -> g.path("number").asString()).toList();
        assertThat(numbers).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(collation.submissions())
                .extracting(Collation.SubmissionInfo::adoptedBy)
                .containsOnly("not-shown");
    }

    @Test
    void ownWordsAreTold() throws IOException {
        together.forEach((file, score) ->
                assertThat(score.ownWords()).as(file).isGreaterThanOrEqualTo(0.98));
        for (String file : gold.keySet()) {
            Path alone = temp.resolve(file);
            Files.createDirectories(alone.resolve("answers"));
            for (Path paper : RoundFolder.at(ROUND).papers()) {
                Files.copy(paper, alone.resolve(Objects.requireNonNull(paper.getFileName())));
            }
            Files.copy(ROUND.resolve("answers").resolve(file), alone.resolve("answers", file));
            assertThat(scores(collate(alone)).get(file))
                    .as(file + " alone")
                    .satisfies(score -> assertThat(score.ownWords()).isGreaterThanOrEqualTo(0.98));
        }
    }

    @Test
    void statementsAreFound() {
        together.forEach((file, score) ->
                assertThat(score.statements()).as(file).isGreaterThanOrEqualTo(0.90));
    }

    @Test
    void questionsRolesAndAddresseesAreRead() {
        List<GoldScore.Pair> questions = new ArrayList<>();
        List<GoldScore.Pair> roles = new ArrayList<>();
        List<GoldScore.Pair> addressees = new ArrayList<>();
        for (GoldScore score : together.values()) {
            questions.addAll(score.questions());
            roles.addAll(score.roles());
            addressees.addAll(score.addressees());
        }
        assertThat(GoldScore.share(questions)).as("questions").isGreaterThanOrEqualTo(0.97);
        assertThat(GoldScore.macro(roles)).as("roles").isGreaterThanOrEqualTo(0.85);
        assertThat(GoldScore.share(addressees)).as("addressees").isGreaterThanOrEqualTo(0.9);
    }

    private static Result collate(Path folder) throws IOException {
        return Pipeline.run(
                RoundFolder.at(folder), Options.defaults().inProcess(), Progress.SILENT);
    }

    /** Labels by the name of the file that they belong to. */
    private static Map<String, JsonNode> gold() throws IOException {
        Map<String, JsonNode> labels = new TreeMap<>();
        try (Stream<Path> files = Files.list(ROUND.resolve("gold"))) {
            for (Path file : files.sorted().toList()) {
                JsonNode tree = new ObjectMapper().readTree(Files.readString(file));
                if (tree.has("statements")) {
                    String path = tree.path("file").asString();
                    labels.put(path.substring(path.lastIndexOf('/') + 1), tree);
                }
            }
        }
        return labels;
    }

    private static Map<String, GoldScore> scores(Result result) {
        Map<String, GoldScore> scores = new TreeMap<>();
        for (Collation.DocumentInfo document : result.collation().documents()) {
            String name = document.file().substring(document.file().lastIndexOf('/') + 1);
            JsonNode labels = gold.get(name);
            if (labels != null && document.submission() != null) {
                String text = Objects.requireNonNull(result.texts().get(document.id()));
                scores.put(name, GoldScore.of(result.collation(), document.id(), text, labels));
            }
        }
        return scores;
    }
}
