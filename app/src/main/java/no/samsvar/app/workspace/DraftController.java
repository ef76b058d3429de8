package no.samsvar.app.workspace;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.samsvar.app.data.FileStore;
import no.samsvar.app.data.Stored;
import no.samsvar.app.data.TooLargeException;
import no.samsvar.app.people.Access;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Needs;
import no.samsvar.app.people.Place;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.register.Bodies;
import no.samsvar.app.round.RoundOnDisk;
import no.samsvar.app.scan.Scanner;
import no.samsvar.app.scan.Scanner.Verdict;
import no.samsvar.app.web.Attachment;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Pages;
import no.samsvar.app.web.Problem;
import no.samsvar.app.web.Redirect;
import no.samsvar.app.web.Texts;
import no.samsvar.app.workspace.Sheet.Row;
import no.samsvar.engine.collate.Collation.BlockInfo;
import no.samsvar.engine.decision.Decision;
import no.samsvar.engine.pipeline.Result;
import no.samsvar.engine.round.Question;
import no.samsvar.engine.round.Round;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Word in: a paper is brought in, shown as it was read, corrected, compared with the last. */
@Controller
public class DraftController {
    private static final String DRAFTS = "/rounds/{round}/bodies/{body}/drafts";
    private static final long LARGEST = 100L << 20;
    private static final String CHOICE = "r-";
    private final Drafts drafts;
    private final Settlements settlements;
    private final Corrections corrections;
    private final DraftReader reader;
    private final RoundOnDisk rounds;
    private final Bodies bodies;
    private final FileStore files;
    private final Scanner scanner;

    DraftController(
            Drafts drafts,
            Settlements settlements,
            Corrections corrections,
            DraftReader reader,
            RoundOnDisk rounds,
            Bodies bodies,
            FileStore files,
            Scanner scanner) {
        this.drafts = drafts;
        this.settlements = settlements;
        this.corrections = corrections;
        this.reader = reader;
        this.rounds = rounds;
        this.bodies = bodies;
        this.files = files;
        this.scanner = scanner;
    }

    /**
     * A draft beside what was read of it.
     *
     * @param at the body's page
     * @param seen what was settled last, to notice that somebody else settles something meanwhile
     * @param before the version before this one, or null
     */
    public record Reading(
            String at,
            String round,
            String body,
            Draft draft,
            List<Question> questions,
            List<Sheet> sheets,
            List<Finding> findings,
            long seen,
            boolean mayEdit,
            @Nullable Draft before) {
        public int words() {
            return sheets.stream().mapToInt(s -> s.document().words()).sum();
        }

        public int ownWords() {
            return sheets.stream().mapToInt(s -> s.document().ownWords()).sum();
        }

        /** To know a row by where nothing is seen. */
        public String start(Row row) {
            return Finding.start(row.text());
        }
    }

    /** It is still being read. */
    public record Waiting(String at, String round, String body, Draft draft) {}

    /** Two versions of it. */
    public record Compared(
            String at,
            String round,
            String body,
            Draft older,
            Draft newer,
            boolean whole,
            List<Difference.Part> parts) {
        public boolean same() {
            return parts.stream().noneMatch(Difference.Part::changed);
        }
    }

    @Needs(Action.EDIT_DRAFT)
    @PostMapping(DRAFTS)
    ResponseEntity<Void> add(
            @PathVariable UUID round,
            @PathVariable String body,
            @RequestParam MultipartFile file,
            Visitor visitor,
            Texts texts,
            HttpServletRequest request)
            throws IOException, TooLargeException {
        String at = at(round, body);
        if (file.isEmpty()) {
            Pages.flash(request, "danger", texts.get("draft.noFile"));
            return Redirect.to(at);
        }
        Verdict verdict;
        try (InputStream in = file.getInputStream()) {
            verdict = scanner.scan(in);
        }
        if (verdict.infected()) {
            Pages.flash(
                    request, "danger", texts.get("scan.refused", String.valueOf(verdict.threat())));
            return Redirect.to(at);
        }
        Stored stored;
        try (InputStream in = file.getInputStream()) {
            stored = files.put(in, LARGEST);
        }
        int before = drafts.all(round, body).size();
        Draft draft = drafts.add(round, body, name(file), stored, visitor);
        if (draft.version() <= before) {
            Pages.flash(request, "info", texts.get("draft.sameFile", draft.version()));
        } else if (verdict.equals(Verdict.FAILED)) {
            Pages.flash(request, "warning", texts.get("scan.failed"));
        }
        return Redirect.to(at + "/drafts/" + draft.id());
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        String last = name == null ? "" : name.replaceAll(".*[/\\\\]", "");
        last = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        return last.isEmpty() ? "?" : last.substring(Math.max(0, last.length() - 150));
    }

    @Needs(Action.SEE_DRAFT)
    @GetMapping(DRAFTS + "/{document}")
    Html draft(
            @PathVariable UUID round,
            @PathVariable String body,
            @PathVariable UUID document,
            Place place,
            Visitor visitor,
            Texts texts,
            HttpServletResponse response) {
        Draft draft = drafts.one(document, round, body).orElse(null);
        if (draft == null) {
            return missing();
        }
        Round is = rounds.defined(round).round();
        String name = bodies.byId(body).orElseThrow().name();
        var read = reader.read(draft, Duration.ofSeconds(2));
        if (read.isEmpty()) {
            return waiting(new Waiting(at(round, body), is.title(), name, draft), response);
        }
        long seen = settlements.newest(round, body);
        Result result = read.get().apply(settlements.of(round, body));
        List<Sheet> sheets = Sheet.of(result);
        return Html.of(
                "workspace/draft",
                "draft.title",
                new Reading(
                        at(round, body),
                        is.title(),
                        name,
                        draft,
                        is.questions(),
                        sheets,
                        Finding.in(result, sheets, texts),
                        seen,
                        Access.allows(visitor, Action.EDIT_DRAFT, place),
                        before(draft).orElse(null)));
    }

    private static Html waiting(Waiting model, HttpServletResponse response) {
        response.setHeader("Refresh", "2");
        return Html.of("workspace/waiting", "draft.title", model);
    }

    private Optional<Draft> before(Draft draft) {
        return drafts.all(draft.round(), draft.body()).stream()
                .filter(d -> d.version() == draft.version() - 1)
                .findFirst();
    }

    @Needs(Action.EDIT_DRAFT)
    @PostMapping(DRAFTS + "/{document}/settle")
    Object settle(
            @PathVariable UUID round,
            @PathVariable String body,
            @PathVariable UUID document,
            @RequestParam long seen,
            @RequestParam Map<String, String> fields,
            Visitor visitor,
            Texts texts,
            HttpServletRequest request) {
        Draft draft = drafts.one(document, round, body).orElse(null);
        if (draft == null) {
            return missing();
        }
        String page = at(round, body) + "/drafts/" + document;
        Function<List<Decision>, Result> given =
                reader.read(draft, Duration.ofSeconds(30)).orElse(null);
        if (given == null) {
            Pages.flash(request, "warning", texts.get("draft.notReadYet"));
            return Redirect.to(page);
        }
        List<Decision> settled = settlements.of(round, body);
        Map<String, String> chosen = new LinkedHashMap<>();
        Round is = rounds.defined(round).round();
        fields.forEach((key, value) -> {
            if (key.startsWith(CHOICE) && isValue(is, value)) {
                chosen.put(key.substring(CHOICE.length()), value);
            }
        });
        List<Decision> decisions = corrections.of(draft, given, settled, chosen);
        if (!settlements.add(draft, seen, decisions, visitor)) {
            Pages.flash(request, "warning", texts.get("draft.meanwhile"));
            return Redirect.to(page);
        }
        drafts.confirm(draft, visitor);
        Pages.flash(
                request,
                "success",
                decisions.isEmpty()
                        ? texts.get("draft.confirmed")
                        : texts.get("draft.settled", decisions.size()));
        return Redirect.to(page);
    }

    private static boolean isValue(Round round, String value) {
        return value.equals(Sheet.NOT)
                || value.equals(Sheet.NONE)
                || value.startsWith("q") && round.question(value.substring(1)).isPresent();
    }

    @Needs(Action.EDIT_DRAFT)
    @PostMapping(DRAFTS + "/{document}/undo")
    ResponseEntity<Void> undo(
            @PathVariable UUID round,
            @PathVariable String body,
            @PathVariable UUID document,
            Texts texts,
            HttpServletRequest request) {
        settlements.undo(round, body);
        Pages.flash(request, "success", texts.get("draft.undone"));
        return Redirect.to(at(round, body) + "/drafts/" + document);
    }

    @Needs(Action.SEE_DRAFT)
    @GetMapping(DRAFTS + "/{document}/difference")
    Html difference(
            @PathVariable UUID round,
            @PathVariable String body,
            @PathVariable UUID document,
            @RequestParam(defaultValue = "own") String of,
            HttpServletResponse response) {
        Draft newer = drafts.one(document, round, body).orElse(null);
        Draft older = newer == null ? null : before(newer).orElse(null);
        if (newer == null || older == null) {
            return missing();
        }
        String title = rounds.defined(round).round().title();
        String name = bodies.byId(body).orElseThrow().name();
        var first = reader.read(older, Duration.ofSeconds(1));
        var second = reader.read(newer, Duration.ofSeconds(1));
        if (first.isEmpty() || second.isEmpty()) {
            return waiting(new Waiting(at(round, body), title, name, newer), response);
        }
        List<Decision> settled = settlements.of(round, body);
        boolean whole = of.equals("whole");
        return Html.of(
                "workspace/difference",
                "difference.title",
                new Compared(
                        at(round, body),
                        title,
                        name,
                        older,
                        newer,
                        whole,
                        Difference.of(
                                texts(first.get().apply(settled), whole),
                                texts(second.get().apply(settled), whole))));
    }

    /** A text for each paragraph, however it is divided among questions. */
    private static List<String> texts(Result result, boolean whole) {
        List<String> texts = new ArrayList<>();
        BlockInfo last = null;
        for (Sheet sheet : Sheet.of(result)) {
            for (Row row : sheet.rows()) {
                if (row.isOpen() && (whole || row.isAnswer())) {
                    if (row.block().equals(last)) {
                        texts.set(texts.size() - 1, texts.getLast() + " " + row.text());
                    } else {
                        texts.add(row.text());
                    }
                    last = row.block();
                }
            }
            last = null;
        }
        return texts;
    }

    @Needs(Action.SEE_DRAFT)
    @GetMapping(DRAFTS + "/{document}/file")
    @Nullable Html file(
            @PathVariable UUID round,
            @PathVariable String body,
            @PathVariable UUID document,
            HttpServletResponse response)
            throws IOException {
        Draft draft = drafts.one(document, round, body).orElse(null);
        if (draft == null) {
            return missing();
        }
        response.setContentType("application/octet-stream");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(Attachment.HEADER, Attachment.named(draft.name()));
        response.setContentLengthLong(draft.size());
        Files.copy(files.path(draft.sha256()), response.getOutputStream());
        return null;
    }

    private static Html missing() {
        return Problem.page("missing", HttpStatus.NOT_FOUND, null);
    }

    static String at(UUID round, String body) {
        return "/rounds/" + round + "/bodies/" + body;
    }
}
