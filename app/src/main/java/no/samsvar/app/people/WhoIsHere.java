package no.samsvar.app.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import no.samsvar.app.web.Page;
import no.samsvar.app.web.PageContext;
import no.samsvar.app.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the layout who is here and where they may go. */
@Component
class WhoIsHere implements PageContext {
    private final Visitors visitors;

    WhoIsHere(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public @Nullable String visitor(HttpServletRequest request) {
        return visitors.of(request).name();
    }

    @Override
    public List<Page.Link> links(HttpServletRequest request, Texts texts) {
        Visitor visitor = visitors.of(request);
        List<Page.Link> links = new ArrayList<>();
        link(links, request, "/", texts.get("nav.rounds"));
        if (Access.allows(visitor, Action.MANAGE_PEOPLE, Place.NOWHERE)) {
            link(links, request, "/people", texts.get("nav.people"));
        }
        if (Access.allows(visitor, Action.SEE_AUDIT, Place.NOWHERE)) {
            link(links, request, "/audit", texts.get("nav.audit"));
        }
        if (!visitor.signedIn()) {
            link(links, request, "/sign-in", texts.get("nav.signIn"));
        }
        return links;
    }

    private static void link(
            List<Page.Link> links, HttpServletRequest request, String path, String text) {
        links.add(new Page.Link(path, text, request.getRequestURI().equals(path)));
    }
}
