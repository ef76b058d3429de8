package no.samsvar.app.treatment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samsvar.app.people.Access;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Needs;
import no.samsvar.app.people.Place;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.scan.Scanner;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Pages;
import no.samsvar.app.web.Problem;
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

/** The treatments of a body's case: listed, typed or confirmed, corrected, removed. */
@Controller
public class TreatmentController {
    static final String AT = "/rounds/{round}/bodies/{body}/treatments";
    private final Treatments treatments;
    private final Minutes minutes;
    private final ReadMinutes read;
    private final Setting settings;
    private final Scanner scanner;
    private final Clock clock;

    TreatmentController(
            Treatments treatments,
            Minutes minutes,
            ReadMinutes read,
            Setting settings,
            Scanner scanner,
            Clock clock) {
        this.treatments = treatments;
        this.minutes = minutes;
        this.read = read;
        this.settings = settings;
        this.scanner = scanner;
        this.clock = clock;
    }

    /** All of them, those that were removed apart, and the files to read from. */
    public record All(
            Setting.Around around,
            List<Treatment> treatments,
            List<Treatment> removed,
            List<Minutes.File> files,
            Fields fields,
            boolean scanned,
            boolean mayRecord) {}

    /**
     * The fields of one form.
     *
     * @param prefix of their ids, so that a page can have several
     * @param source what was read, to be shown beside each field, or null
     * @param faults keys of texts, by the field's name
     */
    public record Fields(
            String prefix, Form form, @Nullable Source source, Map<String, String> faults) {
        /** Whether a date before the publication has to be confirmed. */
        public boolean asksWhetherSure() {
            return "treatment.fault.early".equals(faults.get("on"));
        }
    }

    /**
     * A form on a page of its own.
     *
     * @param kept the one that is corrected, as it is now; null for a new one
     * @param conflict whether somebody else has changed it meanwhile
     * @param document the file and {@code n} which of its treatments is confirmed, or null
     */
    public record Edit(
            Setting.Around around,
            @Nullable Treatment kept,
            Fields fields,
            boolean conflict,
            @Nullable UUID document,
            int n) {}

    @Needs(Action.SEE_DRAFT)
    @GetMapping(AT)
    Html all(@PathVariable UUID round, @PathVariable String body, Place place, Visitor visitor) {
        List<Treatment> all = treatments.all(round, body);
        return Html.of(
                "treatment/all",
                "treatment.title",
                new All(
                        settings.of(round, body),
                        all.stream().filter(t -> !t.removed()).toList(),
                        all.stream().filter(Treatment::removed).toList(),
                        minutes.all(round, body),
                        new Fields("new", Form.EMPTY, null, Map.of()),
                        scanner.present(),
                        Access.allows(visitor, Action.RECORD_TREATMENT, place)));
    }

    /** A new one: typed, or as it was read from a document. */
    @Needs(Action.RECORD_TREATMENT)
    @PostMapping(AT)
    Object add(
            @PathVariable UUID round,
            @PathVariable String body,
            @RequestParam(required = false) @Nullable UUID document,
            @RequestParam(defaultValue = "0") int n,
            @RequestParam Map<String, String> given,
            Visitor visitor,
            Texts texts,
            HttpServletRequest request) {
        Source source =
                document == null ? null : read.source(document, n, round, body).orElse(null);
        Form form = Form.of(given);
        Form.Read filled = read(form, round);
        Form.Values values = filled.values();
        Map<String, String> faults = filled.faults();
        if (values != null && twice(round, body, null, values)) {
            faults = Map.of("on", "treatment.fault.twice");
            values = null;
        }
        if (values == null) {
            Fields fields = new Fields("one", form, source, faults);
            return edit(new Edit(settings.of(round, body), null, fields, false, document, n))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        treatments.add(round, body, values, source, visitor);
        return done(request, texts, "treatment.saved", round, body);
    }

    @Needs(Action.RECORD_TREATMENT)
    @GetMapping(AT + "/{treatment}")
    Html edit(@PathVariable UUID round, @PathVariable String body, @PathVariable UUID treatment) {
        Treatment kept = treatments.one(treatment, round, body).orElse(null);
        if (kept == null || kept.removed()) {
            return Problem.page("missing", HttpStatus.NOT_FOUND, null);
        }
        Fields fields = new Fields("one", Form.of(kept), kept.source(), Map.of());
        return edit(new Edit(settings.of(round, body), kept, fields, false, null, 0));
    }

    @Needs(Action.RECORD_TREATMENT)
    @PostMapping(AT + "/{treatment}")
    Object change(
            @PathVariable UUID round,
            @PathVariable String body,
            @PathVariable UUID treatment,
            @RequestParam int version,
            @RequestParam Map<String, String> given,
            Visitor visitor,
            Texts texts,
            HttpServletRequest request) {
        Form form = Form.of(given);
        Form.Read filled = read(form, round);
        Form.Values values = filled.values();
        Map<String, String> faults = filled.faults();
        if (values != null && twice(round, body, treatment, values)) {
            faults = Map.of("on", "treatment.fault.twice");
            values = null;
        }
        boolean conflict =
                values != null
                        && !treatments.change(treatment, round, body, version, values, visitor);
        if (values != null && !conflict) {
            return done(request, texts, "treatment.saved", round, body);
        }
        Treatment kept = treatments.one(treatment, round, body).orElseThrow();
        if (kept.removed()) {
            Pages.flash(request, "warning", texts.get("treatment.removedMeanwhile"));
            return Redirect.to(Setting.at(round, body));
        }
        Fields fields = new Fields("one", form, kept.source(), faults);
        return edit(new Edit(settings.of(round, body), kept, fields, conflict, null, 0))
                .with(conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Needs(Action.RECORD_TREATMENT)
    @PostMapping(AT + "/{treatment}/remove")
    ResponseEntity<Void> remove(
            @PathVariable UUID round,
            @PathVariable String body,
            @PathVariable UUID treatment,
            Visitor visitor,
            Texts texts,
            HttpServletRequest request) {
        treatments.remove(treatment, round, body, true, visitor);
        return done(request, texts, "treatment.removed", round, body);
    }

    @Needs(Action.RECORD_TREATMENT)
    @PostMapping(AT + "/{treatment}/restore")
    ResponseEntity<Void> restore(
            @PathVariable UUID round,
            @PathVariable String body,
            @PathVariable UUID treatment,
            Visitor visitor,
            Texts texts,
            HttpServletRequest request) {
        treatments.remove(treatment, round, body, false, visitor);
        return done(request, texts, "treatment.restored", round, body);
    }

    private Form.Read read(Form form, UUID round) {
        LocalDate today = clock.instant().atZone(Texts.ZONE).toLocalDate();
        return form.read(today, settings.published(round));
    }

    /** The same body met on one day once. */
    private boolean twice(UUID round, String body, @Nullable UUID but, Form.Values values) {
        return treatments.all(round, body).stream()
                .filter(t -> !t.removed() && !t.id().equals(but))
                .anyMatch(t ->
                        t.on().equals(values.on())
                                && t.by().equals(values.by())
                                && (values.name() == null
                                        || t.name() == null
                                        || values.name().equalsIgnoreCase(t.name())));
    }

    private static Html edit(Edit model) {
        return Html.of("treatment/edit", "treatment.title", model);
    }

    private static ResponseEntity<Void> done(
            HttpServletRequest request, Texts texts, String key, UUID round, String body) {
        Pages.flash(request, "success", texts.get(key));
        return Redirect.to(Setting.at(round, body));
    }
}
