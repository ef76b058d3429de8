package no.samsvar.app.round;

import java.time.LocalDate;
import no.samsvar.app.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * That one of a body's own bodies has treated the case, as its officer has confirmed.
 *
 * @param by council, executive-board or committee
 * @param name what it calls itself, or null; for the body itself
 * @param outcome key of what it came to
 */
public record Treated(String by, @Nullable String name, LocalDate on, String outcome) {
    /** Who it was: by its own name, else by its kind. */
    public String who(Texts texts) {
        return name == null ? texts.get("treatment.kind." + by) : name;
    }
}
