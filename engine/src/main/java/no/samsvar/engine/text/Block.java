package no.samsvar.engine.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees as one piece of a document: a heading, a paragraph, a list item, a table cell,
 * a page header.
 *
 * <p>A block's span runs from its first to its last character that is not white space, its marker
 * included. A paragraph that goes on over a page break has the page's header and number between its
 * parts: those are blocks of kind {@link Kind#FURNITURE} of their own, and {@code gaps} of this
 * one.
 *
 * @param span from the marker's first character to the last character
 * @param gaps pieces inside the span that are not its own, in order, without overlap
 * @param kind what it is
 * @param level of a heading 1 (the largest) to 9; of a list item 1 for the outermost; else 0
 * @param marker the list marker or number as it is shown ({@code "•"}, {@code "2."}), or null
 * @param body the offset where the words begin after the marker; the span's start where there is no
 *     marker in the text
 */
public record Block(
        Span span, List<Span> gaps, Kind kind, int level, @Nullable String marker, int body) {

    /** The kinds of block. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM,
        CELL,
        FOOTNOTE,
        /** A page header, footer or number: on the page, but no part of what is said. */
        FURNITURE
    }

    public Block {
        gaps = List.copyOf(gaps);
        if (body < span.start() || body > span.end()) {
            throw new IllegalArgumentException("body " + body + " outside " + span);
        }
        int last = span.start();
        for (Span gap : gaps) {
            if (gap.start() < last || gap.end() > span.end()) {
                throw new IllegalArgumentException("gap " + gap + " outside " + span);
            }
            last = gap.end();
        }
    }

    /** A block without marker and gaps. */
    public static Block of(Kind kind, int level, Span span) {
        return new Block(span, List.of(), kind, level, null, span.start());
    }

    /** The span of the words, without the marker. */
    public Span words() {
        return new Span(body, span.end());
    }

    public boolean is(Kind other) {
        return kind == other;
    }
}
