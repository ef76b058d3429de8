package no.samsvar.app.round;

import static no.samsvar.app.web.Redirect.to;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samsvar.app.data.TooLargeException;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Needs;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.register.Bodies;
import no.samsvar.app.register.Body;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Texts;
import no.samsvar.engine.round.DocumentKind;
import no.samsvar.engine.round.Register;
import no.samsvar.engine.round.Respondent;
import no.samsvar.engine.round.Round;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** From papers to a drafted round. */
@Controller
public class RoundMakingController {
    private final Rounds rounds;
    private final RoundDocuments documents;
    private final Drafting drafting;
    private final Invited invited;
    private final Bodies bodies;

    RoundMakingController(
            Rounds rounds,
            RoundDocuments documents,
            Drafting drafting,
            Invited invited,
            Bodies bodies) {
        this.rounds = rounds;
        this.documents = documents;
        this.drafting = drafting;
        this.invited = invited;
        this.bodies = bodies;
    }

    /**
     * @param error key of what was wrong, or null
     */
    public record Making(@Nullable String error) {}

    /** Where the draft is on its way. */
    public record Waiting(String path) {}

    @Needs(Action.MAKE_ROUND)
    @GetMapping("/rounds/new")
    Html form() {
        return Html.of("round/new", "new.title", new Making(null));
    }

    @Needs(Action.MAKE_ROUND)
    @PostMapping("/rounds/new")
    Object make(
            @RequestParam(required = false) @Nullable List<MultipartFile> booklet,
            @RequestParam(required = false) @Nullable List<MultipartFile> deck,
            @RequestParam(required = false) @Nullable List<MultipartFile> template,
            Texts texts,
            Visitor visitor)
            throws IOException {
        Map<DocumentKind, List<MultipartFile>> papers = new LinkedHashMap<>();
        papers.put(DocumentKind.BOOKLET, real(booklet));
        papers.put(DocumentKind.DECK, real(deck));
        papers.put(DocumentKind.TEMPLATE, real(template));
        if (papers.values().stream().allMatch(List::isEmpty)) {
            return wrong("new.error.none");
        }
        UUID round =
                rounds.make(RoundForm.titled(Round.unknown(), texts.get("new.untitled")), visitor);
        invited.add(round, register(), visitor);
        for (Map.Entry<DocumentKind, List<MultipartFile>> kind : papers.entrySet()) {
            for (MultipartFile file : kind.getValue()) {
                String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
                try (InputStream in = file.getInputStream()) {
                    documents.add(round, kind.getKey(), name, in, visitor);
                } catch (TooLargeException e) {
                    return wrong("new.error.large");
                }
            }
        }
        drafting.ask(round);
        return to("/rounds/" + round + "/drafting");
    }

    @Needs(Action.EDIT_ROUND)
    @GetMapping("/rounds/{round}/drafting")
    Object waiting(@PathVariable UUID round) {
        return drafting.of(round).filter(d -> d.state() == Drafting.State.WAITING).isPresent()
                ? Html.of(
                        "round/drafting",
                        "drafting.title",
                        new Waiting("/rounds/" + round + "/drafting"))
                : to("/rounds/" + round + "/edit");
    }

    /** All bodies of the engine's register, until the editor says otherwise. */
    private List<String> register() {
        List<String> known = Register.bundled().all().stream().map(Respondent::id).toList();
        return bodies.all().stream().map(Body::id).filter(known::contains).toList();
    }

    private static Html wrong(String error) {
        return Html.of("round/new", "new.title", new Making(error))
                .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static List<MultipartFile> real(@Nullable List<MultipartFile> given) {
        return given == null ? List.of() : given.stream().filter(f -> !f.isEmpty()).toList();
    }
}
