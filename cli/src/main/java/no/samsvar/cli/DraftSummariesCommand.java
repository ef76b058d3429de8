package no.samsvar.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import no.samsvar.engine.assist.Request;
import no.samsvar.engine.assist.Summaries;
import no.samsvar.engine.assist.Summarising;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.EngineVersion;
import no.samsvar.engine.report.Report;
import no.samsvar.engine.report.ResultFolder;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.round.RoundFile;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.ProblemMessages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * {@code samsvar draft-summaries}: asks a language model for drafts beside a result. The one
 * command that sends anything anywhere, and only where somebody says.
 */
@Command(name = "draft-summaries")
final class DraftSummariesCommand implements Callable<Integer> {
    static final String KEY = "SAMSVAR_MODEL_KEY";

    private static final int SHORTEST = 500;

    @ParentCommand private @Nullable Main main;
    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "OUT", descriptionKey = "result")
    private @Nullable Path out;

    @Option(names = "--model-url", paramLabel = "URL", descriptionKey = "modelurl")
    private @Nullable String url;

    @Option(names = "--model-name", paramLabel = "NAME", descriptionKey = "modelname")
    private @Nullable String name;

    @Option(names = "--model-timeout", paramLabel = "SECONDS", descriptionKey = "modeltimeout")
    private int timeout = 120;

    @Option(names = "--model-characters", paramLabel = "N", descriptionKey = "modelcharacters")
    private int characters = 20_000;

    @Option(names = "--dry-run", descriptionKey = "dryrun")
    private boolean dryRun;

    @Override
    public Integer call() throws IOException {
        Main root = Objects.requireNonNull(main);
        Path folder = Objects.requireNonNull(out);
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        if (characters < SHORTEST || timeout < 1) {
            throw wrong(root, "draft.limits", SHORTEST);
        }
        ResultFolder result = ResultFolder.read(folder);
        List<Request> requests = Summarising.requests(result.collation(), characters);
        if (dryRun) {
            show(root, requests);
            return Main.DONE;
        }
        String given = Objects.requireNonNullElse(url, "");
        String model = Objects.requireNonNullElse(name, "");
        URI address = ModelServer.address(given).orElseThrow(() -> wrong(root, "draft.url", given));
        if (!Summaries.isName(model)) {
            throw wrong(root, "draft.name");
        }
        if (requests.isEmpty()) {
            throw new Complaints.CouldNotRun(root.messages().say("draft.nothing"));
        }
        if (!result.collation().engine().version().equals(EngineVersion.VERSION)) {
            throw new Complaints.CouldNotRun(root.messages().say("draft.version"));
        }
        Report.check(result.collation(), result.texts(), null);
        String key = key(root.messages(), System.getenv(KEY));
        sent(root, requests, address, model);
        Partial<Summaries> drafts = ask(root, result.collation(), address, model, key);
        return write(root, folder, result, drafts, requests.size());
    }

    private Complaints.WrongUsage wrong(Main root, String key, Object... values) {
        return new Complaints.WrongUsage(
                Objects.requireNonNull(spec).commandLine(), root.messages().say(key, values));
    }

    /**
     * A key as it can stand in a header; null for none.
     *
     * @throws Complaints.CouldNotRun where it cannot, without the key in the message
     */
    static @Nullable String key(Messages messages, @Nullable String given) {
        String key = given == null ? "" : given.strip();
        if (!key.matches("[!-~]*")) {
            throw new Complaints.CouldNotRun(messages.say("draft.key", KEY));
        }
        return key.isEmpty() ? null : key;
    }

    /** All that would be sent, word for word. */
    private static void show(Main root, List<Request> requests) {
        for (Request request : requests) {
            root.terminal().line("# " + request.sha256());
            root.terminal().line(request.instruction());
            root.terminal().line();
            root.terminal().line(request.material());
            root.terminal().line();
        }
    }

    /** Said before anything is sent, and also where it is to be quiet. */
    private static void sent(Main root, List<Request> requests, URI address, String model) {
        Messages messages = root.messages();
        int statements =
                (int) requests.stream().flatMap(r -> r.statements().stream()).distinct().count();
        int length =
                requests.stream()
                        .mapToInt(r -> r.instruction().length() + r.material().length())
                        .sum();
        String words =
                messages.say("draft.sent", requests.size(), address, model, statements, length);
        String open = ModelServer.isOpen(address) ? " " + messages.say("draft.open") : "";
        root.terminal().line(Wrap.hanging("", words + open, root.terminal().width()));
    }

    private Partial<Summaries> ask(
            Main root, Collation all, URI address, String model, @Nullable String key) {
        try (Bars bars = new Bars(root);
                ModelServer server =
                        new ModelServer(address, model, key, Duration.ofSeconds(timeout))) {
            return Summarising.of(
                    all, server, characters, (done, total) -> bars.at("ask", done, total));
        }
    }

    private static int write(
            Main root, Path folder, ResultFolder result, Partial<Summaries> drafts, int asked)
            throws IOException {
        Messages messages = root.messages();
        ProblemMessages words = ProblemMessages.in(messages.language());
        drafts.problems()
                .forEach(p ->
                        root.terminal()
                                .line(Wrap.hanging("  - ", words.of(p), root.terminal().width())));
        Summaries summaries = drafts.value();
        int sentences = summaries.drafts().stream().mapToInt(d -> d.sentences().size()).sum();
        root.terminal()
                .line(messages.say("draft.held", sentences, drafts.problems().size(), asked));
        if (sentences == 0) {
            root.terminal().line(messages.say("draft.unwritten"));
            return Main.OFF;
        }
        Round round = RoundFile.parse(Files.readString(folder.resolve(RoundFile.NAME)));
        Report.write(
                summaries.toldIn(result.collation()), result.texts(), round, summaries, folder);
        root.terminal().line(messages.say("draft.written", folder.resolve("summaries.html")));
        return Main.DONE;
    }
}
