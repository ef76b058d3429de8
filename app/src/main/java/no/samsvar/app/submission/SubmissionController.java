package no.samsvar.app.submission;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import no.samsvar.app.data.TooLargeException;
import no.samsvar.app.people.Access;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Needs;
import no.samsvar.app.people.Place;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.round.Invited;
import no.samsvar.app.round.InvitedBody;
import no.samsvar.app.round.Treated;
import no.samsvar.app.scan.Scanner;
import no.samsvar.app.submission.Notices.Notice;
import no.samsvar.app.submission.Sending.Outcome;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Pages;
import no.samsvar.app.web.Problem;
import no.samsvar.app.web.Redirect;
import no.samsvar.app.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Choosing files, looking them over, sending them in. */
@Controller
public class SubmissionController {
    private static final int LONGEST_KEY = 200;
    private final Papers papers;
    private final Intake intake;
    private final Readings readings;
    private final Notices notices;
    private final Around around;
    private final DeadlineOfBody deadlines;
    private final Submissions submissions;
    private final Sending sending;
    private final Scanner scanner;
    private final Invited invited;

    SubmissionController(
            Papers papers,
            Intake intake,
            Readings readings,
            Notices notices,
            Around around,
            DeadlineOfBody deadlines,
            Submissions submissions,
            Sending sending,
            Scanner scanner,
            Invited invited) {
        this.papers = papers;
        this.intake = intake;
        this.readings = readings;
        this.notices = notices;
        this.around = around;
        this.deadlines = deadlines;
        this.submissions = submissions;
        this.sending = sending;
        this.scanner = scanner;
        this.invited = invited;
    }

    /**
     * A chosen file.
     *
     * @param read what the engine made of it, in words, or null where it has not yet
     */
    public record FileRow(
            UUID id, String name, long size, Instant at, List<ReadRow> read, List<Line> notices) {}

    /** One document in a file: what it seems to be, and how many of its words are own. */
    public record ReadRow(String file, String kind, int words, int ownWords, int statements) {}

    /** Something to know, and how much it matters. */
    public record Line(String kind, String text) {}

    /** A question and how many statements answer it. */
    public record Answered(String id, String text, int statements) {}

    /** A version that was sent. */
    public record Version(
            UUID id, int version, Instant sent, String state, boolean late, @Nullable String by) {}

    /** All that the page and the review show. */
    public record Model(
            String base,
            String round,
            String body,
            @Nullable String region,
            @Nullable Instant deadline,
            @Nullable Instant agreed,
            boolean open,
            boolean maySend,
            boolean scanned,
            boolean reading,
            List<FileRow> files,
            List<FileRow> removed,
            List<Answered> questions,
            boolean adopted,
            @Nullable Treated treated,
            List<Version> versions,
            boolean unsent,
            String key) {}

    @Needs(Action.SEE_DRAFT)
    @GetMapping("/rounds/{round}/bodies/{body}/submission")
    Html page(
            @PathVariable UUID round,
            @PathVariable String body,
            Visitor visitor,
            Place place,
            HttpServletRequest request,
            Texts t) {
        return Html.of(
                "submission/page",
                "submission.title",
                model(round, body, visitor, place, Arrival.of(request), t));
    }

    @Needs(Action.SEE_DRAFT)
    @GetMapping("/rounds/{round}/bodies/{body}/submission/review")
    Html review(
            @PathVariable UUID round,
            @PathVariable String body,
            Visitor visitor,
            Place place,
            HttpServletRequest request,
            Texts t) {
        return Html.of(
                "submission/review",
                "submission.review.title",
                model(round, body, visitor, place, Arrival.of(request), t));
    }

    @Needs(Action.SUBMIT)
    @PostMapping("/rounds/{round}/bodies/{body}/papers")
    Object add(
            @PathVariable UUID round,
            @PathVariable String body,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Visitor visitor,
            HttpServletRequest request,
            Texts t)
            throws IOException {
        List<String> twice = new ArrayList<>();
        List<Paper> added = new ArrayList<>();
        for (MultipartFile file : chosen(files)) {
            try {
                Papers.Added one = take(round, body, file, visitor, Arrival.of(request));
                if (one.twice()) {
                    twice.add(one.paper().name());
                } else {
                    added.add(one.paper());
                }
            } catch (TooLargeException e) {
                return Problem.page("too-large", HttpStatus.CONTENT_TOO_LARGE, null);
            }
        }
        if (!twice.isEmpty()) {
            Pages.flash(request, "warning", t.get("submission.twice", String.join(", ", twice)));
        } else if (added.isEmpty()) {
            Pages.flash(request, "warning", t.get("submission.noneChosen"));
        } else {
            Pages.flash(request, "success", t.get("submission.added", added.size()));
        }
        return Redirect.to(Addresses.page(round, body));
    }

    @Needs(Action.SUBMIT)
    @PostMapping("/rounds/{round}/bodies/{body}/papers/{document}/remove")
    Object remove(
            @PathVariable UUID round,
            @PathVariable String body,
            @PathVariable UUID document,
            HttpServletRequest request,
            Texts t) {
        if (papers.remove(document, round, body)) {
            Pages.flash(request, "success", t.get("submission.removed"));
        }
        return Redirect.to(Addresses.page(round, body));
    }

    @Needs(Action.SUBMIT)
    @PostMapping("/rounds/{round}/bodies/{body}/papers/{document}/restore")
    Object restore(
            @PathVariable UUID round,
            @PathVariable String body,
            @PathVariable UUID document,
            HttpServletRequest request,
            Texts t) {
        if (papers.restore(document, round, body)) {
            Pages.flash(request, "success", t.get("submission.restored"));
        }
        return Redirect.to(Addresses.page(round, body));
    }

    /**
     * Sends in. A form names the files that its sender has looked over; a program may send the
     * files along instead.
     */
    @Needs(Action.SUBMIT)
    @PostMapping("/rounds/{round}/bodies/{body}/submission")
    Object send(
            @PathVariable UUID round,
            @PathVariable String body,
            @RequestParam(required = false) @Nullable String key,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String header,
            @RequestParam(required = false) @Nullable List<UUID> paper,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Visitor visitor,
            HttpServletRequest request,
            Texts t)
            throws IOException {
        String wanted = header == null ? key : header;
        if (wanted == null || wanted.isBlank() || wanted.length() > LONGEST_KEY) {
            return Problem.page("request", HttpStatus.BAD_REQUEST, t.get("submission.key"));
        }
        Instant began = Arrival.of(request);
        List<UUID> all = new ArrayList<>(paper == null ? List.of() : paper);
        List<MultipartFile> sent = chosen(files);
        try {
            for (MultipartFile file : sent) {
                UUID id = take(round, body, file, visitor, began).paper().id();
                if (!all.contains(id)) {
                    all.add(id);
                }
            }
        } catch (TooLargeException e) {
            return Problem.page("too-large", HttpStatus.CONTENT_TOO_LARGE, null);
        }
        Outcome outcome =
                sending.send(
                        new Sending.Order(
                                round,
                                body,
                                wanted,
                                all,
                                sent.isEmpty(),
                                visitor,
                                null,
                                began,
                                t.language()));
        return switch (outcome) {
            case Outcome.Sent done ->
                    Redirect.to(Addresses.base(round, body) + "/submissions/" + done.submission());
            case Outcome.OtherRequest() ->
                    Problem.page("other-request", HttpStatus.UNPROCESSABLE_CONTENT, null);
            case Outcome.Nothing() ->
                    Problem.page("no-files", HttpStatus.UNPROCESSABLE_CONTENT, null);
            case Outcome.Changed() -> Problem.page("files-changed", HttpStatus.CONFLICT, null);
            case Outcome.TooLate(Deadline deadline) ->
                    Problem.page("deadline", HttpStatus.CONFLICT, late(deadline, t));
        };
    }

    private static String late(Deadline deadline, Texts t) {
        return t.get(
                "submission.late",
                deadline.at() == null ? "–" : t.at(deadline.at()),
                deadline.region() == null ? t.get("submission.office") : deadline.region());
    }

    private Papers.Added take(
            UUID round, String body, MultipartFile file, Visitor visitor, Instant began)
            throws IOException, TooLargeException {
        try (InputStream in = file.getInputStream()) {
            return intake.take(
                    round,
                    body,
                    Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                    in,
                    visitor,
                    began);
        }
    }

    /** A form without a chosen file sends one part without a name. */
    private static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(f ->
                                f.getOriginalFilename() != null
                                        && !f.getOriginalFilename().isEmpty())
                        .toList();
    }

    private Model model(
            UUID round, String body, Visitor visitor, Place place, Instant now, Texts t) {
        Around.Names names = around.of(round, body);
        Deadline deadline = deadlines.of(round, body);
        Map<String, Integer> answered = new TreeMap<>();
        boolean waiting = false;
        boolean adopted = false;
        List<FileRow> rows = new ArrayList<>();
        List<Paper> chosen = papers.chosen(round, body);
        for (Paper paper : chosen) {
            Readings.Standing standing = readings.of(paper.sha256(), round);
            waiting |= standing.reading().isEmpty() && !paper.infected();
            List<ReadRow> read = new ArrayList<>();
            if (standing.reading().isPresent()) {
                EngineReading reading = standing.reading().get();
                adopted |= reading.adoptedBy() != null && !reading.adoptedBy().equals("not-shown");
                for (EngineReading.Document d : reading.documents()) {
                    read.add(
                            new ReadRow(
                                    d.file(),
                                    d.kind(),
                                    d.words(),
                                    d.ownWords(),
                                    d.statements().size()));
                    d.statements()
                            .forEach(s -> {
                                if (s.question() != null) {
                                    answered.merge(s.question(), 1, Integer::sum);
                                }
                            });
                }
            }
            rows.add(row(paper, read, notices.of(paper, standing, names, t)));
        }
        List<Submission> sent = submissions.all(round, body);
        boolean unsent =
                !chosen.isEmpty()
                        && (sent.isEmpty()
                                || !sent.getFirst().state().equals("sent")
                                || !papers.ofSubmission(sent.getFirst().id(), round, body)
                                        .equals(chosen));
        return new Model(
                Addresses.base(round, body),
                names.round(),
                names.body(),
                names.region(),
                deadline.at(),
                deadline.lateUntil(),
                deadline.open(now),
                Access.allows(visitor, Action.SUBMIT, place),
                scanner.present(),
                waiting,
                rows,
                papers.removed(round, body).stream()
                        .map(p -> row(p, List.of(), List.of()))
                        .toList(),
                names.questions().stream()
                        .map(q -> new Answered(q.id(), q.text(), answered.getOrDefault(q.id(), 0)))
                        .toList(),
                adopted,
                invited.find(round, body).map(InvitedBody::treated).orElse(null),
                sent.stream()
                        .map(s ->
                                new Version(
                                        s.id(),
                                        s.version(),
                                        s.sent(),
                                        s.state(),
                                        s.late(),
                                        s.receivedBy()))
                        .toList(),
                unsent,
                UUID.randomUUID().toString());
    }

    private static FileRow row(Paper paper, List<ReadRow> read, List<Notice> notices) {
        return new FileRow(
                paper.id(),
                paper.name(),
                paper.size(),
                paper.at(),
                List.copyOf(read),
                notices.stream().map(n -> new Line(n.kind(), n.text())).toList());
    }
}
