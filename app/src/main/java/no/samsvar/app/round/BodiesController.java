package no.samsvar.app.round;

import static no.samsvar.app.web.Redirect.to;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.samsvar.app.people.Access;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Needs;
import no.samsvar.app.people.Place;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.register.Bodies;
import no.samsvar.app.register.Body;
import no.samsvar.app.register.Region;
import no.samsvar.app.web.Attachment;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Pages;
import no.samsvar.app.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Who is invited, and where their receipts go. */
@Controller
public class BodiesController {
    private final Rounds rounds;
    private final Invited invited;
    private final Bodies bodies;

    BodiesController(Rounds rounds, Invited invited, Bodies bodies) {
        this.rounds = rounds;
        this.invited = invited;
        this.bodies = bodies;
    }

    /** A region, with how many of its bodies are invited. */
    public record Share(Region region, long invited, long all) {}

    /**
     * @param uninvited those that could be invited, as searched for
     */
    public record Listing(
            KeptRound round,
            List<InvitedBody> shown,
            List<Body> uninvited,
            List<Share> shares,
            int total,
            String query,
            String region,
            boolean mayEdit) {}

    /** The upload of mailboxes. */
    public record Mailboxes(KeptRound round, @Nullable MailboxTableFaults faults) {}

    /** What was wrong with it, in words. */
    public record MailboxTableFaults(List<String> texts, int more) {}

    @Needs(Action.SEE_NATION)
    @GetMapping("/rounds/{round}/bodies")
    Html list(
            @PathVariable UUID round,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String region,
            Visitor visitor,
            Place place) {
        KeptRound kept = rounds.byId(round);
        List<InvitedBody> all = invited.all(round);
        List<String> ids = all.stream().map(InvitedBody::id).toList();
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        boolean edit = Access.allows(visitor, Action.EDIT_ROUND, place);
        List<Body> every = bodies.all();
        return Html.of(
                "round/bodies",
                "bodies.title",
                new Listing(
                        kept,
                        all.stream()
                                .filter(b -> fits(b.name(), b.number(), b.region(), wanted, region))
                                .toList(),
                        edit
                                ? every.stream()
                                        .filter(b -> !ids.contains(b.id()))
                                        .filter(b ->
                                                fits(
                                                        b.name(),
                                                        b.number(),
                                                        b.region(),
                                                        wanted,
                                                        region))
                                        .toList()
                                : List.of(),
                        bodies.regions().stream().map(r -> share(r, all, every)).toList(),
                        all.size(),
                        q,
                        region,
                        edit));
    }

    /** By region, one by one, or all. */
    @Needs(Action.EDIT_ROUND)
    @PostMapping("/rounds/{round}/bodies")
    ResponseEntity<Void> change(
            @PathVariable UUID round,
            @RequestParam(required = false) @Nullable List<String> add,
            @RequestParam(required = false) @Nullable List<String> remove,
            @RequestParam(required = false) @Nullable String addRegion,
            @RequestParam(required = false) @Nullable String removeRegion,
            HttpServletRequest request,
            Texts texts,
            Visitor visitor) {
        if (add != null) {
            invited.add(round, add, visitor);
            Pages.flash(request, "success", texts.get("bodies.added", add.size()));
        }
        if (addRegion != null) {
            List<String> ids = in(addRegion);
            invited.add(round, ids, visitor);
            Pages.flash(request, "success", texts.get("bodies.added", ids.size()));
        }
        List<String> out =
                remove != null ? remove : removeRegion != null ? in(removeRegion) : List.of();
        if (!out.isEmpty()) {
            List<String> here = invited.all(round).stream().map(InvitedBody::id).toList();
            List<String> meant = out.stream().filter(here::contains).toList();
            int removed = invited.remove(round, meant, visitor);
            boolean all = removed == meant.size();
            Pages.flash(
                    request,
                    all ? "success" : "warning",
                    all
                            ? texts.get("bodies.removed", removed)
                            : texts.get("bodies.kept", removed, meant.size() - removed));
        }
        return to("/rounds/" + round + "/bodies");
    }

    @Needs(Action.EDIT_ROUND)
    @GetMapping("/rounds/{round}/mailboxes")
    Html mailboxes(@PathVariable UUID round) {
        return Html.of(
                "round/mailboxes", "mailboxes.title", new Mailboxes(rounds.byId(round), null));
    }

    /** All who are invited, with the mailboxes that are known: to be filled in and sent back. */
    @Needs(Action.EDIT_ROUND)
    @GetMapping("/rounds/{round}/mailboxes.csv")
    ResponseEntity<byte[]> table(@PathVariable UUID round, Texts texts) {
        StringBuilder csv = new StringBuilder("\uFEFFid;navn;e-post\r\n");
        for (InvitedBody body : invited.all(round)) {
            csv.append(body.id())
                    .append(";\"")
                    .append(body.name().replace("\"", "\"\""))
                    .append("\";");
            csv.append(body.mailbox() == null ? "" : body.mailbox()).append("\r\n");
        }
        return ResponseEntity.ok()
                .header(
                        Attachment.HEADER,
                        Attachment.named(
                                texts.get("mailboxes.table", rounds.byId(round).title()) + ".csv"))
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Needs(Action.EDIT_ROUND)
    @PostMapping("/rounds/{round}/mailboxes")
    Object mailboxes(
            @PathVariable UUID round,
            @RequestParam MultipartFile file,
            HttpServletRequest request,
            Texts texts,
            Visitor visitor)
            throws IOException {
        MailboxTable table = MailboxTable.read(file.getBytes(), invited.all(round));
        if (!table.faults().isEmpty()) {
            List<String> words =
                    table.faults().stream()
                            .limit(10)
                            .map(f -> texts.get(f.text(), f.arguments().toArray()))
                            .toList();
            MailboxTableFaults faults =
                    new MailboxTableFaults(words, table.faults().size() - words.size());
            return Html.of(
                            "round/mailboxes",
                            "mailboxes.title",
                            new Mailboxes(rounds.byId(round), faults))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        table.mailboxes()
                .forEach((body, mailbox) -> invited.mailbox(round, body, mailbox, visitor));
        String said = texts.get("mailboxes.saved", table.mailboxes().size());
        Pages.flash(
                request,
                "success",
                table.guessed().isEmpty()
                        ? said
                        : said + " " + texts.get("mailboxes.guessed", table.guessed()));
        return to("/rounds/" + round + "/bodies");
    }

    private List<String> in(String region) {
        return bodies.all().stream().filter(b -> region.equals(b.region())).map(Body::id).toList();
    }

    private static Share share(Region region, List<InvitedBody> invited, List<Body> all) {
        return new Share(
                region,
                invited.stream().filter(b -> region.id().equals(b.region())).count(),
                all.stream().filter(b -> region.id().equals(b.region())).count());
    }

    private static boolean fits(
            String name,
            @Nullable String number,
            @Nullable String of,
            String query,
            String region) {
        return (region.isEmpty() || region.equals(of))
                && (name.toLowerCase(Locale.ROOT).contains(query)
                        || (!query.isEmpty() && query.equals(number)));
    }
}
