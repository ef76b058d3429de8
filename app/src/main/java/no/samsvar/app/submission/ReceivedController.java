package no.samsvar.app.submission;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.samsvar.app.data.TooLargeException;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Needs;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.submission.ReceivedFiles.Received;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Pages;
import no.samsvar.app.web.Problem;
import no.samsvar.app.web.Redirect;
import no.samsvar.app.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A regional adviser drops in what came by e-mail, and places what was not recognised. */
@Controller
public class ReceivedController {
    private final ReceivedFiles received;
    private final Around around;

    ReceivedController(ReceivedFiles received, Around around) {
        this.received = received;
        this.around = around;
    }

    /**
     * @param submission address of what it became, or null
     */
    public record Row(
            UUID id,
            String name,
            long size,
            Instant at,
            String state,
            @Nullable String body,
            @Nullable String submission,
            @Nullable String threat) {}

    /** A body to choose. */
    public record Choice(String id, String name) {}

    /**
     * @param unknown those that wait to be placed by hand
     */
    public record Model(
            String base, String round, List<Row> unknown, List<Row> others, List<Choice> bodies) {}

    @Needs(Action.RECEIVE)
    @GetMapping("/rounds/{round}/regions/{region}/received")
    Html page(@PathVariable UUID round, @PathVariable String region) {
        List<Choice> bodies =
                received.bodies(round, region).stream()
                        .map(b -> new Choice(b.id(), b.name()))
                        .toList();
        List<Row> unknown = new ArrayList<>();
        List<Row> others = new ArrayList<>();
        for (Received file : received.all(round, region)) {
            (file.state().equals("unknown") ? unknown : others).add(row(file, bodies));
        }
        return Html.of(
                "submission/received",
                "received.title",
                new Model(base(round, region), around.round(round), unknown, others, bodies));
    }

    @Needs(Action.RECEIVE)
    @PostMapping("/rounds/{round}/regions/{region}/received")
    Object take(
            @PathVariable UUID round,
            @PathVariable String region,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Visitor visitor,
            HttpServletRequest request,
            Texts t)
            throws IOException {
        int taken = 0;
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            if (!name.isEmpty()) {
                try (InputStream in = file.getInputStream()) {
                    received.take(round, region, name, in, visitor, Arrival.of(request));
                    taken++;
                } catch (TooLargeException e) {
                    return Problem.page("too-large", HttpStatus.CONTENT_TOO_LARGE, null);
                }
            }
        }
        Pages.flash(
                request,
                taken == 0 ? "warning" : "success",
                taken == 0 ? t.get("received.none") : t.get("received.taken", taken));
        return Redirect.to(base(round, region));
    }

    @Needs(Action.RECEIVE)
    @PostMapping("/rounds/{round}/regions/{region}/received/{received}/place")
    Object place(
            @PathVariable UUID round,
            @PathVariable String region,
            @PathVariable("received") UUID id,
            @RequestParam String to,
            HttpServletRequest request,
            Texts t) {
        Received file = received.one(id, round, region).orElse(null);
        if (file == null || file.state().equals("placed") || !received.serves(round, region, to)) {
            return Problem.page("missing", HttpStatus.NOT_FOUND, null);
        }
        boolean placed = received.place(file, to);
        Pages.flash(
                request,
                placed ? "success" : "warning",
                t.get(placed ? "received.placed" : "received.notPlaced"));
        return Redirect.to(base(round, region));
    }

    private static Row row(Received file, List<Choice> bodies) {
        String body = file.body();
        return new Row(
                file.id(),
                file.name(),
                file.stored().size(),
                file.at(),
                file.state(),
                body == null
                        ? null
                        : bodies.stream()
                                .filter(b -> b.id().equals(body))
                                .map(Choice::name)
                                .findFirst()
                                .orElse(body),
                body == null || file.submission() == null
                        ? null
                        : Addresses.base(file.round(), body) + "/submissions/" + file.submission(),
                file.verdict().threat());
    }

    private static String base(UUID round, String region) {
        return "/rounds/" + round + "/regions/" + region + "/received";
    }
}
