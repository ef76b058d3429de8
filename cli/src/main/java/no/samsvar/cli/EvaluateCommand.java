package no.samsvar.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.evaluate.CodedEvaluation;
import no.samsvar.engine.evaluate.CoderAgreement;
import no.samsvar.engine.evaluate.DecidedCurve;
import no.samsvar.engine.evaluate.Evaluation;
import no.samsvar.engine.evaluate.Figure;
import no.samsvar.engine.pipeline.Options;
import no.samsvar.engine.pipeline.Pipeline;
import no.samsvar.engine.pipeline.Result;
import no.samsvar.engine.pipeline.RoundFolder;
import no.samsvar.engine.report.CollationJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code samsvar evaluate}: scores against hand labels, and of what is learned from coded sets. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {
    @ParentCommand private @Nullable Main main;
    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "ROUND", arity = "0..1", descriptionKey = "round")
    private @Nullable Path round;

    @Option(names = "--gold", paramLabel = "DIR", descriptionKey = "gold")
    private @Nullable Path gold;

    @Option(names = "--agreement", descriptionKey = "agreement")
    private boolean agreement;

    @Option(names = "--alone", descriptionKey = "alone")
    private boolean alone;

    @Option(names = "--sentences", paramLabel = "FILE", descriptionKey = "sentences")
    private List<Path> sentences = List.of();

    @Option(names = "--coded", paramLabel = "FILE", arity = "1..*", descriptionKey = "coded")
    private List<Path> coded = List.of();

    @Option(names = "--curve", descriptionKey = "curve")
    private boolean curve;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin private CollateCommand.Papers papers = new CollateCommand.Papers();
    @Mixin private CollateCommand.Jobs jobs = new CollateCommand.Jobs();

    /** What {@code --json} prints: every figure beside what to reach for, and what is behind. */
    record Outcome(
            List<Figure> figures,
            @Nullable Evaluation round,
            Map<String, Evaluation> alone,
            List<CodedEvaluation> coded,
            @Nullable DecidedCurve curve) {}

    @Override
    public Integer call() throws IOException {
        Main root = Objects.requireNonNull(main);
        boolean onRound = gold != null || agreement;
        boolean onFiles = !coded.isEmpty() || !sentences.isEmpty();
        if ((round == null) == onRound || !onRound && !onFiles) {
            throw new Complaints.WrongUsage(
                    Objects.requireNonNull(spec).commandLine(),
                    root.messages().say("evaluate.what"));
        }
        RoundFolder folder = round == null ? null : Rounds.at(round, root.messages());
        if (folder != null && agreement) {
            agreement(root, folder);
        }
        if (gold != null && !Files.isDirectory(gold)) {
            throw new NoSuchFileException(gold.toString());
        }
        if (gold != null || onFiles) {
            Outcome outcome = measure(root, folder);
            if (json) {
                root.terminal().line(CollationJson.line(outcome));
            } else {
                print(root, outcome);
            }
        }
        return Main.DONE;
    }

    private static void print(Main root, Outcome outcome) {
        new FigureTable(root).print(outcome.figures());
        if (outcome.round() != null) {
            new ScoreTable(root).print(outcome.round(), outcome.alone());
        }
        if (outcome.curve() != null) {
            new ScoreTable(root).print(outcome.curve());
        }
        if (!outcome.coded().isEmpty()) {
            root.terminal().line();
            new CodedTable(root).print(outcome.coded());
        }
    }

    private Outcome measure(Main root, @Nullable RoundFolder folder) throws IOException {
        Options options = jobs.in(papers.in(Options.defaults().withLanguage(root.language())));
        Path labels = gold;
        Evaluation whole = null;
        Map<String, Evaluation> each = Map.of();
        DecidedCurve decided = null;
        List<CodedEvaluation> sets = new ArrayList<>();
        try (Bars bars = new Bars(root)) {
            if (folder != null && labels != null) {
                whole = Evaluation.of(Pipeline.run(folder, options, bars), labels);
                if (whole.answers().isEmpty()) {
                    throw new Complaints.CouldNotRun(
                            root.messages().say("evaluate.nothing", labels));
                }
                each = alone ? oneByOne(folder, labels, options, bars) : Map.of();
                decided = curve ? DecidedCurve.of(folder, labels, options, bars) : null;
            }
            for (Path file : coded) {
                bars.at("learn", sets.size(), coded.size());
                sets.add(CodedEvaluation.of(file, curve));
            }
            bars.at("learn", sets.size(), coded.size());
        }
        List<Figure> figures = new ArrayList<>(whole == null ? List.of() : whole.figures());
        for (Path file : sentences) {
            figures.add(Evaluation.sentences(file));
        }
        sets.forEach(set -> figures.addAll(set.figures()));
        // one at a time, in the order of quality: what is alike stands together
        figures.sort(Comparator.comparing(Figure::what));
        return new Outcome(figures, whole, each, sets, decided);
    }

    /** People with each other, and with what the machine suggests of itself. */
    private void agreement(Main root, RoundFolder folder) throws IOException {
        Options options = jobs.in(papers.in(Options.defaults().withLanguage(root.language())));
        CoderAgreement found;
        Result decided;
        try (Bars bars = new Bars(root)) {
            decided = Pipeline.run(folder, options, bars);
            Collation suggested = Pipeline.suggest(folder, options, bars).collation();
            found = CoderAgreement.of(decided, suggested);
        }
        if (json) {
            root.terminal().line(CollationJson.line(found));
        } else {
            new AgreementTable(root, decided.collation()).print(found);
        }
    }

    /** Each labelled answer in the round without the others. */
    private static Map<String, Evaluation> oneByOne(
            RoundFolder folder, Path labels, Options options, Bars bars) throws IOException {
        Map<String, Evaluation> each = new LinkedHashMap<>();
        List<RoundFolder.Entry> entries = new ArrayList<>(folder.submissions());
        for (RoundFolder.Entry entry : entries) {
            RoundFolder one =
                    new RoundFolder(
                            folder.root(),
                            folder.roundFile(),
                            folder.papers(),
                            List.of(entry),
                            null);
            Evaluation evaluation = Evaluation.of(Pipeline.run(one, options, bars), labels);
            if (!evaluation.answers().isEmpty()) {
                each.put(entry.path(), evaluation);
            }
        }
        return each;
    }
}
