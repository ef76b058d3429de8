package no.samsvar.engine.theme;

import java.util.regex.Pattern;
import no.samsvar.engine.language.Speaker;
import no.samsvar.engine.round.Round;
import org.jspecify.annotations.Nullable;

/** The body that asks, by the name that the booklet calls it. */
final class Asker {
    private Asker() {}

    /** The name as it may stand in an answer, its genitive too; null where nobody is known. */
    static @Nullable Pattern of(Round round) {
        String owner = round.owner();
        return owner == null ? null : Speaker.of(owner).pattern();
    }
}
