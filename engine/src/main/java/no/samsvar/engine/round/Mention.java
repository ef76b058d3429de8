package no.samsvar.engine.round;

import java.util.List;
import no.samsvar.engine.text.Span;

/**
 * A place where a name of the register stands in a text.
 *
 * @param span the name and the word that makes it a body: all of "Bergen kommune"
 * @param candidates whose name it may be, at least one, in the register's order; several where
 *     bodies share the name
 * @param form how it is written
 */
public record Mention(Span span, List<Respondent> candidates, Form form) {

    /** How a body is named. */
    public enum Form {
        /** "X kommune", "Xs kommunestyre", "bystyret i X", and the like in other languages. */
        MUNICIPALITY,
        /** "X fylkeskommune", "X fylkesting", "fylkesrådet i X". */
        COUNTY_MUNICIPALITY,
        /** The whole name of a body that is neither: "Longyearbyen lokalstyre". */
        NAMED,
        /** The name alone, with a capital: as often a place, a station or a surname as the body. */
        BARE
    }

    public Mention {
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("a mention of nobody at " + span);
        }
    }
}
