package no.samsvar.app.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A page that says what went wrong and what to do.
 *
 * @param heading key of the heading
 * @param text key of what to do
 * @param detail more, in words, or null
 */
public record Problem(String heading, String text, @Nullable String detail) {
    /** The texts {@code problem.<name>.heading} and {@code problem.<name>.text}. */
    public static Html page(String name, HttpStatus status, @Nullable String detail) {
        Problem problem =
                new Problem("problem." + name + ".heading", "problem." + name + ".text", detail);
        return new Html("web/problem", problem.heading(), problem, status);
    }
}
