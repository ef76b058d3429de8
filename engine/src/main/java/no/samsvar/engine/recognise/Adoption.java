package no.samsvar.engine.recognise;

import java.util.List;
import java.util.function.BiPredicate;
import no.samsvar.engine.round.AdoptedBy;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Which body adopted an answer, as its papers show. A recommendation proves nothing, nor does a
 * resolution of another body or in another case.
 *
 * @param evidence where it stands; null when it is not shown
 * @param date of the adoption, ISO-8601, where it stands there too
 */
record Adoption(AdoptedBy by, @Nullable Evidence evidence, @Nullable String date) {
    static final Adoption NOT_SHOWN = new Adoption(AdoptedBy.NOT_SHOWN, null, null);

    Adoption {
        if ((by == AdoptedBy.NOT_SHOWN) != (evidence == null)) {
            throw new IllegalArgumentException("evidence for " + by + ": " + evidence);
        }
    }

    /**
     * @param documents of one submission
     * @param borrowed whether words are the round's own, which say nothing of this answer
     * @return the highest body that is shown to have adopted it: an executive board's resolution on
     *     a council's case is a step on the way
     */
    static Adoption of(List<SourceText> documents, BiPredicate<SourceText, Span> borrowed) {
        return in(documents.stream().map(Listed::of).toList(), borrowed);
    }

    /** As {@link #of}. */
    static Adoption in(List<Listed> documents, BiPredicate<SourceText, Span> borrowed) {
        Adoption best = NOT_SHOWN;
        int strength = -1;
        for (Listed document : documents) {
            for (AdoptionFinder.Sign sign : new AdoptionFinder(document, borrowed).find()) {
                int order = sign.by().compareTo(best.by);
                if (order < 0 || (order == 0 && sign.strength() > strength)) {
                    Evidence evidence =
                            new Evidence(sign.code(), document.text().id(), sign.place());
                    best = new Adoption(sign.by(), evidence, sign.date());
                    strength = sign.strength();
                }
            }
        }
        return best;
    }
}
