package no.samsvar.app.round;

import static no.samsvar.app.web.Redirect.to;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.samsvar.app.people.Access;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Needs;
import no.samsvar.app.people.Place;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.register.Bodies;
import no.samsvar.app.register.Region;
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

/** How far each has come: a region's bodies, and the nation's regions. */
@Controller
public class RegionController {
    private final Rounds rounds;
    private final Invited invited;
    private final Deadlines deadlines;
    private final Bodies bodies;
    private final Noticed noticed;
    private final Clock clock;

    RegionController(
            Rounds rounds,
            Invited invited,
            Deadlines deadlines,
            Bodies bodies,
            Noticed noticed,
            Clock clock) {
        this.rounds = rounds;
        this.invited = invited;
        this.deadlines = deadlines;
        this.bodies = bodies;
        this.noticed = noticed;
        this.clock = clock;
    }

    /** Bodies of one county. */
    public record County(String name, List<InvitedBody> bodies) {}

    /** How many stand at a status: as many as the list shows of it. */
    public record Count(BodyStatus status, int bodies) {}

    /**
     * @param shown those of the list, as chosen
     * @param chosen key of the status that is shown, or empty for all
     * @param noticed of each body's answer, by the body's id
     */
    public record Members(
            KeptRound round,
            Region region,
            @Nullable Instant deadline,
            List<InvitedBody> all,
            List<InvitedBody> shown,
            List<County> counties,
            List<Count> counts,
            String chosen,
            Map<String, List<Noticed.Notice>> noticed,
            Instant now,
            May may) {
        /** What was noticed about the answer of a body. */
        public List<Noticed.Notice> of(InvitedBody body) {
            return noticed.getOrDefault(body.id(), List.of());
        }
    }

    /** What the visitor may do with the members of a region. */
    public record May(boolean plan, boolean receive, boolean link, boolean collate, boolean open) {
        static May of(Visitor visitor, Place place) {
            return new May(
                    Access.allows(visitor, Action.SET_DEADLINE, place),
                    Access.allows(visitor, Action.RECEIVE, place),
                    Access.allows(visitor, Action.MANAGE_LINKS, place),
                    Access.allows(visitor, Action.SEE_COLLATION, place),
                    Access.allows(visitor, Action.SEE_SUBMISSION, place));
        }
    }

    /** A region of the nation. */
    public record Share(
            String region,
            String name,
            int bodies,
            int sent,
            @Nullable Instant deadline,
            List<Count> counts) {}

    /** All regions. */
    public record Nation(
            KeptRound round,
            List<Share> shares,
            int bodies,
            int sent,
            boolean mayOpen,
            boolean mayCollate) {}

    /**
     * @param fault key of what was wrong, or null
     */
    public record Plan(
            KeptRound round,
            InvitedBody body,
            String plannedBody,
            String plannedOn,
            String lateDate,
            String lateTime,
            String lateAgreed,
            String mailbox,
            @Nullable String fault) {}

    @Needs(Action.SEE_REGION)
    @GetMapping("/rounds/{round}/regions/{region}")
    Html region(
            @PathVariable UUID round,
            @PathVariable String region,
            @RequestParam(defaultValue = "") String status,
            Visitor visitor,
            Place place,
            Texts texts) {
        KeptRound kept = rounds.byId(round);
        List<InvitedBody> all = invited.in(round, region);
        List<InvitedBody> shown =
                all.stream()
                        .filter(b -> status.isEmpty() || b.status().key().equals(status))
                        .toList();
        return Html.of(
                "round/region",
                "region.title",
                new Members(
                        kept,
                        bodies.region(region).orElseThrow(),
                        all.isEmpty() ? kept.deadline() : all.getFirst().deadline(),
                        all,
                        shown,
                        counties(all),
                        counts(all),
                        status,
                        noticed.of(round, shown, texts),
                        clock.instant(),
                        May.of(visitor, place)));
    }

    @Needs(Action.SEE_NATION)
    @GetMapping("/rounds/{round}/nation")
    Html nation(@PathVariable UUID round, Visitor visitor, Place place) {
        KeptRound kept = rounds.byId(round);
        List<InvitedBody> all = invited.all(round);
        List<Share> shares = new ArrayList<>();
        for (Deadlines.OfRegion region : deadlines.of(round)) {
            List<InvitedBody> mine =
                    all.stream().filter(b -> region.region().equals(b.region())).toList();
            shares.add(
                    new Share(
                            region.region(),
                            region.name(),
                            mine.size(),
                            sent(mine),
                            region.holds(),
                            counts(mine)));
        }
        return Html.of(
                "round/nation",
                "nation.title",
                new Nation(
                        kept,
                        shares,
                        all.size(),
                        sent(all),
                        Access.allows(visitor, Action.SEE_REGION, place),
                        Access.allows(visitor, Action.SEE_COLLATION, place)));
    }

    @Needs(Action.SET_DEADLINE)
    @GetMapping("/rounds/{round}/bodies/{body}/plan")
    Html plan(@PathVariable UUID round, @PathVariable String body) {
        InvitedBody one = invited.find(round, body).orElseThrow();
        return plan(
                new Plan(
                        rounds.byId(round),
                        one,
                        text(one.plannedBody()),
                        one.plannedOn() == null ? "" : one.plannedOn().toString(),
                        LocalTimes.date(one.lateUntil()),
                        LocalTimes.time(one.lateUntil()),
                        text(one.lateAgreed()),
                        text(one.mailbox()),
                        null));
    }

    @Needs(Action.SET_DEADLINE)
    @PostMapping("/rounds/{round}/bodies/{body}/plan")
    Object plan(
            @PathVariable UUID round,
            @PathVariable String body,
            @RequestParam(defaultValue = "") String plannedBody,
            @RequestParam(defaultValue = "") String plannedOn,
            @RequestParam(defaultValue = "") String lateDate,
            @RequestParam(defaultValue = "") String lateTime,
            @RequestParam(defaultValue = "") String lateAgreed,
            @RequestParam(defaultValue = "") String mailbox,
            HttpServletRequest request,
            Texts texts,
            Visitor visitor) {
        InvitedBody one = invited.find(round, body).orElseThrow();
        LocalDate day = plannedOn.isBlank() ? null : LocalTimes.day(plannedOn);
        Instant until = lateDate.isBlank() ? null : LocalTimes.read(lateDate, lateTime);
        String fault =
                !plannedOn.isBlank() && day == null
                        ? "plan.fault.day"
                        : !lateDate.isBlank() && until == null
                                ? "plan.fault.until"
                                : until != null && lateAgreed.isBlank()
                                        ? "plan.fault.who"
                                        : !mailbox.isBlank()
                                                        && !MailboxTable.isMailbox(mailbox.strip())
                                                ? "plan.fault.mailbox"
                                                : null;
        if (fault != null) {
            return plan(new Plan(
                            rounds.byId(round),
                            one,
                            plannedBody,
                            plannedOn,
                            lateDate,
                            lateTime,
                            lateAgreed,
                            mailbox,
                            fault))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        invited.plan(round, body, orNull(plannedBody), day, visitor);
        invited.late(round, body, until, until == null ? null : orNull(lateAgreed), visitor);
        invited.mailbox(round, body, orNull(mailbox), visitor);
        Pages.flash(request, "success", texts.get("plan.saved", one.name()));
        return to(
                one.region() == null
                        ? "/rounds/" + round + "/bodies"
                        : "/rounds/" + round + "/regions/" + one.region());
    }

    private static Html plan(Plan plan) {
        return Html.of("round/plan", "plan.title", plan);
    }

    private static int sent(List<InvitedBody> bodies) {
        return (int) bodies.stream().filter(b -> b.sentAt() != null).count();
    }

    private static List<Count> counts(List<InvitedBody> bodies) {
        Map<BodyStatus, Integer> counts = new EnumMap<>(BodyStatus.class);
        bodies.forEach(b -> counts.merge(b.status(), 1, Integer::sum));
        return counts.entrySet().stream().map(e -> new Count(e.getKey(), e.getValue())).toList();
    }

    /** Each county is named by its county municipality, where that is invited too. */
    private static List<County> counties(List<InvitedBody> bodies) {
        TreeMap<String, List<InvitedBody>> by = new TreeMap<>();
        bodies.forEach(b -> by.computeIfAbsent(text(b.county()), c -> new ArrayList<>()).add(b));
        List<County> counties = new ArrayList<>();
        by.forEach((number, members) ->
                counties.add(
                        new County(
                                members.stream()
                                        .filter(b -> number.equals(b.number()))
                                        .map(InvitedBody::shortName)
                                        .findFirst()
                                        .orElse(number),
                                members)));
        return counties;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String orNull(String value) {
        return value.isBlank() ? null : value.strip();
    }
}
