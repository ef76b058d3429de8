package no.samsvar.app.round;

import static no.samsvar.app.web.Redirect.to;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Needs;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.round.Deadlines.OfRegion;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Pages;
import no.samsvar.app.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Until when answers are received. */
@Controller
public class DeadlineController {
    private final Rounds rounds;
    private final Deadlines deadlines;

    DeadlineController(Rounds rounds, Deadlines deadlines) {
        this.rounds = rounds;
        this.deadlines = deadlines;
    }

    /** A line of the form, as typed. */
    public record Line(OfRegion region, String date, String time, boolean wrong) {}

    /**
     * @param lines one a region
     * @param wrong whether the one for all is no time
     */
    public record Form(KeptRound round, String date, String time, boolean wrong, List<Line> lines) {
        /** Whether anything has to be put right. */
        public boolean faulty() {
            return wrong || lines.stream().anyMatch(Line::wrong);
        }
    }

    /** One region's. */
    public record Own(KeptRound round, Line line) {}

    @Needs(Action.EDIT_ROUND)
    @GetMapping("/rounds/{round}/deadlines")
    Html form(@PathVariable UUID round) {
        KeptRound kept = rounds.byId(round);
        List<Line> lines =
                deadlines.of(round).stream()
                        .map(r -> new Line(r, r.date(), r.time(), false))
                        .toList();
        return page(
                new Form(
                        kept,
                        LocalTimes.date(kept.deadline()),
                        LocalTimes.time(kept.deadline()),
                        false,
                        lines));
    }

    @Needs(Action.EDIT_ROUND)
    @PostMapping("/rounds/{round}/deadlines")
    Object set(
            @PathVariable UUID round,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            Texts texts,
            Visitor visitor) {
        KeptRound kept = rounds.byId(round);
        String date = fields.getOrDefault("date", "");
        String time = fields.getOrDefault("time", "");
        List<Line> lines = new ArrayList<>();
        Map<String, @Nullable Instant> own = new LinkedHashMap<>();
        for (OfRegion region : deadlines.of(round)) {
            String day = fields.getOrDefault("date." + region.region(), "");
            String clock = fields.getOrDefault("time." + region.region(), "");
            lines.add(new Line(region, day, clock, wrong(day, clock)));
            own.put(region.region(), LocalTimes.read(day, clock));
        }
        Form form = new Form(kept, date, time, wrong(date, time), lines);
        if (form.faulty()) {
            return page(form).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        deadlines.setAll(round, LocalTimes.read(date, time), visitor);
        own.forEach((region, at) -> deadlines.set(round, region, at, visitor));
        Pages.flash(request, "success", texts.get("deadlines.saved"));
        return to(kept.path() + "/deadlines");
    }

    @Needs(Action.SET_DEADLINE)
    @GetMapping("/rounds/{round}/regions/{region}/deadline")
    Html own(@PathVariable UUID round, @PathVariable String region) {
        OfRegion one = one(round, region);
        return own(new Own(rounds.byId(round), new Line(one, one.date(), one.time(), false)));
    }

    @Needs(Action.SET_DEADLINE)
    @PostMapping("/rounds/{round}/regions/{region}/deadline")
    Object set(
            @PathVariable UUID round,
            @PathVariable String region,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String time,
            HttpServletRequest request,
            Texts texts,
            Visitor visitor) {
        if (wrong(date, time)) {
            return own(new Own(rounds.byId(round), new Line(one(round, region), date, time, true)))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        deadlines.set(round, region, LocalTimes.read(date, time), visitor);
        Pages.flash(request, "success", texts.get("deadlines.saved"));
        return to("/rounds/" + round + "/regions/" + region);
    }

    private OfRegion one(UUID round, String region) {
        return deadlines.of(round).stream()
                .filter(r -> r.region().equals(region))
                .findFirst()
                .orElse(new OfRegion(region, region, 0, null, rounds.byId(round).deadline()));
    }

    private static boolean wrong(String date, String time) {
        return !date.isBlank() && LocalTimes.read(date, time) == null;
    }

    private static Html page(Form form) {
        return Html.of("round/deadlines", "deadlines.title", form);
    }

    private static Html own(Own own) {
        return Html.of("round/deadline", "deadlines.title", own);
    }
}
