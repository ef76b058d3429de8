package no.samsvar.app.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import no.samsvar.app.web.Page;
import no.samsvar.app.web.PageContext;
import no.samsvar.app.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the layout who is here and where they may go. */
@Component
class WhoIsHere implements PageContext {
    /** Attribute of a request: the place it is about, where the visitor may be there. */
    static final String ALLOWED = "no.samsvar.allowed-place";

    private final Visitors visitors;
    private final JdbcClient database;

    WhoIsHere(Visitors visitors, JdbcClient database) {
        this.visitors = visitors;
        this.database = database;
    }

    @Override
    public @Nullable String visitor(HttpServletRequest request) {
        return visitors.of(request).name();
    }

    @Override
    public List<String> about(HttpServletRequest request) {
        if (!(request.getAttribute(ALLOWED) instanceof Place place) || place.round() == null) {
            return List.of();
        }
        return database.sql(
                        """
                        select name from (
                          select 1 as n, name from body where id = :body
                          union all
                          select 2, name from region
                          where id = :region and cast(:body as text) is null
                          union all
                          select 3, title from round where id = :round) what
                        order by n
                        """)
                .param("body", place.body())
                .param("region", place.region())
                .param("round", place.round())
                .query((row, n) -> row.getString("name"))
                .list();
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
