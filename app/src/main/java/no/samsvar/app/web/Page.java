package no.samsvar.app.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the layout shows around every page.
 *
 * @param t the texts
 * @param title of the page, already in words, with what it is about
 * @param path asked for, to come back to after the language is changed
 * @param csrfName field that every form carries, and its value
 * @param visitor name of who is signed in, or null
 * @param links the way to the other pages, for this visitor
 * @param flash what just happened, in words, or null
 * @param now the server's clock, by which deadlines are told
 */
public record Page(
        Texts t,
        String title,
        String path,
        String csrfName,
        String csrfValue,
        @Nullable String visitor,
        List<Link> links,
        @Nullable Flash flash,
        Instant now) {
    public Page {
        links = List.copyOf(links);
    }

    /** One entry of the navigation. */
    public record Link(String href, String text, boolean current) {}

    /** Said once, on the page after something was done. */
    public record Flash(String kind, String text) {}

    public String t(String key, @Nullable Object... arguments) {
        return t.get(key, arguments);
    }
}
