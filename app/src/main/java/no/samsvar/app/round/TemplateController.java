package no.samsvar.app.round;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Needs;
import no.samsvar.app.web.Attachment;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Problem;
import no.samsvar.app.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The case paper template with a body's names filled in. */
@Controller
public class TemplateController {
    private static final MediaType WORD =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private final Rounds rounds;
    private final Invited invited;
    private final Templates templates;

    TemplateController(Rounds rounds, Invited invited, Templates templates) {
        this.rounds = rounds;
        this.invited = invited;
        this.templates = templates;
    }

    /** What a person is to choose from. */
    public record Choice(String field, List<String> alternatives) {}

    /**
     * @param open what has to be written by hand
     */
    public record Taking(
            KeptRound round, InvitedBody body, List<Choice> choices, List<String> open) {}

    @Needs(Action.TAKE_TEMPLATE)
    @GetMapping("/rounds/{round}/bodies/{body}/template")
    Html page(@PathVariable UUID round, @PathVariable String body) throws IOException {
        KeptRound kept = rounds.byId(round);
        InvitedBody one = invited.find(round, body).orElseThrow();
        CasePaper paper = templates.of(round, one, List.of()).orElse(null);
        if (paper == null) {
            return Problem.page("template", HttpStatus.NOT_FOUND, null);
        }
        List<String> choices = paper.left().stream().filter(l -> l.contains("/")).toList();
        return Html.of(
                "round/template",
                "template.title",
                new Taking(
                        kept,
                        one,
                        choices.stream()
                                .map(c ->
                                        new Choice(
                                                "choice." + choices.indexOf(c),
                                                List.of(c.substring(1, c.length() - 1).split("/"))))
                                .toList(),
                        paper.left().stream().filter(l -> !l.contains("/")).toList()));
    }

    /**
     * @param fields those whose name begins with {@code choice.} hold what was chosen
     */
    @Needs(Action.TAKE_TEMPLATE)
    @GetMapping("/rounds/{round}/bodies/{body}/template.docx")
    Object docx(
            @PathVariable UUID round,
            @PathVariable String body,
            @RequestParam Map<String, String> fields,
            Texts texts)
            throws IOException {
        InvitedBody one = invited.find(round, body).orElseThrow();
        List<String> chosen =
                fields.entrySet().stream()
                        .filter(f -> f.getKey().startsWith("choice."))
                        .map(Map.Entry::getValue)
                        .toList();
        CasePaper paper = templates.of(round, one, chosen).orElse(null);
        if (paper == null) {
            return Problem.page("template", HttpStatus.NOT_FOUND, null);
        }
        String name = texts.get("template.file", one.name()) + ".docx";
        return ResponseEntity.ok()
                .header(Attachment.HEADER, Attachment.named(name))
                .contentType(WORD)
                .body(paper.docx());
    }
}
