package no.samsvar.app.round;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import no.samsvar.app.data.DataFolder;
import no.samsvar.app.people.Visitor;
import no.samsvar.engine.pipeline.Options;
import no.samsvar.engine.pipeline.Pipeline;
import no.samsvar.engine.pipeline.Progress;
import no.samsvar.engine.pipeline.RoundFolder;
import no.samsvar.engine.round.DocumentKind;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.text.DocumentId;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the engine draft rounds from their papers, one after the other. What was under way when the
 * application stopped is begun again when it starts.
 */
@Component
public class Drafting {
    private static final Logger LOG = LoggerFactory.getLogger(Drafting.class);
    private final JdbcClient database;
    private final Rounds rounds;
    private final RoundDocuments documents;
    private final DataFolder folder;
    private final Executor queue =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("samsvar-draft").factory());

    Drafting(JdbcClient database, Rounds rounds, RoundDocuments documents, DataFolder folder) {
        this.database = database;
        this.rounds = rounds;
        this.documents = documents;
        this.folder = folder;
    }

    /** How far a round has come. */
    enum State {
        WAITING,
        DONE,
        FAILED
    }

    /**
     * @param problems what the engine said of the papers
     */
    record Drafted(State state, List<Found> problems) {}

    /**
     * @param file the paper that it is about, or null
     */
    record Found(Problem problem, @Nullable String file) {}

    /** Asks for a draft; it is made in the background. */
    void ask(UUID round) {
        database.sql("insert into round_draft (round, state) values (?, 'waiting')")
                .param(round)
                .update();
        queue.execute(() -> run(round));
    }

    Optional<Drafted> of(UUID round) {
        return database.sql("select state, problems from round_draft where round = ?")
                .param(round)
                .query((row, n) ->
                        new Drafted(
                                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                                ProblemLines.parse(row.getString("problems"))))
                .optional();
    }

    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        database.sql("select round from round_draft where state = 'waiting'")
                .query(UUID.class)
                .list()
                .forEach(round -> queue.execute(() -> run(round)));
    }

    private void run(UUID id) {
        try {
            Partial<Round> draft = draft(id);
            KeptRound kept = rounds.byId(id);
            if (kept.version() == 1) {
                rounds.save(id, 1, titled(draft.value(), kept), Visitor.STRANGER);
            }
            Map<String, String> files = new TreeMap<>();
            documents.of(id).forEach(d -> files.put(DocumentId.of(d.name(), d.sha256()), d.name()));
            end(id, State.DONE, ProblemLines.write(draft.problems(), files));
        } catch (IOException | RuntimeException e) {
            LOG.error("the draft of round {} failed", id, e);
            end(id, State.FAILED, "");
        }
    }

    /** A round drafted from its papers alone. */
    public Partial<Round> draft(UUID id) throws IOException {
        Path work = Files.createTempDirectory(folder.results(), "draft");
        try {
            documents.copy(id, work);
            Options options =
                    Options.defaults()
                            .withJobs(1)
                            .withPapers(
                                    paths(id, DocumentKind.BOOKLET, work),
                                    paths(id, DocumentKind.DECK, work),
                                    paths(id, DocumentKind.TEMPLATE, work));
            return Pipeline.draft(RoundFolder.at(work), options, Progress.SILENT);
        } finally {
            RoundOnDisk.remove(work);
        }
    }

    private List<Path> paths(UUID id, DocumentKind kind, Path work) {
        return documents.of(id, kind).stream().map(d -> work.resolve(d.name())).toList();
    }

    /** Where no paper says what the round is called, it keeps the name that it was made with. */
    private static Round titled(Round draft, KeptRound kept) {
        return draft.title().isBlank() ? RoundForm.titled(draft, kept.title()) : draft;
    }

    private void end(UUID round, State state, String problems) {
        database.sql("update round_draft set state = ?, problems = ? where round = ?")
                .params(state.name().toLowerCase(Locale.ROOT), problems, round)
                .update();
    }
}
