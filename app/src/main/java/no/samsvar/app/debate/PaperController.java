package no.samsvar.app.debate;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samsvar.app.audit.AuditLog;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Needs;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.round.Templates;
import no.samsvar.app.web.Attachment;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Pages;
import no.samsvar.app.web.Redirect;
import no.samsvar.app.web.Texts;
import no.samsvar.app.workspace.CasePaper;
import no.samsvar.app.workspace.Writing;
import no.samsvar.engine.round.Question;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What comes of a debate: a draft of the answer; and the sheet that does the same on paper. */
@Controller
public class PaperController {
    private final Heads heads;
    private final Boards boards;
    private final Leads leads;
    private final Templates templates;
    private final Writing writing;
    private final AuditLog log;

    PaperController(
            Heads heads,
            Boards boards,
            Leads leads,
            Templates templates,
            Writing writing,
            AuditLog log) {
        this.heads = heads;
        this.boards = boards;
        this.leads = leads;
        this.templates = templates;
        this.writing = writing;
        this.log = log;
    }

    /** A sheet for a table: one page a question. */
    public record Sheets(Head head, List<Sheet> all) {}

    /** One page. */
    public record Sheet(Question question, Leads.Lead lead) {}

    @Needs(Action.SEE_DRAFT)
    @GetMapping(DebatesController.ONE + "/sheet")
    Html sheet(@PathVariable UUID debate) {
        Head head = heads.of(debate);
        return Html.of(
                "debate/sheet",
                "sheet.title",
                new Sheets(
                        head,
                        head.questions().stream()
                                .map(q -> new Sheet(q, leads.to(head.debate().round(), q.id())))
                                .toList()));
    }

    /** In the case paper template, where the round has one. */
    @Needs(Action.SEE_DRAFT)
    @GetMapping(DebatesController.ONE + "/draft.docx")
    ResponseEntity<byte[]> draft(@PathVariable UUID debate, Texts t, Visitor visitor)
            throws IOException {
        Head head = heads.of(debate);
        Map<String, String> answers = answers(head, t);
        List<String> headings = new ArrayList<>();
        head.questions().forEach(q -> headings.add(t.get("draft.question", q.id())));
        byte[] template =
                templates.filled(head.debate().round(), head.debate().body()).orElse(null);
        byte[] paper =
                template == null
                        ? CasePaper.write(
                                t.get("answer.title", head.round(), head.body()),
                                headings,
                                head.questions(),
                                answers)
                        : CasePaper.into(template, headings, head.questions(), answers);
        log.add(visitor.id(), "export-debate", "done", "debate:" + debate);
        return ResponseEntity.ok()
                .header(
                        Attachment.HEADER,
                        Attachment.named(t.get("answer.file", head.body()) + ".docx"))
                .header("Cache-Control", "no-store")
                .contentType(MediaType.parseMediaType(CasePaper.TYPE))
                .body(paper);
    }

    /** The points are put behind what is written in the form already; twice puts them once. */
    @Needs(Action.EDIT_DRAFT)
    @PostMapping(DebatesController.ONE + "/form")
    Object toForm(@PathVariable UUID debate, Texts t, Visitor visitor, HttpServletRequest request) {
        Head head = heads.of(debate);
        Debate one = head.debate();
        boolean any = false;
        for (Map.Entry<String, String> answer : answers(head, t).entrySet()) {
            any |=
                    !answer.getValue().isEmpty()
                            && writing.append(
                                    one.round(),
                                    one.body(),
                                    answer.getKey(),
                                    answer.getValue(),
                                    visitor);
        }
        Pages.flash(
                request,
                any ? "success" : "info",
                t.get(any ? "debate.toForm.done" : "debate.toForm.nothing"));
        if (any) {
            log.add(visitor.id(), "export-debate", "done", "debate:" + debate + " form");
        }
        return Redirect.to("/rounds/" + one.round() + "/bodies/" + one.body() + "/form");
    }

    private Map<String, String> answers(Head head, Texts t) {
        Board board = boards.of(head.debate().id());
        Map<String, String> answers = new LinkedHashMap<>();
        head.questions().forEach(q -> answers.put(q.id(), Answer.of(board, q.id(), t)));
        return answers;
    }
}
