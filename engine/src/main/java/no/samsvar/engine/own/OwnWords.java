package no.samsvar.engine.own;

import java.util.List;
import no.samsvar.engine.borrow.Borrowed;
import no.samsvar.engine.recognise.Recognised;
import no.samsvar.engine.round.PassageOrigin;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A document's passages, and its sentences with their origins.
 *
 * @param document as it was recognised
 * @param passages cover the text without gap or overlap
 * @param sentences of the document, in order
 */
public record OwnWords(
        Recognised.Document document, List<Passage> passages, List<Sentence> sentences) {
    public OwnWords {
        passages = List.copyOf(passages);
        sentences = List.copyOf(sentences);
    }

    /**
     * @param matches the other ends of what was borrowed
     */
    public record Passage(Span span, PassageOrigin origin, List<Borrowed.End> matches) {
        public Passage {
            matches = List.copyOf(matches);
        }
    }

    /**
     * A sentence with its origin.
     *
     * @param question what the paper says that it stands under; null where it says nothing
     * @param code why it is in the answer or not
     */
    public record Sentence(
            Borrowed.Unit unit, PassageOrigin origin, @Nullable String question, String code) {}
}
