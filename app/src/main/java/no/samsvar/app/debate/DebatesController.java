package no.samsvar.app.debate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import no.samsvar.app.people.Access;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Needs;
import no.samsvar.app.people.Place;
import no.samsvar.app.people.PublicAddress;
import no.samsvar.app.people.Qr;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Pages;
import no.samsvar.app.web.Redirect;
import no.samsvar.app.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A body's debates: listed, opened, overlooked, closed; and the codes that open them. */
@Controller
public class DebatesController {
    static final String ALL = "/rounds/{round}/bodies/{body}/debates";
    static final String ONE = ALL + "/{debate}";
    private final Debates debates;
    private final Codes codes;
    private final Boards boards;
    private final Heads heads;
    private final PublicAddress address;

    DebatesController(
            Debates debates, Codes codes, Boards boards, Heads heads, PublicAddress address) {
        this.debates = debates;
        this.codes = codes;
        this.boards = boards;
        this.heads = heads;
        this.address = address;
    }

    /**
     * @param at the body's own page
     * @param problem key of what was wrong with what was given, or null
     */
    public record Model(
            String at,
            String round,
            String body,
            List<Debate> debates,
            boolean mayLead,
            @Nullable String problem) {}

    /**
     * How a table comes in.
     *
     * @param address to type
     * @param picture to be read by a telephone
     */
    public record Way(Codes.Code code, String address, String picture) {}

    /**
     * All of a debate, for those who tidy it.
     *
     * @param way how tables come in, or null where they cannot
     * @param given what was typed and not taken, by a question's id
     */
    public record Overview(
            Head head,
            Board board,
            @Nullable Way way,
            boolean mayLead,
            boolean mayWrite,
            @Nullable Given given) {
        /** What stands in the field under a question. */
        public String text(String question) {
            return given != null && given.question().equals(question) ? given.text() : "";
        }

        /** The table that stands in the field under a question. */
        public String table(String question) {
            return given != null && given.question().equals(question) ? given.table() : "";
        }

        /** What was wrong there, or null. */
        public @Nullable String problem(String question) {
            return given != null && given.question().equals(question) ? given.problem() : null;
        }
    }

    /** What was typed and not taken, and the key of why. */
    public record Given(String question, String table, String text, String problem) {}

    @Needs(Action.SEE_DRAFT)
    @GetMapping(ALL)
    Html all(@PathVariable UUID round, @PathVariable String body, Place place, Visitor visitor) {
        return page(round, body, Access.allows(visitor, Action.LEAD_DEBATE, place), null);
    }

    private Html page(UUID round, String body, boolean mayLead, @Nullable String problem) {
        return Html.of(
                "debate/all",
                "debates.title",
                new Model(
                        "/rounds/" + round + "/bodies/" + body,
                        heads.round(round).title(),
                        heads.body(body),
                        debates.all(round, body),
                        mayLead,
                        problem));
    }

    /** A debate opens with a code. */
    @Needs(Action.LEAD_DEBATE)
    @PostMapping(ALL)
    Object open(
            @PathVariable UUID round,
            @PathVariable String body,
            @RequestParam(defaultValue = "") String name,
            Visitor visitor) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > Debates.LONGEST_NAME) {
            return page(round, body, true, "debates.nameless")
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        UUID debate = debates.open(round, body, plain, visitor);
        codes.make(debate, visitor);
        return Redirect.to(Debate.at(round, body) + "/" + debate);
    }

    @Needs(Action.SEE_DRAFT)
    @GetMapping(ONE)
    Html one(@PathVariable UUID debate, Place place, Visitor visitor) {
        return overview(debate, place, visitor, null);
    }

    Html overview(UUID debate, Place place, Visitor visitor, @Nullable Given given) {
        Head head = heads.of(debate);
        return Html.of(
                "debate/overview",
                "debate.title",
                new Overview(
                        head,
                        boards.of(debate),
                        way(head.debate()),
                        Access.allows(visitor, Action.LEAD_DEBATE, place),
                        Access.allows(visitor, Action.EDIT_DRAFT, place),
                        given));
    }

    /** How tables come in now, or null where they cannot. */
    @Nullable Way way(Debate debate) {
        return debate.open()
                ? codes.current(debate.id())
                        .map(code ->
                                new Way(
                                        code,
                                        address.of("/debate").replaceFirst("^https?://", ""),
                                        Qr.picture(address.of("/debate?code=" + code.text()))))
                        .orElse(null)
                : null;
    }

    @Needs(Action.LEAD_DEBATE)
    @PostMapping(ONE + "/close")
    ResponseEntity<Void> close(
            @PathVariable UUID debate, Visitor visitor, Texts t, HttpServletRequest request) {
        debates.close(debate, visitor);
        return done(debate, "debate.closedNow", t, request);
    }

    /** It opens with a new code. */
    @Needs(Action.LEAD_DEBATE)
    @PostMapping(ONE + "/reopen")
    ResponseEntity<Void> reopen(
            @PathVariable UUID debate, Visitor visitor, Texts t, HttpServletRequest request) {
        debates.reopen(debate, visitor);
        codes.make(debate, visitor);
        return done(debate, "debate.reopenedNow", t, request);
    }

    @Needs(Action.LEAD_DEBATE)
    @PostMapping(ONE + "/code")
    ResponseEntity<Void> code(
            @PathVariable UUID debate, Visitor visitor, Texts t, HttpServletRequest request) {
        if (debates.byId(debate).open()) {
            codes.make(debate, visitor);
        }
        return done(debate, "debate.code.madeNow", t, request);
    }

    @Needs(Action.LEAD_DEBATE)
    @PostMapping(ONE + "/code/revoke")
    ResponseEntity<Void> revoke(
            @PathVariable UUID debate, Visitor visitor, Texts t, HttpServletRequest request) {
        codes.revoke(debate, visitor);
        return done(debate, "debate.code.revokedNow", t, request);
    }

    private ResponseEntity<Void> done(
            UUID debate, String text, Texts t, HttpServletRequest request) {
        Pages.flash(request, "success", t.get(text));
        return Redirect.to(debates.byId(debate).at());
    }
}
