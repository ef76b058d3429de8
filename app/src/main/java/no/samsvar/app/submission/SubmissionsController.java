package no.samsvar.app.submission;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samsvar.app.data.FileStore;
import no.samsvar.app.people.Access;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Needs;
import no.samsvar.app.people.Place;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Pages;
import no.samsvar.app.web.Problem;
import no.samsvar.app.web.Redirect;
import no.samsvar.app.web.Texts;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What was sent in, with its receipt; taking it back. */
@Controller
public class SubmissionsController {
    private final Submissions submissions;
    private final Receipts receipts;
    private final ReceiptPdf pdf;
    private final Papers papers;
    private final Sending sending;
    private final DeadlineOfBody deadlines;
    private final FileStore files;

    SubmissionsController(
            Submissions submissions,
            Receipts receipts,
            ReceiptPdf pdf,
            Papers papers,
            Sending sending,
            DeadlineOfBody deadlines,
            FileStore files) {
        this.submissions = submissions;
        this.receipts = receipts;
        this.pdf = pdf;
        this.papers = papers;
        this.sending = sending;
        this.deadlines = deadlines;
        this.files = files;
    }

    /** A file of the submission. */
    public record FileRow(UUID id, String name, long size, String sha256, boolean infected) {}

    /** The receipt page. */
    public record Model(
            String base,
            UUID id,
            String round,
            String body,
            int version,
            String state,
            boolean late,
            Instant began,
            Instant sent,
            List<FileRow> files,
            String answerOf,
            String answer,
            long index,
            String hash,
            boolean mayWithdraw,
            boolean mayWithhold,
            boolean sender) {}

    @Needs(Action.SEE_SUBMISSION)
    @GetMapping("/rounds/{round}/bodies/{body}/submissions/{submission}")
    Html receipt(
            @PathVariable UUID round,
            @PathVariable String body,
            @PathVariable UUID submission,
            Visitor visitor,
            Place place,
            HttpServletRequest request) {
        Submission sent = submissions.one(submission, round, body).orElseThrow();
        Receipt receipt = receipts.of(submission, round, body).orElseThrow();
        Receipt.Said said = receipt.said();
        boolean sender = Access.allows(visitor, Action.SUBMIT, place);
        return Html.of(
                "submission/receipt",
                "receipt.title",
                new Model(
                        Addresses.base(round, body),
                        submission,
                        said.roundTitle(),
                        said.bodyName(),
                        sent.version(),
                        sent.state(),
                        sent.late(),
                        sent.began(),
                        sent.sent(),
                        papers.ofSubmission(submission, round, body).stream()
                                .map(p ->
                                        new FileRow(
                                                p.id(),
                                                p.name(),
                                                p.size(),
                                                p.sha256(),
                                                p.infected()))
                                .toList(),
                        said.answer().of(),
                        said.answer().sha256(),
                        receipt.index(),
                        receipt.hash(),
                        sender
                                && sent.state().equals("sent")
                                && deadlines.of(round, body).open(Arrival.of(request)),
                        Access.allows(visitor, Action.MARK_EXEMPT, place),
                        sender));
    }

    @Needs(Action.SEE_SUBMISSION)
    @GetMapping("/rounds/{round}/bodies/{body}/submissions/{submission}/receipt.json")
    ResponseEntity<byte[]> json(
            @PathVariable UUID round, @PathVariable String body, @PathVariable UUID submission) {
        Receipt receipt = receipts.of(submission, round, body).orElseThrow();
        return download(
                "samsvar-kvittering-" + receipt.index() + ".json",
                MediaType.APPLICATION_JSON,
                receipt.file().getBytes(StandardCharsets.UTF_8));
    }

    @Needs(Action.SEE_SUBMISSION)
    @GetMapping("/rounds/{round}/bodies/{body}/submissions/{submission}/receipt.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable UUID round,
            @PathVariable String body,
            @PathVariable UUID submission,
            Texts t)
            throws IOException {
        Receipt receipt = receipts.of(submission, round, body).orElseThrow();
        return download(
                "samsvar-kvittering-" + receipt.index() + ".pdf",
                MediaType.APPLICATION_PDF,
                pdf.of(receipt, t));
    }

    /** A file as it was sent; always as a download, never shown by the browser. */
    @Needs(Action.SEE_SUBMISSION)
    @GetMapping("/rounds/{round}/bodies/{body}/submissions/{submission}/files/{document}")
    Object file(
            @PathVariable UUID round,
            @PathVariable String body,
            @PathVariable UUID submission,
            @PathVariable UUID document) {
        Optional<Paper> paper =
                papers.ofSubmission(submission, round, body).stream()
                        .filter(p -> p.id().equals(document))
                        .findFirst();
        if (paper.isEmpty() || paper.get().infected()) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND).build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(paper.get().name()))
                .body(new FileSystemResource(files.path(paper.get().sha256())));
    }

    @Needs(Action.SUBMIT)
    @PostMapping("/rounds/{round}/bodies/{body}/submissions/{submission}/withdraw")
    Object withdraw(
            @PathVariable UUID round,
            @PathVariable String body,
            @PathVariable UUID submission,
            Visitor visitor,
            HttpServletRequest request,
            Texts t) {
        if (!sending.withdraw(submission, round, body, visitor, Arrival.of(request))) {
            return Problem.page("not-withdrawn", HttpStatus.CONFLICT, null);
        }
        Pages.flash(request, "success", t.get("receipt.withdrawnNow"));
        return Redirect.to(Addresses.page(round, body));
    }

    private static ResponseEntity<byte[]> download(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .body(bytes);
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
