package no.samsvar.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the layout needs to know of the visitor; told by the package that knows people. */
public interface PageContext {
    @Nullable String visitor(HttpServletRequest request);

    List<Page.Link> links(HttpServletRequest request, Texts texts);
}
