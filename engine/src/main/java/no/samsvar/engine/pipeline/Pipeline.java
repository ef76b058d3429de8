package no.samsvar.engine.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import no.samsvar.engine.borrow.Borrowed;
import no.samsvar.engine.borrow.Borrowing;
import no.samsvar.engine.collate.Answered;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.OwnerPosition;
import no.samsvar.engine.collate.Collator;
import no.samsvar.engine.collate.Edition;
import no.samsvar.engine.collate.EngineVersion;
import no.samsvar.engine.decision.Decision;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.draft.Drafter;
import no.samsvar.engine.mandate.Mandating;
import no.samsvar.engine.own.OwnWords;
import no.samsvar.engine.own.Owning;
import no.samsvar.engine.place.Placement;
import no.samsvar.engine.place.Placing;
import no.samsvar.engine.read.RawFile;
import no.samsvar.engine.read.Reader;
import no.samsvar.engine.recognise.Recognised;
import no.samsvar.engine.recognise.Recognition;
import no.samsvar.engine.round.Audience;
import no.samsvar.engine.round.DocumentKind;
import no.samsvar.engine.round.Register;
import no.samsvar.engine.round.Respondent;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.round.RoundFile;
import no.samsvar.engine.round.Standing;
import no.samsvar.engine.round.Submission;
import no.samsvar.engine.round.Treatment;
import no.samsvar.engine.segment.Segmenting;
import no.samsvar.engine.segment.Statement;
import no.samsvar.engine.settle.Settled;
import no.samsvar.engine.settle.Settling;
import no.samsvar.engine.text.DocumentId;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;

/**
 * A folder in, a result out: the one class that knows every step.
 *
 * <pre>
 * per file         bytes -> SourceText
 * per round        SourceTexts -> Round (drafted or given), Borrowing index
 * per submission   SourceTexts + index -> Borrowed -> Recognised -> OwnWords -> Statements -> Placements
 * per round        Placements + Decisions -> Settled -> Themes, Positions, Copies -> Collation
 * </pre>
 *
 * <p>The same folder and options give the same result, whatever the order of files and the number
 * of threads.
 */
public final class Pipeline {
    private final Options options;
    private final Progress progress;
    private final List<Problem> problems = new ArrayList<>();
    private GivenDecisions decisions = GivenDecisions.NONE;
    private GivenFigures figures = GivenFigures.NONE;

    private Pipeline(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /**
     * With the round and the list of respondents that lie in the folder.
     *
     * @throws IOException where the folder cannot be read; a bad file in it is a problem in the
     *     result
     * @throws no.samsvar.engine.round.RoundFileException where {@code round.yaml} has a mistake
     * @throws no.samsvar.engine.round.RegisterException where the list of respondents has one
     */
    public static Result run(RoundFolder folder, Options options, Progress progress)
            throws IOException {
        Pipeline pipeline = new Pipeline(options, progress);
        pipeline.decisions = GivenDecisions.of(folder);
        pipeline.problems.addAll(pipeline.decisions.problems());
        return pipeline.run(folder);
    }

    /**
     * As {@link #run(RoundFolder, Options, Progress)}, but without what people settled: what the
     * machine suggests of itself.
     */
    public static Result suggest(RoundFolder folder, Options options, Progress progress)
            throws IOException {
        return new Pipeline(options, progress).run(folder);
    }

    /**
     * As {@link #run(RoundFolder, Options, Progress)}, with other decisions than the folder's, as
     * often as one likes: what is read does not depend on them.
     *
     * @return from decisions, in order of time, to the result
     */
    public static Function<List<Decision>, Result> given(
            RoundFolder folder, Options options, Progress progress) throws IOException {
        GivenRound given = GivenRound.of(folder);
        return given(folder, given, options, progress);
    }

    /**
     * As {@link #given(RoundFolder, Options, Progress)}, for a round that does not lie in the
     * folder.
     *
     * @param round as it is kept elsewhere
     * @param register who is invited
     */
    public static Function<List<Decision>, Result> given(
            RoundFolder folder, Round round, Register register, Options options, Progress progress)
            throws IOException {
        return given(folder, new GivenRound(round, register, List.of()), options, progress);
    }

    private static Function<List<Decision>, Result> given(
            RoundFolder folder, GivenRound given, Options options, Progress progress)
            throws IOException {
        Pipeline pipeline = new Pipeline(options, progress);
        pipeline.problems.addAll(given.problems());
        Answers answers = pipeline.answers(folder, given.round(), given.register());
        List<Problem> problems = List.copyOf(pipeline.problems);
        return decisions -> {
            Pipeline one = new Pipeline(options, progress);
            one.problems.addAll(problems);
            one.figures = pipeline.figures;
            one.decisions = new GivenDecisions(decisions, "", List.of());
            return one.collate(answers);
        };
    }

    private Result run(RoundFolder folder) throws IOException {
        GivenRound given = GivenRound.of(folder);
        problems.addAll(given.problems());
        return run(folder, given.round(), given.register());
    }

    /**
     * Without what people settled, which is about the round that lies in the folder.
     *
     * @param given the round as its file says, or {@link Round#unknown()}
     * @param register who is invited, as the round says
     * @throws IOException where the folder cannot be read; a bad file in it is a problem in the
     *     result
     */
    public static Result run(
            RoundFolder folder, Round given, Register register, Options options, Progress progress)
            throws IOException {
        return new Pipeline(options, progress).run(folder, given, register);
    }

    private Result run(RoundFolder folder, Round given, Register register) throws IOException {
        return collate(answers(folder, given, register));
    }

    /** What was read of a round: all that does not depend on decisions. */
    private record Answers(
            Draft draft, List<Submission> submissions, Register register, List<Answered> all) {}

    private Answers answers(RoundFolder folder, Round given, Register register) throws IOException {
        figures = GivenFigures.of(folder, options, register);
        problems.addAll(figures.problems());
        Draft draft;
        List<Submission> submissions;
        try (Reader reader = reader()) {
            Reading reading = new Reading(folder, reader, options, progress);
            draft = draft(reading, given);
            submissions = reading.submissions(problems);
        }
        return answers(draft, submissions, register);
    }

    /**
     * One file by itself, outside any round: nothing is borrowed, and all that is neither heading
     * nor furniture is own.
     *
     * @param path to name it by
     */
    public static Result alone(Path file, String path, Options options) {
        Partial<Optional<RawFile>> raw = Reader.load(file, path, options.limits());
        RawFile bytes = raw.value().orElse(null);
        return bytes == null
                ? new Pipeline(options, Progress.SILENT).alone(path, raw.map(none -> List.of()))
                : alone(bytes, options);
    }

    /** As {@link #alone(Path, String, Options)}. */
    public static Result alone(RawFile file, Options options) {
        Pipeline pipeline = new Pipeline(options, Progress.SILENT);
        try (Reader reader = pipeline.reader()) {
            return pipeline.alone(file.path(), reader.read(file));
        }
    }

    private Result alone(String path, Partial<List<SourceText>> read) {
        problems.addAll(read.problems());
        Map<String, String> wholly = new LinkedHashMap<>();
        read.value().forEach(text -> wholly.put(text.id(), ""));
        Submission submission =
                new Submission(Submission.idOf(path), path, null, read.value(), wholly);
        Draft none = Drafter.draft(List.of(), Map.of(), Round.unknown()).value();
        return collate(answers(none, List.of(submission), Register.bundled()));
    }

    /**
     * A round drafted from its documents alone.
     *
     * @param folder its papers are read, its answers are not
     */
    public static Partial<Round> draft(RoundFolder folder, Options options, Progress progress) {
        Pipeline pipeline = new Pipeline(options, progress);
        try (Reader reader = pipeline.reader()) {
            Draft draft =
                    pipeline.draft(new Reading(folder, reader, options, progress), Round.unknown());
            return Partial.of(draft.round(), pipeline.problems);
        }
    }

    private Reader reader() {
        return options.workers()
                ? Reader.withWorkers(options.limits(), options.jobs())
                : Reader.inProcess(options.limits());
    }

    private Answers answers(Draft draft, List<Submission> submissions, Register register) {
        Borrowing borrowing = borrowing(draft, submissions);
        List<Answered> answered = answered(submissions, borrowing, draft, register);
        Partial<List<Answered>> standings = Collator.standings(answered);
        problems.addAll(standings.problems());
        return new Answers(draft, submissions, register, standings.value());
    }

    private Result collate(Answers answers) {
        Draft draft = answers.draft();
        Partial<Settled> settled =
                Settling.of(
                        decisions.decisions(),
                        draft,
                        new Placing(draft),
                        SettledAnswers.papers(answers.all()));
        problems.addAll(settled.problems());
        Partial<List<OwnerPosition>> owned =
                Mandating.positions(draft, settled.value().positions());
        problems.addAll(owned.problems());
        Collator collator =
                new Collator(
                        draft,
                        engine(draft.round()),
                        answers.register().all(),
                        figures.figures(),
                        options.language());
        Collation collated =
                collator.collate(
                        SettledAnswers.with(answers.all(), settled.value()),
                        settled.value(),
                        problems,
                        options.review());
        Collation collation = new Mandating(collated).with(owned.value());
        Edition edition =
                Edition.of(collation, texts(draft, answers.submissions()), options.audience());
        return new Result(
                edition.collation(),
                edition.texts(),
                draft.round(),
                settled.value(),
                options.audience() == Audience.PUBLIC
                        ? new TreeMap<>()
                        : treatments(answers.all()));
    }

    private Draft draft(Reading reading, Round given) {
        Map<String, DocumentKind> kinds = new LinkedHashMap<>();
        List<SourceText> papers = reading.papers(given, kinds, problems);
        Partial<Draft> draft = Drafter.draft(papers, kinds, given);
        problems.addAll(draft.problems());
        return draft.value();
    }

    private static Borrowing borrowing(Draft draft, List<Submission> submissions) {
        List<SourceText> booklet = new ArrayList<>(draft.booklet());
        booklet.addAll(draft.deck());
        List<SourceText> papers = new ArrayList<>();
        List<String> owners = new ArrayList<>();
        for (Submission submission : submissions) {
            for (SourceText text : submission.documents()) {
                papers.add(text);
                owners.add(submission.id());
            }
        }
        return new Borrowing(draft.round().questions(), booklet, draft.template(), papers, owners);
    }

    private List<Answered> answered(
            List<Submission> submissions, Borrowing borrowing, Draft draft, Register register) {
        Placing placing = new Placing(draft);
        int[] firstPaper = new int[submissions.size()];
        for (int s = 1; s < submissions.size(); s++) {
            firstPaper[s] = firstPaper[s - 1] + submissions.get(s - 1).documents().size();
        }
        AtomicInteger done = new AtomicInteger();
        List<Partial<Answered>> all =
                Parallel.map(
                        options.jobs(),
                        submissions.size(),
                        s -> {
                            Partial<Answered> one =
                                    answered(
                                            submissions.get(s),
                                            firstPaper[s],
                                            borrowing,
                                            draft,
                                            register,
                                            placing);
                            progress.at("collate", done.incrementAndGet(), submissions.size());
                            return one;
                        });
        List<Answered> values = new ArrayList<>();
        for (Partial<Answered> one : all) {
            values.add(one.value());
            problems.addAll(one.problems());
        }
        return values;
    }

    private static Partial<Answered> answered(
            Submission submission,
            int firstPaper,
            Borrowing borrowing,
            Draft draft,
            Register register,
            Placing placing) {
        List<Borrowed> borrowed = new ArrayList<>();
        for (int d = 0; d < submission.documents().size(); d++) {
            borrowed.add(borrowing.of(firstPaper + d));
        }
        Partial<Recognised> recognised = Recognition.of(submission, borrowed, draft, register);
        List<OwnWords> documents = new ArrayList<>();
        List<Placement> placements = new ArrayList<>();
        for (Recognised.Document document : recognised.value().papers()) {
            OwnWords own = Owning.of(document);
            documents.add(own);
            List<Statement> statements = Segmenting.of(own);
            placements.addAll(placing.of(statements));
        }
        Respondent known = recognised.value().respondent();
        return recognised.map(r ->
                new Answered(
                        r,
                        known == null ? stranger(submission) : known,
                        Standing.COUNTED,
                        documents,
                        placements));
    }

    /** Nobody known: named by the file, so that the words are not lost. */
    private static Respondent stranger(Submission submission) {
        String name = submission.hint();
        if (name == null || name.isBlank()) {
            name = submission.path().replaceAll(".*/|\\.[A-Za-z0-9]{1,5}$", "");
        }
        return Respondent.of("unknown-" + submission.id(), name, Respondent.Kind.OTHER);
    }

    private Collation.Engine engine(Round round) {
        Set<Problem.Code> clock = new LinkedHashSet<>();
        problems.forEach(p -> clock.add(p.code()));
        TreeMap<String, String> given = new TreeMap<>(Map.of("language", options.language()));
        given.put("round", DocumentId.sha256(RoundFile.write(round)));
        if (!decisions.sum().isEmpty()) {
            given.put("decisions", decisions.sum());
        }
        if (!figures.sum().isEmpty()) {
            given.put("figures", figures.sum());
        }
        return new Collation.Engine(
                EngineVersion.VERSION, given, clock.contains(Problem.Code.TIME_SPENT));
    }

    private static TreeMap<String, List<Treatment>> treatments(List<Answered> all) {
        TreeMap<String, List<Treatment>> treatments = new TreeMap<>();
        for (Answered one : all) {
            for (Recognised.Document document : one.recognised().papers()) {
                if (!document.treatments().isEmpty()) {
                    treatments.put(document.borrowed().text().id(), document.treatments());
                }
            }
        }
        return treatments;
    }

    private static TreeMap<String, String> texts(Draft draft, List<Submission> submissions) {
        TreeMap<String, String> texts = new TreeMap<>();
        draft.booklet().forEach(t -> texts.put(t.id(), t.text()));
        draft.deck().forEach(t -> texts.put(t.id(), t.text()));
        draft.template().forEach(t -> texts.put(t.id(), t.text()));
        submissions.forEach(s -> s.documents().forEach(t -> texts.put(t.id(), t.text())));
        return texts;
    }
}
