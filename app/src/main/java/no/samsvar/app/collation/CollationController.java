package no.samsvar.app.collation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import no.samsvar.app.people.Access;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Needs;
import no.samsvar.app.people.Place;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.register.Bodies;
import no.samsvar.app.round.RoundOnDisk;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Pages;
import no.samsvar.app.web.Problem;
import no.samsvar.app.web.Redirect;
import no.samsvar.app.web.Texts;
import no.samsvar.engine.round.Audience;
import no.samsvar.engine.round.Round;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Collating what has arrived, for a region or for all: asked for, followed, read. The same pages
 * with or without a region; who may reach which is said in one place, as for every route.
 */
@Controller
public class CollationController {
    private final Jobs jobs;
    private final Arrived arrived;
    private final Collating collating;
    private final RoundOnDisk rounds;
    private final Bodies bodies;

    CollationController(
            Jobs jobs, Arrived arrived, Collating collating, RoundOnDisk rounds, Bodies bodies) {
        this.jobs = jobs;
        this.arrived = arrived;
        this.collating = collating;
        this.rounds = rounds;
        this.bodies = bodies;
    }

    /**
     * What there is.
     *
     * @param at where these pages are
     * @param region its name, or null for all
     * @param arrived how many answers there are now
     */
    public record Collations(
            String at,
            String round,
            @Nullable String region,
            int arrived,
            boolean mayAsk,
            List<Job> jobs) {}

    /** One of them. */
    public record One(
            String at, String round, @Nullable String region, Job job, List<Download> files) {}

    /** A file to take home. */
    public record Download(String name, long size) {}

    @Needs(Action.SEE_COLLATION)
    @GetMapping({"/rounds/{round}/regions/{region}/collations", "/rounds/{round}/collations"})
    Html all(@PathVariable UUID round, Place place, Visitor visitor, Texts texts) {
        return Html.of(
                "collation/all",
                "collation.title",
                new Collations(
                        at(place),
                        title(round),
                        region(place),
                        arrived.count(round, place.region()),
                        Access.allows(visitor, Action.COLLATE, place),
                        jobs.all(round, place.region())));
    }

    @Needs(Action.COLLATE)
    @PostMapping({"/rounds/{round}/regions/{region}/collation", "/rounds/{round}/collation"})
    ResponseEntity<Void> ask(
            @PathVariable UUID round,
            @RequestParam(defaultValue = "internal") String audience,
            Place place,
            Visitor visitor,
            Texts texts,
            HttpServletRequest request) {
        if (arrived.count(round, place.region()) == 0) {
            Pages.flash(request, "warning", texts.get("collation.nothing"));
            return Redirect.to(at(place));
        }
        UUID job =
                jobs.ask(
                        round,
                        place.region(),
                        audience.equals(Audience.PUBLIC.key())
                                ? Audience.PUBLIC
                                : Audience.INTERNAL,
                        texts.language(),
                        visitor);
        collating.wake();
        return Redirect.to(at(place) + "/" + job);
    }

    @Needs(Action.SEE_COLLATION)
    @GetMapping({
        "/rounds/{round}/regions/{region}/collations/{job}",
        "/rounds/{round}/collations/{job}"
    })
    Html one(
            @PathVariable UUID round,
            @PathVariable UUID job,
            Place place,
            HttpServletResponse response)
            throws IOException {
        Job found = jobs.one(job, round, place.region()).orElseThrow();
        if (found.isOpen()) {
            response.setHeader("Refresh", "2");
        }
        List<Download> files =
                found.isDone()
                        ? new ResultFiles(collating.result(found))
                                .top().stream().map(f -> new Download(f.name(), f.size())).toList()
                        : List.of();
        return Html.of(
                "collation/one",
                "collation.one.title",
                new One(at(place), title(round), region(place), found, files));
    }

    @Needs(Action.SEE_COLLATION)
    @GetMapping({
        "/rounds/{round}/regions/{region}/collations/{job}/result/{*file}",
        "/rounds/{round}/collations/{job}/result/{*file}"
    })
    @Nullable Html file(
            @PathVariable UUID round,
            @PathVariable UUID job,
            @PathVariable String file,
            Place place,
            Texts texts,
            HttpServletResponse response)
            throws IOException {
        Job found = jobs.one(job, round, place.region()).orElseThrow();
        boolean given =
                found.isDone()
                        && new ResultFiles(collating.result(found))
                                .give(file.substring(1), name(place, texts), response);
        return given ? null : Problem.page("missing", HttpStatus.NOT_FOUND, null);
    }

    @Needs(Action.SEE_COLLATION)
    @GetMapping({
        "/rounds/{round}/regions/{region}/collations/{job}/all.zip",
        "/rounds/{round}/collations/{job}/all.zip"
    })
    @Nullable Html zip(
            @PathVariable UUID round,
            @PathVariable UUID job,
            Place place,
            Texts texts,
            HttpServletResponse response)
            throws IOException {
        Job found = jobs.one(job, round, place.region()).orElseThrow();
        if (!found.isDone()) {
            return Problem.page("missing", HttpStatus.NOT_FOUND, null);
        }
        new ResultFiles(collating.result(found)).zip(name(place, texts) + ".zip", response);
        return null;
    }

    private String name(Place place, Texts texts) {
        String whose = region(place);
        return texts.get("collation.file", whose == null ? texts.get("collation.nation") : whose);
    }

    private String title(UUID round) {
        Round is = rounds.defined(round).round();
        return is.title();
    }

    private @Nullable String region(Place place) {
        return place.region() == null ? null : bodies.region(place.region()).orElseThrow().name();
    }

    private static String at(Place place) {
        return "/rounds/"
                + place.round()
                + (place.region() == null ? "" : "/regions/" + place.region())
                + "/collations";
    }
}
