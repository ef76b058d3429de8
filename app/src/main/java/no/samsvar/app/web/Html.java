package no.samsvar.app.web;

import org.springframework.http.HttpStatus;

/**
 * A page to show: what a controller gives back.
 *
 * @param template below {@code src/main/jte}, without its ending
 * @param title key of the page's title
 * @param model what the template shows
 */
public record Html(String template, String title, Object model, HttpStatus status) {
    public static Html of(String template, String title, Object model) {
        return new Html(template, title, model, HttpStatus.OK);
    }

    public Html with(HttpStatus other) {
        return new Html(template, title, model, other);
    }
}
