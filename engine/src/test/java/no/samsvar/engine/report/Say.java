package no.samsvar.engine.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement to put into a sample document.
 *
 * @param question null where it answers none
 * @param position statements with the same key under a theme say the same; empty for none
 * @param concrete pieces of the text that name something
 */
record Say(
        String text,
        @Nullable String question,
        String role,
        String addressee,
        @Nullable String stage,
        List<String> themes,
        String position,
        List<String> concrete) {

    static Say proposal(@Nullable String question, String text, String... themes) {
        return new Say(text, question, "proposal", "own", null, List.of(themes), "", List.of());
    }

    Say to(String addressee) {
        return new Say(text, question, role, addressee, stage, themes, position, concrete);
    }

    Say as(String role) {
        return new Say(text, question, role, addressee, stage, themes, position, concrete);
    }

    Say at(String stage, String... concrete) {
        return new Say(text, question, role, addressee, stage, themes, position, List.of(concrete));
    }

    Say same(String position) {
        return new Say(text, question, role, addressee, stage, themes, position, concrete);
    }
}
