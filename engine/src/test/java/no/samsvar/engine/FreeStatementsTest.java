package no.samsvar.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.samsvar.engine.place.Placement;
import no.samsvar.engine.place.Placing;
import no.samsvar.engine.segment.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Labelled answers as free statements: what says their question is taken from them, and placing has
 * to find it by content.
 */
class FreeStatementsTest {
    private static final Path ROUND = Path.of("../examples/naermere-hverdagen");
    private static final Pattern NAMES_A_QUESTION =
            Pattern.compile("(?iu).*\\b(?:spørsmål|spm\\.?|spurnad)\\s*\\d.*|\\W*\\d+\\W*");
    private static final double SURE = 0.85;

    /**
     * One statement's label and placement.
     *
     * @param free whether its answer names no question to begin with
     */
    private record Case(String file, boolean free, String label, Placement placement) {
        boolean right() {
            return label.equals(Objects.toString(placement.question(), ""));
        }
    }

    private static final List<Case> CASES = new ArrayList<>();

    @BeforeAll
    static void place() throws IOException {
        Map<String, Map<Integer, String>> labels = labels();
        Steps steps = Steps.of(ROUND);
        Placing placing = new Placing(steps.draft());
        for (Steps.Submitted submitted : steps.submissions()) {
            for (List<Statement> statements : submitted.statements()) {
                if (statements.isEmpty()) {
                    continue;
                }
                Path path = Path.of(statements.getFirst().source().file());
                String file = String.valueOf(path.getFileName());
                Map<Integer, String> known = labels.getOrDefault(file, Map.of());
                boolean free = statements.stream().allMatch(s -> s.under() == null);
                List<Statement> bare = statements.stream().map(FreeStatementsTest::bare).toList();
                for (Placement placement : placing.of(bare)) {
                    String label = known.get(placement.statement().span().start());
                    if (label != null) {
                        CASES.add(new Case(file, free, label, placement));
                    }
                }
            }
        }
    }

    @Test
    void answersThatNameNoQuestionArePlaced() {
        Map<String, List<Case>> free = byFile(CASES.stream().filter(Case::free).toList());
        assertThat(free).hasSize(2);
        free.forEach((file, cases) -> assertThat(share(cases)).as(file).isGreaterThan(0.9));
    }

    @Test
    void answersThatNamedTheirQuestionsAreFoundWithout() {
        Map<String, List<Case>> named = byFile(CASES.stream().filter(c -> !c.free()).toList());
        assertThat(named).hasSize(5);
        named.forEach((file, cases) -> assertThat(share(cases)).as(file).isGreaterThan(0.75));
        double sum = named.values().stream().mapToDouble(FreeStatementsTest::share).sum();
        assertThat(sum / named.size()).isGreaterThan(0.85);
    }

    @Test
    void confidenceTellsWhatIsRight() {
        List<Case> sure = CASES.stream().filter(c -> c.placement().confidence() >= SURE).toList();
        List<Case> unsure = CASES.stream().filter(c -> c.placement().confidence() < SURE).toList();
        assertThat(sure).hasSizeGreaterThan(CASES.size() / 4);
        assertThat(share(sure)).isGreaterThan(0.95);
        assertThat(share(unsure)).isLessThan(share(sure));
    }

    private static Map<String, List<Case>> byFile(List<Case> cases) {
        Map<String, List<Case>> files = new TreeMap<>();
        cases.forEach(c -> files.computeIfAbsent(c.file(), f -> new ArrayList<>()).add(c));
        return files;
    }

    private static double share(List<Case> cases) {
        return (double) cases.stream().filter(Case::right).count() / cases.size();
    }

    /** The statement without what says its question. */
    private static Statement bare(Statement s) {
        return new Statement(
                s.id(),
                s.source(),
                s.span(),
                s.gaps(),
                s.text(),
                s.block(),
                s.path().stream()
                        .filter(part -> !NAMES_A_QUESTION.matcher(s.pathText(part)).matches())
                        .toList(),
                null,
                "bare",
                s.language(),
                s.quotation());
    }

    /** By file, and by where the statement begins; empty for a statement that answers none. */
    private static Map<String, Map<Integer, String>> labels() throws IOException {
        Map<String, Map<Integer, String>> labels = new TreeMap<>();
        try (Stream<Path> files = Files.list(ROUND.resolve("gold"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                JsonNode tree = new ObjectMapper().readTree(Files.readString(file));
                if (tree.has("statements")) {
                    String path = tree.path("file").asString();
                    labels.put(path.substring(path.lastIndexOf('/') + 1), starts(tree));
                }
            }
        }
        return labels;
    }

    private static Map<Integer, String> starts(JsonNode tree) {
        Map<Integer, String> starts = new HashMap<>();
        for (JsonNode one : tree.path("statements")) {
            JsonNode question = one.path("question");
            boolean none = question.isNull() || question.isMissingNode();
            starts.put(one.path("start").asInt(), none ? "" : question.asString());
        }
        return starts;
    }
}
