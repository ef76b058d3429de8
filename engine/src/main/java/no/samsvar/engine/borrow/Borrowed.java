package no.samsvar.engine.borrow;

import java.util.List;
import no.samsvar.engine.round.PassageOrigin;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What each sentence of one document was borrowed from.
 *
 * @param text the document
 * @param language of the document as a whole: nb, nn, de, en or other
 * @param units its sentences in order, block by block, list markers left out
 */
public record Borrowed(SourceText text, String language, List<Unit> units) {
    public Borrowed {
        units = List.copyOf(units);
    }

    /**
     * A sentence, or a block without sentence marks.
     *
     * @param span trimmed; furniture inside it is in {@code gaps} of its block
     * @param block index of its block
     * @param origin {@link PassageOrigin#QUESTION}, {@link PassageOrigin#BOOKLET} or {@link
     *     PassageOrigin#TEMPLATE}, or null where it is not borrowed from the round
     * @param question the id of the question whose wording it is, or null
     * @param match the other end of what was borrowed, or null
     * @param part how much of it is aligned with the round's documents, 0 to 1
     * @param peer the other end in another respondent's paper, or null
     */
    public record Unit(
            Span span,
            int block,
            @Nullable PassageOrigin origin,
            @Nullable String question,
            @Nullable End match,
            double part,
            @Nullable End peer) {

        /** The same with a part of its span. */
        public Unit within(Span part) {
            return new Unit(part, block, origin, question, match, this.part, peer);
        }

        public boolean isBorrowed() {
            return origin != null;
        }
    }

    /** The other end of a borrowed passage. */
    public record End(String document, Span span) {}
}
