package no.samsvar.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.Position;
import no.samsvar.engine.collate.Collation.ProblemInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.decision.Decision;
import no.samsvar.engine.decision.Decision.Act;
import no.samsvar.engine.decision.Decision.Field;
import no.samsvar.engine.decision.DecisionFile;
import no.samsvar.engine.pipeline.Options;
import no.samsvar.engine.pipeline.Pipeline;
import no.samsvar.engine.pipeline.Progress;
import no.samsvar.engine.pipeline.Result;
import no.samsvar.engine.pipeline.RoundFolder;
import org.jspecify.annotations.Nullable;

/** A small round in a folder, whose results people decide on as they would in an application. */
final class DecidedRound {
    private static final Path CASE =
            Path.of("src/test/resources/cases/d03-two-versions/input").toAbsolutePath();
    static final String FIRST = "1. Hva skal vår kommune gjøre for at flere bruker biblioteket?";
    static final String SECOND = "2. Hvordan kan vi nå dem som bor langt fra et bibliotek?";

    private final Path folder;
    private int minute;

    DecidedRound(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder.resolve("answers"));
            for (String name : List.of("booklet.txt", "round.yaml", "respondents.csv")) {
                Files.copy(CASE.resolve(name), folder.resolve(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    /**
     * @param municipality one of the round's: Elvestrand, Høgmo, Sandøyna
     */
    DecidedRound answer(String file, String municipality, String... paragraphs) {
        String text = municipality + " kommune\n\n" + String.join("\n\n", paragraphs) + "\n";
        return write("answers/" + file, text);
    }

    DecidedRound write(String path, String text) {
        try {
            Files.writeString(folder.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    DecidedRound remove(String path) {
        try {
            Files.delete(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Result result() {
        try {
            Options options = Options.defaults().inProcess().withJobs(1).withLanguage("en");
            return Pipeline.run(RoundFolder.at(folder), options, Progress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Collation run() {
        return result().collation();
    }

    /** Decides on the statement of the present result with these words. */
    DecidedRound decide(
            String by, String words, Act act, @Nullable Field field, Decision.Value value) {
        return decide(by, new Decision.OnStatement(words(result(), words)), act, field, value);
    }

    DecidedRound decide(
            String by, Decision.Subject on, Act act, @Nullable Field field, Decision.Value value) {
        Instant time = Instant.parse("2028-03-01T12:00:00Z").plusSeconds(60L * minute++);
        Decision decision = new Decision(0, time.toString(), time, by, on, act, field, value, "");
        try {
            DecisionFile.append(folder.resolve(DecisionFile.NAME), List.of(decision));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    DecidedRound set(String by, String words, Field field, String value) {
        return decide(by, words, Act.SET, field, new Decision.One(value));
    }

    /** Words of a result, as an application writes them down. */
    static Decision.Words words(Result result, String words) {
        Collation all = result.collation();
        for (DocumentInfo document : all.documents()) {
            String text = result.texts().getOrDefault(document.id(), "");
            int start = text.indexOf(words);
            boolean counts =
                    all.submissions().stream()
                            .anyMatch(s ->
                                    s.id().equals(document.submission())
                                            && s.standing().equals("counted"));
            if (start >= 0 && counts) {
                int end = start + words.length();
                return new Decision.Words(
                        all.submissions().stream()
                                .filter(s -> s.id().equals(document.submission()))
                                .findFirst()
                                .orElseThrow()
                                .respondent(),
                        document.textSha256(),
                        start,
                        end,
                        words,
                        text.substring(Math.max(0, start - 40), start),
                        text.substring(end, Math.min(text.length(), end + 40)));
            }
        }
        throw new AssertionError("nobody says: " + words);
    }

    static StatementInfo statement(Collation all, String words) {
        return all.statements().stream()
                .filter(s -> s.text().equals(words))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(
                                words
                                        + " is not among "
                                        + all.statements().stream()
                                                .map(StatementInfo::text)
                                                .toList()));
    }

    static Position position(Collation all, String words) {
        String id = statement(all, words).id();
        return all.positions().stream()
                .filter(p -> p.statements().contains(id))
                .findFirst()
                .orElseThrow();
    }

    /** Problems with decisions: the code, the reason and the line. */
    static List<String> problems(Collation all) {
        return all.problems().stream()
                .filter(p -> p.code().startsWith("decision-") || p.code().startsWith("coders-"))
                .map(DecidedRound::problem)
                .toList();
    }

    private static String problem(ProblemInfo problem) {
        Map<String, String> args = new TreeMap<>(problem.args());
        String what = Objects.requireNonNullElse(args.get("reason"), args.getOrDefault("what", ""));
        return (problem.code() + " " + what + " " + args.getOrDefault("line", "")).strip();
    }
}
