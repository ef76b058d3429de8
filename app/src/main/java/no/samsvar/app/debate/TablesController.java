package no.samsvar.app.debate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samsvar.app.debate.Tables.Table;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Needs;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Pages;
import no.samsvar.app.web.Problem;
import no.samsvar.app.web.Redirect;
import no.samsvar.app.web.Texts;
import no.samsvar.engine.round.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The debate as a table sees it, most often on a telephone. */
@Controller
public class TablesController {
    private static final String ONE = "/debate/{debate}";
    private static final String TABLE = "debate-table";
    private final Points points;
    private final Marks marks;
    private final Tables tables;
    private final Boards boards;
    private final Heads heads;
    private final Leads leads;
    private final PointsController editor;

    TablesController(
            Points points,
            Marks marks,
            Tables tables,
            Boards boards,
            Heads heads,
            Leads leads,
            PointsController editor) {
        this.points = points;
        this.marks = marks;
        this.tables = tables;
        this.boards = boards;
        this.heads = heads;
        this.leads = leads;
        this.editor = editor;
    }

    /** Which table is this? */
    public record Naming(Head head, List<Table> tables, @Nullable String problem) {}

    /**
     * One question, as a table works with it.
     *
     * @param lead what leads to it in the booklet
     * @param text what was typed and not taken, or empty
     */
    public record Sitting(
            Head head,
            Table table,
            Question question,
            Leads.Lead lead,
            Board board,
            String text,
            @Nullable String problem) {}

    /**
     * @param table {@code change} to sit at another one
     */
    @Needs(Action.DEBATE)
    @GetMapping(ONE)
    Html page(
            @PathVariable UUID debate,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String table,
            HttpServletRequest request) {
        Head head = heads.of(debate);
        return sitting(debate, request)
                .filter(one -> !"change".equals(table))
                .map(one -> page(head, one, q, "", null))
                .orElseGet(() -> naming(head, null));
    }

    private Html naming(Head head, @Nullable String problem) {
        return Html.of(
                "debate/naming",
                "debate.title",
                new Naming(head, tables.all(head.debate().id()), problem));
    }

    private Html page(
            Head head, Table table, @Nullable String q, String text, @Nullable String problem) {
        Question question = head.question(q);
        return Html.of(
                "debate/table",
                "debate.title",
                new Sitting(
                        head,
                        table,
                        question,
                        leads.to(head.debate().round(), question.id()),
                        boards.of(head.debate().id()),
                        text,
                        problem));
    }

    /** The table that this browser sits at, if it has said so. */
    Optional<Table> sitting(UUID debate, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(TABLE) instanceof String id
                ? tables.find(debate, UUID.fromString(id))
                : Optional.empty();
    }

    @Needs(Action.DEBATE)
    @PostMapping(ONE + "/table")
    Object sit(
            @PathVariable UUID debate,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request) {
        if (Tables.tidy(name).isEmpty()) {
            return naming(heads.of(debate), "table.nameless")
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Table table = tables.named(debate, name);
        request.getSession().setAttribute(TABLE, table.id().toString());
        return Redirect.to(at(debate, null));
    }

    @Needs(Action.DEBATE)
    @PostMapping(ONE + "/points")
    Object add(
            @PathVariable UUID debate,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String text,
            Texts t,
            HttpServletRequest request) {
        Head head = heads.of(debate);
        Table table = sitting(debate, request).orElse(null);
        if (table == null) {
            return Problem.page("debate-table", HttpStatus.CONFLICT, text);
        }
        String plain = text.strip();
        String problem = head.asks(q) ? closed(head) : "point.questionless";
        if (problem == null) {
            problem = PointsController.refused(plain).orElse(null);
        }
        if (problem != null) {
            return page(head, table, q, text, problem).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        points.add(debate, q, table.id(), plain);
        Pages.flash(request, "success", t.get("point.addedNow"));
        return Redirect.to(at(debate, q));
    }

    /** Guests are out when a debate is closed; who is signed in may still look. */
    private static @Nullable String closed(Head head) {
        return head.debate().open() ? null : "debate.isClosed";
    }

    @Needs(Action.DEBATE)
    @GetMapping(ONE + "/points/edit")
    Html edit(@PathVariable UUID debate, @RequestParam UUID point, HttpServletRequest request) {
        Head head = heads.of(debate);
        return own(debate, point, request)
                .map(p ->
                        editor.editing(
                                head,
                                p,
                                action(debate),
                                at(debate, p.question()),
                                p.text(),
                                null,
                                null))
                .orElseGet(() -> Problem.page("missing", HttpStatus.NOT_FOUND, null));
    }

    /** A table changes what it said itself. */
    @Needs(Action.DEBATE)
    @PostMapping(ONE + "/points/edit")
    Object change(
            @PathVariable UUID debate,
            @RequestParam UUID point,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request) {
        Head head = heads.of(debate);
        Point one = own(debate, point, request).orElse(null);
        if (one == null) {
            return Problem.page("missing", HttpStatus.NOT_FOUND, text);
        }
        if (closed(head) != null) {
            return editor.editing(
                            head,
                            one,
                            action(debate),
                            at(debate, one.question()),
                            text,
                            null,
                            closed(head))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return editor.change(head, one, action(debate), at(debate, one.question()), seen, text);
    }

    private Optional<Point> own(UUID debate, UUID point, HttpServletRequest request) {
        return sitting(debate, request)
                .flatMap(table -> boards.of(debate).find(point).filter(p -> p.isOf(table)));
    }

    /**
     * @param mark as {@link Marks#say} takes it
     */
    @Needs(Action.DEBATE)
    @PostMapping(ONE + "/marks")
    Object mark(
            @PathVariable UUID debate,
            @RequestParam UUID point,
            @RequestParam(defaultValue = "") String q,
            @RequestParam String mark,
            Texts t,
            HttpServletRequest request) {
        Head head = heads.of(debate);
        Table table = sitting(debate, request).orElse(null);
        if (table == null) {
            return Redirect.to(at(debate, null));
        }
        String problem = closed(head);
        problem = problem == null ? marks.say(debate, point, table, mark) : problem;
        if (problem != null) {
            Pages.flash(request, "warning", t.get(problem));
            return Redirect.to(at(debate, q));
        }
        return Redirect.to(at(debate, q) + "#p-" + point);
    }

    private static String action(UUID debate) {
        return at(debate, null) + "/points/edit";
    }

    private static String at(UUID debate, @Nullable String question) {
        String path = "/debate/" + debate;
        return question == null
                ? path
                : path + "?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
    }
}
