package no.samsvar.app.submission;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import no.samsvar.app.data.TooLargeException;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Needs;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.submission.Uploads.Outcome;
import no.samsvar.app.submission.Uploads.Upload;
import no.samsvar.app.web.Pages;
import no.samsvar.app.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Uploads in pieces, in the manner of tus (offsets in headers); asked by the page's script. */
@Controller
class UploadsController {
    private static final String OFFSET = "Upload-Offset";
    private final Uploads uploads;

    UploadsController(Uploads uploads) {
        this.uploads = uploads;
    }

    @Needs(Action.SUBMIT)
    @PostMapping("/rounds/{round}/bodies/{body}/uploads")
    ResponseEntity<Map<String, Object>> begin(
            @PathVariable UUID round,
            @PathVariable String body,
            @RequestParam String name,
            @RequestParam long size,
            Visitor visitor,
            HttpServletRequest request) {
        if (size < 0 || size > Intake.LARGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        UUID id = uploads.begin(round, body, name, size, visitor, Arrival.of(request));
        String at = Addresses.base(round, body) + "/uploads/" + id;
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Location", at)
                .body(Map.of("at", at, "offset", 0));
    }

    @Needs(Action.SUBMIT)
    @RequestMapping(
            path = "/rounds/{round}/bodies/{body}/uploads/{upload}",
            method = RequestMethod.HEAD)
    ResponseEntity<Void> offset(
            @PathVariable UUID round, @PathVariable String body, @PathVariable UUID upload)
            throws IOException {
        Upload one = uploads.one(upload, round, body).orElseThrow();
        return ResponseEntity.ok()
                .header(OFFSET, Long.toString(uploads.offset(one)))
                .header("Cache-Control", "no-store")
                .build();
    }

    @Needs(Action.SUBMIT)
    @PatchMapping("/rounds/{round}/bodies/{body}/uploads/{upload}")
    ResponseEntity<Void> add(
            @PathVariable UUID round,
            @PathVariable String body,
            @PathVariable UUID upload,
            @RequestHeader(OFFSET) long offset,
            Visitor visitor,
            HttpServletRequest request,
            Texts t)
            throws IOException {
        Upload one = uploads.one(upload, round, body).orElseThrow();
        try {
            return switch (uploads.add(one, offset, request.getInputStream(), visitor)) {
                case Outcome.Taken(long at, String twice) -> {
                    if (at == one.size()) {
                        Pages.flash(
                                request,
                                twice == null ? "success" : "warning",
                                twice == null
                                        ? t.get("submission.added", 1)
                                        : t.get("submission.twice", twice));
                    }
                    yield answer(HttpStatus.NO_CONTENT, at);
                }
                case Outcome.Elsewhere(long at) -> answer(HttpStatus.CONFLICT, at);
                case Outcome.TooMuch() ->
                        ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
            };
        } catch (TooLargeException e) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
    }

    private static ResponseEntity<Void> answer(HttpStatus status, long at) {
        return ResponseEntity.status(status).header(OFFSET, Long.toString(at)).build();
    }
}
