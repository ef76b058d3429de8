package no.samsvar.app.exempt;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import no.samsvar.app.exempt.Answer.Sent;
import no.samsvar.app.exempt.ExemptMarks.Selected;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Needs;
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

/** What is withheld of an answer: shown in it, marked, lifted, put in force again. */
@Controller
public class ExemptController {
    private static final String AT =
            "/rounds/{round}/bodies/{body}/submissions/{submission}/exempt";
    private final ExemptMarks marks;
    private final Answer answer;

    ExemptController(ExemptMarks marks, Answer answer) {
        this.marks = marks;
        this.answer = answer;
    }

    /**
     * A mark.
     *
     * @param places how often its words stand in this version of the answer
     */
    public record Row(Mark mark, int places, boolean over) {
        /** How long a quotation is shown. */
        private static final int SHOWN = 300;

        public String words() {
            String line = mark.words().strip().replaceAll("\\s+", " ");
            return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + " …";
        }
    }

    /**
     * @param submission the address of the version
     * @param faults keys of texts, by the field's name
     * @param whole whether what is no answer is shown too
     */
    public record Model(
            String submission,
            Sent sent,
            List<Row> marks,
            List<Row> ended,
            List<Sheet> sheets,
            Form form,
            Map<String, String> faults,
            boolean whole) {}

    /** It is still being read. */
    public record Waiting(String submission, Sent sent) {}

    @Needs(Action.MARK_EXEMPT)
    @GetMapping(AT)
    Html page(
            @PathVariable UUID round,
            @PathVariable String body,
            @PathVariable UUID submission,
            @RequestParam(required = false) @Nullable String whole,
            HttpServletResponse response) {
        Sent sent = answer.sent(submission, round, body);
        if (!sent.read()) {
            response.setHeader("Refresh", "2");
            return Html.of(
                    "exempt/waiting",
                    "exempt.title",
                    new Waiting(address(round, body, submission), sent));
        }
        return page(submission, round, body, sent, Form.EMPTY, Map.of(), whole != null);
    }

    @Needs(Action.MARK_EXEMPT)
    @PostMapping(AT)
    Object mark(
            @PathVariable UUID round,
            @PathVariable String body,
            @PathVariable UUID submission,
            @RequestParam(required = false) @Nullable List<String> chosen,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(required = false) @Nullable String whole,
            Visitor visitor,
            Texts texts,
            HttpServletRequest request) {
        Sent sent = answer.sent(submission, round, body);
        Form form =
                new Form(
                        Objects.requireNonNullElse(chosen, List.of()),
                        words.strip(),
                        basis.strip(),
                        until.strip());
        Map<String, String> faults = new TreeMap<>(form.faults(marks.today()));
        List<Mark> inForce = inForce(round, body);
        List<Sheet> sheets = sent.sheets(inForce);
        List<Selected> selected = new ArrayList<>();
        for (String key : form.chosen()) {
            Optional<Selected> one =
                    sheets.stream().flatMap(s -> s.selected(key).stream()).findFirst();
            one.ifPresentOrElse(selected::add, () -> faults.put("chosen", "exempt.fault.changed"));
        }
        if (!form.words().isEmpty()) {
            List<Selected> found =
                    sheets.stream().flatMap(s -> s.find(form.words()).stream()).toList();
            if (found.isEmpty()) {
                faults.put("words", "exempt.fault.words");
            } else {
                selected.add(found.getFirst()); // the words are withheld wherever they stand
            }
        }
        if (!faults.isEmpty()) {
            return page(submission, round, body, sent, form, faults, whole != null)
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        selected.removeIf(one -> held(one, form, inForce));
        marks.add(round, body, selected, form.basis(), form.day(), visitor);
        return done(
                request,
                texts.get("exempt.marked", selected.size()),
                address(round, body, submission));
    }

    @Needs(Action.MARK_EXEMPT)
    @PostMapping(AT + "/{exempt}/lift")
    ResponseEntity<Void> lift(
            @PathVariable UUID round,
            @PathVariable String body,
            @PathVariable UUID submission,
            @PathVariable UUID exempt,
            Visitor visitor,
            Texts texts,
            HttpServletRequest request) {
        marks.lift(exempt, round, body, true, visitor);
        return done(request, texts.get("exempt.lifted"), address(round, body, submission));
    }

    @Needs(Action.MARK_EXEMPT)
    @PostMapping(AT + "/{exempt}/restore")
    ResponseEntity<Void> restore(
            @PathVariable UUID round,
            @PathVariable String body,
            @PathVariable UUID submission,
            @PathVariable UUID exempt,
            Visitor visitor,
            Texts texts,
            HttpServletRequest request) {
        marks.lift(exempt, round, body, false, visitor);
        return done(request, texts.get("exempt.restored"), address(round, body, submission));
    }

    private Html page(
            UUID submission,
            UUID round,
            String body,
            Sent sent,
            Form form,
            Map<String, String> faults,
            boolean whole) {
        LocalDate today = marks.today();
        List<Mark> all = marks.all(round, body);
        List<Row> rows = new ArrayList<>();
        List<Row> ended = new ArrayList<>();
        for (Mark mark : all) {
            Row row = new Row(mark, sent.places(mark), !mark.holds(today));
            (row.over() ? ended : rows).add(row);
        }
        return Html.of(
                "exempt/page",
                "exempt.title",
                new Model(
                        address(round, body, submission),
                        sent,
                        rows,
                        ended,
                        sent.sheets(rows.stream().map(Row::mark).toList()),
                        form,
                        faults,
                        whole));
    }

    private List<Mark> inForce(UUID round, String body) {
        LocalDate today = marks.today();
        return marks.all(round, body).stream().filter(mark -> mark.holds(today)).toList();
    }

    /** A form that was sent twice marks once. */
    private static boolean held(Selected one, Form form, List<Mark> inForce) {
        return inForce.stream()
                .anyMatch(mark ->
                        mark.words().equals(one.words())
                                && (!mark.whole() || mark.document().equals(one.document()))
                                && mark.basis().equals(form.basis())
                                && Objects.equals(mark.until(), form.day()));
    }

    private static ResponseEntity<Void> done(
            HttpServletRequest request, String text, String submission) {
        Pages.flash(request, "success", text);
        return Redirect.to(submission + "/exempt");
    }

    private static String address(UUID round, String body, UUID submission) {
        return "/rounds/" + round + "/bodies/" + body + "/submissions/" + submission;
    }
}
