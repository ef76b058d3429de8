package no.samsvar.engine.round;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statement can be about.
 *
 * @param id slug of the title, frozen once written
 * @param question the id of the question it belongs to, or null for any
 * @param title as printed
 * @param terms other words for it: the same heading in another document, synonyms
 * @param description words that say what it covers; may be empty
 */
public record Theme(
        String id,
        @Nullable String question,
        String title,
        List<String> terms,
        String description) {
    public Theme {
        terms = List.copyOf(terms);
        if (id.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("a theme needs an id and a title");
        }
    }
}
