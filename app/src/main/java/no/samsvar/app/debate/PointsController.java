package no.samsvar.app.debate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samsvar.app.debate.DebatesController.Given;
import no.samsvar.app.debate.Points.Wording;
import no.samsvar.app.debate.Tables.Table;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Needs;
import no.samsvar.app.people.Place;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Pages;
import no.samsvar.app.web.Problem;
import no.samsvar.app.web.Redirect;
import no.samsvar.app.web.Texts;
import no.samsvar.app.workspace.Difference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What whoever leads a debate does with its points, at one keyboard, for any table. */
@Controller
public class PointsController {
    private static final String POINTS = DebatesController.ONE + "/points";
    private final DebatesController overview;
    private final Points points;
    private final Marks marks;
    private final Tables tables;
    private final Boards boards;
    private final Heads heads;

    PointsController(
            DebatesController overview,
            Points points,
            Marks marks,
            Tables tables,
            Boards boards,
            Heads heads) {
        this.overview = overview;
        this.points = points;
        this.marks = marks;
        this.tables = tables;
        this.boards = boards;
        this.heads = heads;
    }

    /**
     * A point that is changed.
     *
     * @param action where it is sent
     * @param back where it stands
     * @param seen the version that is changed
     * @param text what stands in the field
     * @param theirs what somebody else wrote meanwhile, or null
     * @param before what it said earlier
     */
    public record Editing(
            Head head,
            UUID point,
            String action,
            String back,
            int seen,
            String text,
            @Nullable String theirs,
            List<Difference.Part> difference,
            List<Wording> before,
            @Nullable String problem) {}

    /** Empty where a text may be a point; else the key of why not. */
    static Optional<String> refused(String text) {
        if (text.isEmpty()) {
            return Optional.of("point.empty");
        }
        return text.length() > Points.LONGEST ? Optional.of("point.long") : Optional.empty();
    }

    @Needs(Action.LEAD_DEBATE)
    @PostMapping(POINTS)
    Object add(
            @PathVariable UUID debate,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String table,
            @RequestParam(defaultValue = "") String text,
            Place place,
            Visitor visitor) {
        Head head = heads.of(debate);
        String plain = text.strip();
        String problem = head.asks(q) ? refused(plain).orElse(null) : "point.questionless";
        if (problem != null) {
            return overview.overview(debate, place, visitor, new Given(q, table, text, problem))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        UUID of = Tables.tidy(table).isEmpty() ? null : tables.named(debate, table).id();
        UUID point = points.add(debate, q, of, plain);
        return Redirect.to(head.debate().at() + "#p-" + point);
    }

    @Needs(Action.LEAD_DEBATE)
    @GetMapping(POINTS + "/edit")
    Html edit(@PathVariable UUID debate, @RequestParam UUID point) {
        Head head = heads.of(debate);
        Point one = boards.of(debate).find(point).orElse(null);
        return one == null
                ? Problem.page("missing", HttpStatus.NOT_FOUND, null)
                : editing(head, one, at(head), head.debate().at(), one.text(), null, null);
    }

    @Needs(Action.LEAD_DEBATE)
    @PostMapping(POINTS + "/edit")
    Object change(
            @PathVariable UUID debate,
            @RequestParam UUID point,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String text) {
        Head head = heads.of(debate);
        Point one = boards.of(debate).find(point).orElse(null);
        return one == null
                ? Problem.page("missing", HttpStatus.NOT_FOUND, text)
                : change(head, one, at(head), head.debate().at(), seen, text);
    }

    private static String at(Head head) {
        return head.debate().at() + "/points/edit";
    }

    /** Changes a point, or gives the text back with what somebody else wrote. */
    Object change(Head head, Point point, String action, String back, int seen, String text) {
        String plain = text.strip();
        String problem = refused(plain).orElse(null);
        if (problem != null) {
            return editing(head, point, action, back, text, null, problem)
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Wording theirs = points.change(head.debate().id(), point.id(), seen, plain).orElse(null);
        return theirs == null
                ? Redirect.to(back + "#p-" + point.id())
                : editing(head, point, action, back, plain, theirs, null).with(HttpStatus.CONFLICT);
    }

    Html editing(
            Head head,
            Point point,
            String action,
            String back,
            String text,
            @Nullable Wording theirs,
            @Nullable String problem) {
        return Html.of(
                "debate/edit",
                "point.edit",
                new Editing(
                        head,
                        point.id(),
                        action,
                        back,
                        theirs == null ? point.version() : theirs.version(),
                        text,
                        theirs == null ? null : theirs.text(),
                        theirs == null ? List.of() : Difference.between(theirs.text(), text),
                        points.before(head.debate().id(), point.id()),
                        problem));
    }

    /**
     * @param what {@code up}, {@code down}, {@code remove}, {@code restore}, {@code merge}, {@code
     *     split} or {@code mark}
     * @param mark as {@link TablesController#mark} takes it
     */
    @Needs(Action.LEAD_DEBATE)
    @PostMapping(POINTS + "/do")
    Object act(
            @PathVariable UUID debate,
            @RequestParam UUID point,
            @RequestParam String what,
            @RequestParam(required = false) @Nullable UUID into,
            @RequestParam(required = false) @Nullable UUID table,
            @RequestParam(defaultValue = "") String mark,
            Texts t,
            HttpServletRequest request) {
        String said = null;
        switch (what) {
            case "up" -> points.move(debate, point, true);
            case "down" -> points.move(debate, point, false);
            case "remove" -> {
                points.remove(debate, point);
                said = "point.removedNow";
            }
            case "restore" -> points.restore(debate, point);
            case "merge" ->
                    said =
                            into != null && points.merge(debate, point, into)
                                    ? "point.mergedNow"
                                    : "point.notMerged";
            case "split" -> points.split(debate, point);
            case "mark" -> {
                Table at = tables.find(debate, table).orElse(null);
                said = at == null ? "point.noTable" : marks.say(debate, point, at, mark);
            }
            default -> {}
        }
        if (said != null) {
            boolean well = said.endsWith("Now");
            Pages.flash(request, well ? "success" : "warning", t.get(said));
        }
        String at = heads.of(debate).debate().at();
        return Redirect.to(what.equals("remove") ? at : at + "#p-" + point);
    }
}
