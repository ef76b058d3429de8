package no.samsvar.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import no.samsvar.engine.pipeline.Options;
import no.samsvar.engine.pipeline.Pipeline;
import no.samsvar.engine.pipeline.RoundFolder;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.round.RoundFile;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.ProblemMessages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code samsvar round}: drafts a round from a booklet and its deck or template. */
@Command(name = "round")
final class RoundCommand implements Callable<Integer> {
    @ParentCommand private @Nullable Main main;

    @Parameters(paramLabel = "BOOKLET", arity = "1..*", descriptionKey = "papers")
    private List<Path> papers = List.of();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            descriptionKey = "roundout")
    private @Nullable Path out;

    @Mixin private CollateCommand.Papers named = new CollateCommand.Papers();

    @Override
    public Integer call() throws IOException {
        Main root = Objects.requireNonNull(main);
        Path target = out;
        if (target != null && Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        List<Path> files = files();
        Path base = target == null ? Path.of("") : target.toAbsolutePath().resolveSibling("");
        Options options = named.in(Options.defaults().withLanguage(root.language()));
        Partial<Round> draft;
        try (Bars bars = new Bars(root)) {
            RoundFolder folder = new RoundFolder(base, null, files, List.of(), null);
            draft = Pipeline.draft(folder, options, bars);
        }
        Round round = inside(draft.value());
        String yaml = RoundFile.write(round);
        if (target == null) {
            root.terminal().out().print(yaml);
        } else {
            Files.createDirectories(target.toAbsolutePath().resolveSibling(""));
            Files.writeString(target, yaml, StandardOpenOption.CREATE_NEW);
        }
        tell(root, draft, target);
        return round.questions().isEmpty() ? Main.OFF : Main.DONE;
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path paper : papers) {
            if (!Files.exists(paper)) {
                throw new NoSuchFileException(paper.toString());
            }
            if (Files.isDirectory(paper)) {
                files.addAll(RoundFolder.at(paper).papers());
            } else {
                files.add(paper);
            }
        }
        return files;
    }

    /** A document that lies outside the round's folder is named as if it were put there. */
    private static Round inside(Round round) {
        Round.Documents documents = round.documents();
        return new Round(
                round.id(),
                round.title(),
                round.year(),
                round.languages(),
                new Round.Documents(
                        inside(documents.booklet()),
                        inside(documents.deck()),
                        inside(documents.template())),
                round.questions(),
                round.themes(),
                round.respondents(),
                round.deadlines(),
                round.owner());
    }

    private static List<String> inside(List<String> paths) {
        return paths.stream()
                .map(p -> p.startsWith("..") ? p.substring(p.lastIndexOf('/') + 1) : p)
                .toList();
    }

    private static void tell(Main root, Partial<Round> draft, @Nullable Path target) {
        Messages messages = root.messages();
        ProblemMessages problems = ProblemMessages.in(messages.language());
        for (Problem problem : draft.problems()) {
            String where = problem.document() == null ? "" : problem.document() + ": ";
            root.terminal()
                    .err()
                    .println(
                            Wrap.hanging(
                                    "- ", where + problems.of(problem), root.terminal().width()));
        }
        if (target != null && !root.isQuiet()) {
            root.terminal()
                    .line(
                            messages.say(
                                    "round.written",
                                    target,
                                    messages.count(
                                            "summary.questions", draft.value().questions().size()),
                                    messages.count(
                                            "summary.themes", draft.value().themes().size())));
            draft.value()
                    .questions()
                    .forEach(q ->
                            root.terminal()
                                    .line(
                                            Wrap.hanging(
                                                    "  " + q.id() + "  ",
                                                    q.text(),
                                                    root.terminal().width())));
        }
    }
}
