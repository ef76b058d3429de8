package no.samsvar.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import no.samsvar.cli.Complaints.WrongUsage;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.pipeline.Options;
import no.samsvar.engine.pipeline.Pipeline;
import no.samsvar.engine.pipeline.Progress;
import no.samsvar.engine.pipeline.Result;
import no.samsvar.engine.pipeline.RoundFolder;
import no.samsvar.engine.report.CollationJson;
import no.samsvar.engine.report.Report;
import no.samsvar.engine.report.UnreadableResultException;
import no.samsvar.engine.round.Audience;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code samsvar collate}: documents in, report out. */
@Command(name = "collate")
final class CollateCommand implements Callable<Integer> {
    @ParentCommand private @Nullable Main main;
    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "ROUND", descriptionKey = "round")
    private @Nullable Path round;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            descriptionKey = "out")
    private @Nullable Path out;

    @Mixin private Papers papers = new Papers();
    @Mixin private Jobs jobs = new Jobs();

    @Option(names = "--audience", paramLabel = "internal|public", descriptionKey = "audience")
    private String audience = Audience.INTERNAL.key();

    @Option(names = "--figures", paramLabel = "FILE", descriptionKey = "figures")
    private @Nullable Path figures;

    @Option(names = "--review", descriptionKey = "review.option")
    private boolean review;

    @Option(names = "--strict", descriptionKey = "strict")
    private boolean strict;

    @Override
    public Integer call() throws IOException {
        Main root = Objects.requireNonNull(main);
        Path from = Objects.requireNonNull(round);
        RoundFolder folder = Rounds.at(from, root.messages());
        Path to = out == null ? Path.of(Rounds.name(from) + "-out") : out;
        Options options =
                jobs.in(papers.in(Options.defaults().withLanguage(root.language())))
                        .forAudience(audience(root))
                        .withFigures(figures)
                        .withReview(review);
        Result result;
        ChangeList changes;
        try (Bars bars = new Bars(root)) {
            Progress progress = new Tidy(bars);
            result = Pipeline.run(folder, options, progress);
            changes = changes(root, to, result.collation());
            progress.at("write", 0, 1);
            Report.write(result.collation(), result.texts(), result.round(), to);
            progress.at("write", 1, 1);
        }
        new Summary(root, result.collation(), changes).print(to);
        boolean error =
                result.collation().problems().stream().anyMatch(p -> p.severity().equals("error"));
        return strict && error ? Main.OFF : Main.DONE;
    }

    /** Against the result that this one replaces; null where there is none of the same round. */
    private static @Nullable ChangeList changes(Main root, Path out, Collation now)
            throws IOException {
        Collation before = root.isQuiet() ? null : earlier(out);
        return before != null && before.round().id().equals(now.round().id())
                ? new ChangeList(root.terminal(), root.messages(), before, now)
                : null;
    }

    private static @Nullable Collation earlier(Path out) throws IOException {
        Path file = out.resolve(CollationJson.NAME);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return CollationJson.read(in);
        } catch (UnreadableResultException _) {
            return null;
        }
    }

    private Audience audience(Main root) {
        return Audience.of(audience)
                .orElseThrow(() ->
                        new WrongUsage(
                                Objects.requireNonNull(spec).commandLine(),
                                root.messages().say("usage.audience", audience)));
    }

    /** The round's own documents, where a person points them out. */
    static final class Papers {
        @Option(names = "--booklet", paramLabel = "FILE", descriptionKey = "booklet")
        private List<Path> booklet = List.of();

        @Option(names = "--deck", paramLabel = "FILE", descriptionKey = "deck")
        private List<Path> deck = List.of();

        @Option(names = "--template", paramLabel = "FILE", descriptionKey = "template")
        private List<Path> template = List.of();

        Options in(Options options) {
            return options.withPapers(booklet, deck, template);
        }
    }

    /** How many cores. */
    static final class Jobs {
        @Option(names = "--jobs", paramLabel = "N", descriptionKey = "jobs")
        private int jobs = Math.max(1, Runtime.getRuntime().availableProcessors());

        Options in(Options options) {
            return options.withJobs(Math.max(1, jobs));
        }
    }
}
