package no.samsvar.app.workspace;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import no.samsvar.app.web.Attachment;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Pages;
import no.samsvar.app.web.Problem;
import no.samsvar.app.web.Redirect;
import no.samsvar.app.web.Texts;
import no.samsvar.app.workspace.Writing.Written;
import no.samsvar.engine.round.Question;
import no.samsvar.engine.round.Round;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form for those who write their answer here, question by question. */
@Controller
public class FormController {
    private static final String FORM = "/rounds/{round}/bodies/{body}/form";
    private static final String TEXT = "t-";
    private static final String SEEN = "v-";
    private static final int LONGEST = 200_000;
    private static final long LARGEST = 100L << 20;
    private final Writing writing;
    private final Drafts drafts;
    private final FileStore files;
    private final RoundOnDisk rounds;
    private final Bodies bodies;

    FormController(
            Writing writing, Drafts drafts, FileStore files, RoundOnDisk rounds, Bodies bodies) {
        this.writing = writing;
        this.drafts = drafts;
        this.files = files;
        this.rounds = rounds;
        this.bodies = bodies;
    }

    /**
     * The form.
     *
     * @param at the body's page
     */
    public record Form(String at, String round, String body, boolean mayEdit, List<Field> fields) {
        /** Whether somebody else wrote meanwhile. */
        public boolean conflict() {
            return fields.stream().anyMatch(f -> f.theirs() != null);
        }
    }

    /**
     * One question.
     *
     * @param seen the version that is changed
     * @param text what stands in the field
     * @param blocks the same, to be shown
     * @param theirs what somebody else wrote meanwhile, or null
     * @param difference from theirs to what stands in the field
     */
    public record Field(
            Question question,
            int seen,
            String text,
            List<Markup.Block> blocks,
            @Nullable String theirs,
            List<Difference.Part> difference) {}

    /** All that was written under a question, newest first. */
    public record History(
            String at,
            String round,
            String body,
            boolean mayEdit,
            Question question,
            List<Written> entries) {}

    @Needs(Action.SEE_DRAFT)
    @GetMapping(FORM)
    Html form(@PathVariable UUID round, @PathVariable String body, Place place, Visitor visitor) {
        List<Field> fields = new ArrayList<>();
        for (Question question : rounds.defined(round).round().questions()) {
            Written now = writing.newest(round, body, question.id());
            fields.add(
                    new Field(
                            question,
                            now.version(),
                            now.text(),
                            Markup.parse(now.text()),
                            null,
                            List.of()));
        }
        return page(round, body, Access.allows(visitor, Action.EDIT_DRAFT, place), fields);
    }

    private Html page(UUID round, String body, boolean mayEdit, List<Field> fields) {
        return Html.of(
                "workspace/form",
                mayEdit ? "form.title" : "form.read.title",
                new Form(
                        DraftController.at(round, body),
                        rounds.defined(round).round().title(),
                        bodies.byId(body).orElseThrow().name(),
                        mayEdit,
                        fields));
    }

    private record Saved(List<Field> fields, boolean conflict) {}

    @Needs(Action.EDIT_DRAFT)
    @PostMapping(FORM)
    Object save(
            @PathVariable UUID round,
            @PathVariable String body,
            @RequestParam Map<String, String> given,
            Visitor visitor,
            Texts texts,
            HttpServletRequest request) {
        Saved saved = save(round, body, given, visitor);
        if (saved.conflict()) {
            return page(round, body, true, saved.fields()).with(HttpStatus.CONFLICT);
        }
        Pages.flash(request, "success", texts.get("form.saved"));
        return Redirect.to(DraftController.at(round, body) + "/form");
    }

    /** As above, without a page: version by question's id, and 409 where somebody else wrote. */
    @Needs(Action.EDIT_DRAFT)
    @PostMapping(FORM + "/auto")
    ResponseEntity<Map<String, Integer>> auto(
            @PathVariable UUID round,
            @PathVariable String body,
            @RequestParam Map<String, String> given,
            Visitor visitor) {
        Saved saved = save(round, body, given, visitor);
        Map<String, Integer> versions = new LinkedHashMap<>();
        for (Field field : saved.fields()) {
            if (field.theirs() == null) {
                versions.put(field.question().id(), field.seen());
            }
        }
        return ResponseEntity.status(saved.conflict() ? HttpStatus.CONFLICT : HttpStatus.OK)
                .contentType(MediaType.APPLICATION_JSON)
                .body(versions);
    }

    private Saved save(UUID round, String body, Map<String, String> given, Visitor visitor) {
        List<Field> fields = new ArrayList<>();
        boolean conflict = false;
        for (Question question : rounds.defined(round).round().questions()) {
            String text = given.get(TEXT + question.id());
            String seen = given.get(SEEN + question.id());
            Optional<Written> theirs = Optional.empty();
            if (text != null && seen != null && text.length() <= LONGEST) {
                theirs = writing.save(round, body, question.id(), number(seen), text, visitor);
            }
            Written now = writing.newest(round, body, question.id());
            String shown = theirs.isPresent() && text != null ? text : now.text();
            conflict |= theirs.isPresent();
            fields.add(
                    new Field(
                            question,
                            now.version(),
                            shown,
                            Markup.parse(shown),
                            theirs.map(Written::text).orElse(null),
                            theirs.map(t -> Difference.between(t.text(), shown))
                                    .orElse(List.of())));
        }
        return new Saved(fields, conflict);
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    @Needs(Action.SEE_DRAFT)
    @GetMapping(FORM + "/history")
    Html history(
            @PathVariable UUID round,
            @PathVariable String body,
            @RequestParam String question,
            Place place,
            Visitor visitor) {
        Round is = rounds.defined(round).round();
        Question asked = is.question(question).orElse(null);
        if (asked == null) {
            return Problem.page("missing", HttpStatus.NOT_FOUND, null);
        }
        return Html.of(
                "workspace/history",
                "form.history",
                new History(
                        DraftController.at(round, body),
                        is.title(),
                        bodies.byId(body).orElseThrow().name(),
                        Access.allows(visitor, Action.EDIT_DRAFT, place),
                        asked,
                        writing.history(round, body, question)));
    }

    @Needs(Action.EDIT_DRAFT)
    @PostMapping(FORM + "/restore")
    Object restore(
            @PathVariable UUID round,
            @PathVariable String body,
            @RequestParam String question,
            @RequestParam int version,
            @RequestParam int seen,
            Visitor visitor,
            Texts texts,
            HttpServletRequest request) {
        Optional<Written> old =
                writing.history(round, body, question).stream()
                        .filter(w -> w.version() == version)
                        .findFirst();
        boolean back =
                old.isPresent() && writing.restore(round, body, question, seen, old.get(), visitor);
        Pages.flash(
                request,
                back ? "success" : "warning",
                texts.get(back ? "form.restored" : "form.meanwhile"));
        return Redirect.to(DraftController.at(round, body) + "/form");
    }

    @Needs(Action.SEE_DRAFT)
    @GetMapping(FORM + "/case-paper.docx")
    void casePaper(
            @PathVariable UUID round,
            @PathVariable String body,
            Texts texts,
            HttpServletResponse response)
            throws IOException {
        byte[] paper = paper(round, body, texts);
        response.setContentType(CasePaper.TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(Attachment.HEADER, Attachment.named(name(body, texts)));
        response.setContentLength(paper.length);
        response.getOutputStream().write(paper);
    }

    /** The case paper becomes a version like one that was brought in, to be looked through. */
    @Needs(Action.EDIT_DRAFT)
    @PostMapping(FORM + "/case-paper")
    ResponseEntity<Void> bringIn(
            @PathVariable UUID round, @PathVariable String body, Texts texts, Visitor visitor)
            throws IOException, TooLargeException {
        Stored stored = files.put(new ByteArrayInputStream(paper(round, body, texts)), LARGEST);
        Draft draft = drafts.add(round, body, name(body, texts), stored, visitor);
        return Redirect.to(DraftController.at(round, body) + "/drafts/" + draft.id());
    }

    private String name(String body, Texts texts) {
        return texts.get("form.paper.file", bodies.byId(body).orElseThrow().name()) + ".docx";
    }

    private byte[] paper(UUID round, String body, Texts texts) throws IOException {
        Round is = rounds.defined(round).round();
        Map<String, String> answers = new LinkedHashMap<>();
        List<String> headings = new ArrayList<>();
        for (Question question : is.questions()) {
            headings.add(texts.get("draft.question", question.id()));
            answers.put(question.id(), writing.newest(round, body, question.id()).text());
        }
        String title =
                texts.get("form.paper.title", is.title(), bodies.byId(body).orElseThrow().name());
        return CasePaper.write(title, headings, is.questions(), answers);
    }
}
