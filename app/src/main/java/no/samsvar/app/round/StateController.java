package no.samsvar.app.round;

import static no.samsvar.app.web.Redirect.to;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Needs;
import no.samsvar.app.people.RoundState;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Pages;
import no.samsvar.app.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Publishing, closing, reopening and archiving, each asked for on a page of its own. */
@Controller
public class StateController {
    private final Rounds rounds;
    private final Checklist checklist;

    StateController(Rounds rounds, Checklist checklist) {
        this.rounds = rounds;
        this.checklist = checklist;
    }

    /** One step from state to state. */
    enum Step {
        PUBLISH(RoundState.DRAFTED, RoundState.PUBLISHED),
        CLOSE(RoundState.PUBLISHED, RoundState.CLOSED),
        REOPEN(RoundState.CLOSED, RoundState.PUBLISHED),
        ARCHIVE(RoundState.CLOSED, RoundState.ARCHIVED);

        private final RoundState from;
        private final RoundState to;

        Step(RoundState from, RoundState to) {
            this.from = from;
            this.to = to;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A point of the checklist, for the page. */
    public record Point(String weight, String text, List<Object> arguments, String path) {}

    /**
     * @param step key of what is about to be done
     * @param possible whether the round stands where the step begins and nothing needed is missing
     */
    public record Asking(KeptRound round, String step, List<Point> points, boolean possible) {}

    @Needs(Action.PUBLISH_ROUND)
    @GetMapping("/rounds/{round}/publish")
    Html publish(@PathVariable UUID round) {
        return ask(round, Step.PUBLISH);
    }

    @Needs(Action.PUBLISH_ROUND)
    @PostMapping("/rounds/{round}/publish")
    Object publish(@PathVariable UUID round, HttpServletRequest r, Texts texts, Visitor visitor) {
        return go(round, Step.PUBLISH, r, texts, visitor);
    }

    @Needs(Action.PUBLISH_ROUND)
    @GetMapping("/rounds/{round}/close")
    Html close(@PathVariable UUID round) {
        return ask(round, Step.CLOSE);
    }

    @Needs(Action.PUBLISH_ROUND)
    @PostMapping("/rounds/{round}/close")
    Object close(@PathVariable UUID round, HttpServletRequest r, Texts texts, Visitor visitor) {
        return go(round, Step.CLOSE, r, texts, visitor);
    }

    @Needs(Action.PUBLISH_ROUND)
    @GetMapping("/rounds/{round}/reopen")
    Html reopen(@PathVariable UUID round) {
        return ask(round, Step.REOPEN);
    }

    @Needs(Action.PUBLISH_ROUND)
    @PostMapping("/rounds/{round}/reopen")
    Object reopen(@PathVariable UUID round, HttpServletRequest r, Texts texts, Visitor visitor) {
        return go(round, Step.REOPEN, r, texts, visitor);
    }

    @Needs(Action.PUBLISH_ROUND)
    @GetMapping("/rounds/{round}/archive")
    Html archive(@PathVariable UUID round) {
        return ask(round, Step.ARCHIVE);
    }

    @Needs(Action.PUBLISH_ROUND)
    @PostMapping("/rounds/{round}/archive")
    Object archive(@PathVariable UUID round, HttpServletRequest r, Texts texts, Visitor visitor) {
        return go(round, Step.ARCHIVE, r, texts, visitor);
    }

    private Html ask(UUID round, Step step) {
        KeptRound kept = rounds.byId(round);
        List<Checklist.Point> points = step == Step.PUBLISH ? checklist.of(kept) : List.of();
        boolean possible =
                kept.is(step.from)
                        && points.stream().noneMatch(p -> p.weight() == Checklist.Weight.NEEDED);
        List<Point> shown =
                points.stream()
                        .map(p ->
                                new Point(
                                        p.weight().name().toLowerCase(Locale.ROOT),
                                        p.text(),
                                        p.arguments(),
                                        p.path()))
                        .toList();
        return Html.of(
                "round/state",
                "state.title." + step.key(),
                new Asking(kept, step.key(), shown, possible));
    }

    private Object go(
            UUID round, Step step, HttpServletRequest request, Texts texts, Visitor visitor) {
        Html page = ask(round, step);
        if (!((Asking) page.model()).possible()) {
            return page.with(HttpStatus.CONFLICT);
        }
        if (rounds.move(round, step.from, step.to, visitor)) {
            Pages.flash(request, "success", texts.get("state.done." + step.key()));
        }
        return to("/rounds/" + round);
    }
}
