package no.samsvar.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.Passage;
import no.samsvar.engine.collate.Collation.ProblemInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.pipeline.Options;
import no.samsvar.engine.pipeline.Pipeline;
import no.samsvar.engine.pipeline.Progress;
import no.samsvar.engine.pipeline.Result;
import no.samsvar.engine.pipeline.RoundFolder;
import no.samsvar.engine.report.CollationJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code samsvar read}: what was read of some files. */
@Command(name = "read")
final class ReadCommand implements Callable<Integer> {
    /** Problems of an answer as such, which a file outside a round is not. */
    private static final Set<String> OF_ANSWERS =
            Set.of(
                    "unknown-respondent",
                    "ambiguous-respondent",
                    "not-shown-adopted",
                    "question-unanswered",
                    "no-own-words",
                    "answer-elsewhere",
                    "endorses-other");

    @ParentCommand private @Nullable Main main;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "files")
    private List<Path> files = List.of();

    @Option(names = "--round", paramLabel = "ROUND", descriptionKey = "inround")
    private @Nullable Path round;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Main root = Objects.requireNonNull(main);
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
        }
        Options options = Options.defaults().withLanguage(root.language());
        boolean failed = false;
        for (Path file : files) {
            Result result = round == null ? alone(file, options) : inRound(file, round, options);
            List<ProblemInfo> problems = problems(result.collation());
            failed |= problems.stream().anyMatch(p -> p.severity().equals("error"));
            List<DocumentInfo> documents =
                    result.collation().documents().stream()
                            .filter(d -> d.submission() != null)
                            .toList();
            if (json) {
                print(root, result, documents, problems);
            } else {
                Reading shown = new Reading(root, result, round != null);
                documents.forEach(shown::document);
                shown.problems(file.toString(), problems);
            }
        }
        return failed ? Main.OFF : Main.DONE;
    }

    private static Result alone(Path file, Options options) throws IOException {
        Path name = file.toAbsolutePath().normalize().getFileName();
        return Pipeline.alone(file, String.valueOf(name), options);
    }

    private static Result inRound(Path file, Path round, Options options) throws IOException {
        RoundFolder folder = RoundFolder.at(round);
        List<Path> parts = new ArrayList<>();
        try (Stream<Path> inside = Files.walk(file)) {
            inside.filter(Files::isRegularFile).sorted().forEach(parts::add);
        }
        String path = folder.pathOf(file);
        RoundFolder one =
                new RoundFolder(
                        folder.root(),
                        folder.roundFile(),
                        folder.papers(),
                        List.of(new RoundFolder.Entry(path, parts)),
                        null);
        return Pipeline.suggest(one, options, Progress.SILENT);
    }

    /** What concerns the file: not that a round lacks something. */
    private List<ProblemInfo> problems(Collation collation) {
        return collation.problems().stream()
                .filter(p -> p.document() != null)
                .filter(p -> round != null || !OF_ANSWERS.contains(p.code()))
                .toList();
    }

    /** One line of {@code --json}; no document where the file could not be read. */
    private record Line(
            @Nullable DocumentInfo document,
            String text,
            List<Passage> passages,
            List<StatementInfo> statements,
            List<ProblemInfo> problems) {}

    private static void print(
            Main root, Result result, List<DocumentInfo> documents, List<ProblemInfo> problems) {
        Set<@Nullable String> shown = new HashSet<>();
        for (DocumentInfo document : documents) {
            shown.add(document.id());
            List<StatementInfo> statements =
                    result.collation().statements().stream()
                            .filter(s -> s.document().equals(document.id()))
                            .toList();
            Line line =
                    new Line(
                            document,
                            result.texts().getOrDefault(document.id(), ""),
                            document.passages(),
                            statements,
                            problems.stream()
                                    .filter(p -> document.id().equals(p.document()))
                                    .toList());
            root.terminal().line(CollationJson.line(line));
        }
        List<ProblemInfo> others =
                problems.stream().filter(p -> !shown.contains(p.document())).toList();
        if (documents.isEmpty() || !others.isEmpty()) {
            Line line = new Line(null, "", List.of(), List.of(), others);
            root.terminal().line(CollationJson.line(line));
        }
    }
}
