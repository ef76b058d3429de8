package no.samsvar.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the layout needs to know of the visitor; told by the package that knows people. */
public interface PageContext {
    @Nullable String visitor(HttpServletRequest request);

    /**
     * Names of what the page is about, the smallest first, such as a body and its round; for the
     * page's title. Empty where the visitor may not know, or the page is about nothing.
     */
    List<String> about(HttpServletRequest request);

    List<Page.Link> links(HttpServletRequest request, Texts texts);
}
