package no.samsvar.engine.draft;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;

/**
 * A round as its documents describe it, to be edited and used again.
 *
 * @param round the draft
 * @param booklet the documents that were read as booklet, and likewise deck and template
 * @param sections for each theme the booklet's text under its heading, where there is one
 * @param listed the themes that the deck's lists of measures name
 * @param chapters the headings of all round documents, folded, each with the first question of the
 *     group of questions that it leads to
 */
public record Draft(
        Round round,
        List<SourceText> booklet,
        List<SourceText> deck,
        List<SourceText> template,
        Map<String, List<Section>> sections,
        Set<String> listed,
        Map<String, String> chapters) {
    /** A stretch of a round document. */
    public record Section(SourceText text, Span span) {
        public String words() {
            return span.in(text.text());
        }
    }

    public Draft {
        booklet = List.copyOf(booklet);
        deck = List.copyOf(deck);
        template = List.copyOf(template);
        sections = Map.copyOf(sections);
        listed = Set.copyOf(listed);
        chapters = Map.copyOf(chapters);
    }
}
