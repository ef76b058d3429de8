package no.samsvar.app.submission;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Needs;
import no.samsvar.app.people.PublicAddress;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.people.Visitors;
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

/** Links to send in by: made, listed, revoked, followed. */
@Controller
public class LinksController {
    private final Links links;
    private final Around around;
    private final Visitors visitors;
    private final PublicAddress address;

    LinksController(Links links, Around around, Visitors visitors, PublicAddress address) {
        this.links = links;
        this.around = around;
        this.visitors = visitors;
        this.address = address;
    }

    /** A link in the list; the secret is not known any more. */
    public record Row(UUID id, Instant made, @Nullable Instant used, @Nullable Instant revoked) {}

    /**
     * @param made the new link, shown this once, or null
     */
    public record Model(
            String base, String round, String body, List<Row> links, @Nullable String made) {}

    @Needs(Action.MANAGE_LINKS)
    @GetMapping("/rounds/{round}/bodies/{body}/links")
    Html list(@PathVariable UUID round, @PathVariable String body) {
        return page(round, body, null);
    }

    /** The answer is the page itself and no redirect: the link exists nowhere but in it. */
    @Needs(Action.MANAGE_LINKS)
    @PostMapping("/rounds/{round}/bodies/{body}/links")
    Html make(@PathVariable UUID round, @PathVariable String body, Visitor visitor) {
        return page(round, body, address.of("/s/" + links.make(round, body, visitor)))
                .with(HttpStatus.CREATED);
    }

    @Needs(Action.MANAGE_LINKS)
    @PostMapping("/rounds/{round}/bodies/{body}/links/{link}/revoke")
    Object revoke(
            @PathVariable UUID round,
            @PathVariable String body,
            @PathVariable UUID link,
            Visitor visitor,
            HttpServletRequest request,
            Texts t) {
        links.revoke(link, round, body, visitor);
        Pages.flash(request, "success", t.get("links.revokedNow"));
        return Redirect.to(Addresses.base(round, body) + "/links");
    }

    @Needs(Action.SEE_OPEN_PAGES)
    @GetMapping("/s/{token}")
    Object follow(@PathVariable String token, HttpServletRequest request, Texts t) {
        Links.Target target = links.follow(token).orElse(null);
        if (target == null) {
            return Problem.page("link", HttpStatus.NOT_FOUND, null);
        }
        if (target.revoked()) {
            return Problem.page(
                    "link-revoked",
                    HttpStatus.GONE,
                    target.region() == null ? null : t.get("links.ask", target.region()));
        }
        visitors.follow(request, target.id());
        return Redirect.to(Addresses.page(target.round(), target.body()));
    }

    private Html page(UUID round, String body, @Nullable String made) {
        Around.Names names = around.of(round, body);
        return Html.of(
                "submission/links",
                "links.title",
                new Model(
                        Addresses.base(round, body),
                        names.round(),
                        names.body(),
                        links.all(round, body).stream()
                                .map(l -> new Row(l.id(), l.made(), l.used(), l.revoked()))
                                .toList(),
                        made));
    }
}
