package no.samsvar.app.round;

import static no.samsvar.app.web.Redirect.to;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.samsvar.app.data.TooLargeException;
import no.samsvar.app.people.Access;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Needs;
import no.samsvar.app.people.Place;
import no.samsvar.app.people.Role;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Pages;
import no.samsvar.app.web.Problem;
import no.samsvar.app.web.Texts;
import no.samsvar.engine.round.DocumentKind;
import no.samsvar.engine.round.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A round's page, and its papers. */
@Controller
public class RoundController {
    private final Rounds rounds;
    private final RoundDocuments documents;
    private final Invited invited;
    private final Deadlines deadlines;
    private final NextSteps next;
    private final Preview preview;

    RoundController(
            Rounds rounds,
            RoundDocuments documents,
            Invited invited,
            Deadlines deadlines,
            NextSteps next,
            Preview preview) {
        this.rounds = rounds;
        this.documents = documents;
        this.invited = invited;
        this.deadlines = deadlines;
        this.next = next;
        this.preview = preview;
    }

    /** What to do next. */
    public record Step(String text, String of, String path) {}

    /** A region's deadline. */
    public record Until(String region, @Nullable Instant deadline) {}

    /** Whose view is shown, and whose else can be. */
    public record Looking(boolean pretending, String role, List<String> roles) {}

    /**
     * @param deadlines of the regions that differ from the round's
     * @param readable whether there is a booklet to be read as a page
     * @param looking null where the visitor may not look as somebody else
     */
    public record View(
            KeptRound round,
            List<Question> questions,
            List<RoundDocument> documents,
            List<Step> steps,
            List<Until> deadlines,
            int bodies,
            boolean readable,
            boolean stranger,
            @Nullable Looking looking) {}

    /** The papers, for whoever edits. */
    public record Papers(KeptRound round, List<RoundDocument> documents, @Nullable String error) {}

    @Needs(Action.SEE_ROUND)
    @GetMapping("/rounds/{round}")
    Html page(
            @PathVariable UUID round,
            @RequestParam(required = false) @Nullable String as,
            Visitor visitor,
            Place place) {
        KeptRound kept = rounds.byId(round);
        Preview.Look look = preview.of(kept, visitor, as);
        KeptRound shown = look == null ? kept : look.round();
        Visitor who = look == null ? visitor : look.visitor();
        List<RoundDocument> papers = documents.of(round);
        boolean mayLook = Access.allows(visitor, Action.PUBLISH_ROUND, place);
        return Html.of(
                "round/round",
                "round.title",
                new View(
                        shown,
                        shown.round().questions(),
                        papers,
                        next.of(shown, who).stream()
                                .map(s -> new Step(s.text(), s.of(), s.path()))
                                .toList(),
                        deadlines.of(round).stream()
                                .filter(d -> d.own() != null)
                                .map(d -> new Until(d.name(), d.own()))
                                .toList(),
                        invited.all(round).size(),
                        papers.stream().anyMatch(d -> d.kind() == DocumentKind.BOOKLET),
                        who.grants().isEmpty(),
                        mayLook ? looking(look) : null));
    }

    private static Looking looking(Preview.@Nullable Look look) {
        String role = look == null || look.role() == null ? "" : look.role().key();
        return new Looking(look != null, role, Preview.ROLES.stream().map(Role::key).toList());
    }

    @Needs(Action.SEE_ROUND)
    @GetMapping("/rounds/{round}/download/{file}")
    Object download(@PathVariable UUID round, @PathVariable UUID file) throws IOException {
        RoundDocument document = documents.find(round, file).orElse(null);
        if (document == null) {
            return Problem.page("missing", HttpStatus.NOT_FOUND, null);
        }
        return ResponseEntity.ok()
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(document.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentLength(document.size())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new InputStreamResource(documents.open(document)));
    }

    @Needs(Action.EDIT_ROUND)
    @GetMapping("/rounds/{round}/documents")
    Html papers(@PathVariable UUID round) {
        return papers(round, null);
    }

    @Needs(Action.EDIT_ROUND)
    @PostMapping("/rounds/{round}/documents")
    Object change(
            @PathVariable UUID round,
            @RequestParam(required = false) @Nullable UUID remove,
            @RequestParam(defaultValue = "booklet") String kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            Texts texts,
            Visitor visitor)
            throws IOException {
        if (remove != null) {
            documents.remove(round, remove, visitor);
            Pages.flash(request, "success", texts.get("documents.removed"));
            return to("/rounds/" + round + "/documents");
        }
        if (file == null || file.isEmpty()) {
            return papers(round, "new.error.none").with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        DocumentKind what =
                kind.equals("deck")
                        ? DocumentKind.DECK
                        : kind.equals("template") ? DocumentKind.TEMPLATE : DocumentKind.BOOKLET;
        try (InputStream in = file.getInputStream()) {
            documents.add(round, what, name, in, visitor);
        } catch (TooLargeException e) {
            return papers(round, "new.error.large").with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Pages.flash(request, "success", texts.get("documents.added"));
        return to("/rounds/" + round + "/documents");
    }

    private Html papers(UUID round, @Nullable String error) {
        return Html.of(
                "round/documents",
                "documents.title",
                new Papers(rounds.byId(round), documents.of(round), error));
    }
}
