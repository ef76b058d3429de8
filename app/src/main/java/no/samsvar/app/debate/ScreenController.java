package no.samsvar.app.debate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import no.samsvar.app.debate.Tables.Table;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Needs;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Redirect;
import no.samsvar.engine.round.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The debate on the wall, and what is new in it. */
@Controller
public class ScreenController {
    private final DebatesController overview;
    private final Debates debates;
    private final Boards boards;
    private final Heads heads;
    private final Leads leads;
    private final TablesController sittings;

    ScreenController(
            DebatesController overview,
            Debates debates,
            Boards boards,
            Heads heads,
            Leads leads,
            TablesController sittings) {
        this.overview = overview;
        this.debates = debates;
        this.boards = boards;
        this.heads = heads;
        this.leads = leads;
        this.sittings = sittings;
    }

    /**
     * One question on the wall.
     *
     * @param view {@code points}, {@code priority} or {@code booklet}
     */
    public record Screen(
            Head head,
            Question question,
            String view,
            Leads.Lead lead,
            Shown shown,
            DebatesController.@Nullable Way way) {
        public String at(Question question, String view) {
            return head.debate().at() + "/screen?q=" + question.id() + "&view=" + view;
        }
    }

    /** The points of a question, as they hang there. */
    public record Shown(Head head, Question question, boolean byPriority, Board board) {}

    /** The same, as a table sees them. */
    public record Seen(Head head, Question question, Table table, Board board) {}

    @Needs(Action.SEE_DRAFT)
    @GetMapping(DebatesController.ONE + "/screen")
    Html screen(
            @PathVariable UUID debate,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "points") String view) {
        Head head = heads.of(debate);
        Question question = head.question(q);
        return Html.of(
                "debate/screen",
                "screen.title",
                new Screen(
                        head,
                        question,
                        view,
                        leads.to(head.debate().round(), question.id()),
                        shown(head, question, view.equals("priority")),
                        overview.way(head.debate())));
    }

    private Shown shown(Head head, Question question, boolean byPriority) {
        return new Shown(head, question, byPriority, boards.of(head.debate().id()));
    }

    /**
     * A piece of a page, or nothing where all is as it was.
     *
     * @param view {@code table}; {@code points} or {@code priority} for the wall; {@code note} that
     *     something is new
     * @param seen the revision that the page shows
     */
    @Needs(Action.FOLLOW_DEBATE)
    @GetMapping("/debate/{debate}/news")
    Object news(
            @PathVariable UUID debate,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "table") String view,
            @RequestParam(defaultValue = "-1") long seen,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String piece,
            HttpServletRequest request) {
        if (piece == null) {
            return Redirect.to("/debate/" + debate);
        }
        Debate now = debates.byId(debate);
        if (now.revision() == seen) {
            return ResponseEntity.noContent().build();
        }
        Head head = heads.of(debate);
        if (view.equals("note")) {
            return Html.of("debate/note", "debate.title", head);
        }
        Question question = head.question(q);
        Table table = sittings.sitting(debate, request).orElse(null);
        if (view.equals("table")) {
            return table == null
                    ? ResponseEntity.noContent().build()
                    : Html.of(
                            "debate/points",
                            "debate.title",
                            new Seen(head, question, table, boards.of(debate)));
        }
        return Html.of(
                "debate/shown", "debate.title", shown(head, question, view.equals("priority")));
    }
}
