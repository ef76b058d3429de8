package no.samsvar.app.treatment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.samsvar.app.data.TooLargeException;
import no.samsvar.app.people.Access;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Needs;
import no.samsvar.app.people.Place;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.submission.EngineReading;
import no.samsvar.app.submission.Notices;
import no.samsvar.app.submission.Notices.Notice;
import no.samsvar.app.treatment.TreatmentController.Fields;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Pages;
import no.samsvar.app.web.Problem;
import no.samsvar.app.web.Redirect;
import no.samsvar.app.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Minutes are brought in or pointed at, read, and shown beside what was read of them. */
@Controller
public class MinutesController {
    private static final Set<String> OF_THE_ROUND = Set.of("booklet", "template", "question");
    private final Minutes minutes;
    private final ReadMinutes read;
    private final Notices notices;
    private final Setting settings;

    MinutesController(Minutes minutes, ReadMinutes read, Notices notices, Setting settings) {
        this.minutes = minutes;
        this.read = read;
        this.notices = notices;
        this.settings = settings;
    }

    /**
     * Minutes as they were read.
     *
     * @param notices what is wrong with them
     * @param found a form for each treatment that they tell of
     */
    public record Shown(
            Setting.Around around,
            Minutes.File file,
            List<Notice> notices,
            List<Fields> found,
            Fields empty,
            boolean mayRecord) {}

    /** It is still being read. */
    public record Waiting(Setting.Around around, Minutes.File file) {}

    @Needs(Action.RECORD_TREATMENT)
    @PostMapping(TreatmentController.AT + "/minutes")
    Object bring(
            @PathVariable UUID round,
            @PathVariable String body,
            @RequestParam MultipartFile file,
            Visitor visitor,
            Texts texts,
            HttpServletRequest request)
            throws IOException {
        String at = Setting.at(round, body);
        if (file.isEmpty()) {
            Pages.flash(request, "warning", texts.get("treatment.noFile"));
            return Redirect.to(at);
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (InputStream in = file.getInputStream()) {
            return switch (minutes.bring(round, body, name, in, visitor)) {
                case Minutes.Kept kept -> Redirect.to(at + "/from/" + kept.file().id());
                case Minutes.Infected infected -> {
                    Pages.flash(request, "danger", texts.get("scan.refused", infected.threat()));
                    yield Redirect.to(at);
                }
            };
        } catch (TooLargeException e) {
            return Problem.page("too-large", HttpStatus.CONTENT_TOO_LARGE, null);
        }
    }

    @Needs(Action.SEE_DRAFT)
    @GetMapping(TreatmentController.AT + "/from/{document}")
    Html shown(
            @PathVariable UUID round,
            @PathVariable String body,
            @PathVariable UUID document,
            Place place,
            Visitor visitor,
            Texts texts,
            HttpServletResponse response) {
        Minutes.File file = minutes.one(document, round, body).orElse(null);
        if (file == null) {
            return Problem.page("missing", HttpStatus.NOT_FOUND, null);
        }
        Setting.Around around = settings.of(round, body);
        Optional<EngineReading> reading = read.of(file, round);
        if (reading.isEmpty()) {
            response.setHeader("Refresh", "2");
            return Html.of("treatment/waiting", "treatment.title", new Waiting(around, file));
        }
        List<Fields> found = new ArrayList<>();
        for (Source source : ReadMinutes.sources(file, reading.get())) {
            found.add(new Fields("f" + found.size(), Form.of(source), source, Map.of()));
        }
        List<Notice> all =
                new ArrayList<>(
                        notices.ofMinutes(round, body, file.sha256(), reading.get(), texts));
        if (all.isEmpty() && !found.isEmpty() && !isAbout(around.round(), reading.get())) {
            all.add(new Notice("warning", texts.get("treatment.otherCase", around.round())));
        }
        return Html.of(
                "treatment/read",
                "treatment.title",
                new Shown(
                        around,
                        file,
                        all,
                        found,
                        new Fields("new", Form.EMPTY, null, Map.of()),
                        Access.allows(visitor, Action.RECORD_TREATMENT, place)));
    }

    /** Whether it names the round or a booklet, or repeats some of the round's words. */
    private static boolean isAbout(String title, EngineReading reading) {
        for (EngineReading.Document document : reading.documents()) {
            String text = document.text().toLowerCase(Locale.ROOT);
            if (text.contains(title.toLowerCase(Locale.ROOT))
                    || text.contains("debatthefte")
                    || document.origins().keySet().stream().anyMatch(OF_THE_ROUND::contains)) {
                return true;
            }
        }
        return false;
    }
}
