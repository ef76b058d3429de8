package no.samsvar.engine.language;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.language.Piece.Mark;
import no.samsvar.engine.text.Span;

/**
 * Finds sentence ends. Each gap between two words is weighed by facts about the words around it;
 * the weights were learned from Norwegian sentences, on facts of closed word classes and shapes
 * alone.
 */
final class SentenceEnds {

    /**
     * How much more sure an end without a mark must be in a short stretch: that is a block, whose
     * heading the reader has already parted from it.
     */
    private static final double DOUBT = 3;

    private static final int BLOCK = 400;

    private final Lexicon lexicon;
    private final GapTrees marked;
    private final GapTrees unmarked;

    SentenceEnds(Lexicon lexicon) {
        this(
                lexicon,
                GapTrees.of(List.copyOf(WordList.lines("ends-marked.txt"))),
                GapTrees.of(List.copyOf(WordList.lines("ends-unmarked.txt"))));
    }

    SentenceEnds(Lexicon lexicon, GapTrees marked, GapTrees unmarked) {
        this.lexicon = lexicon;
        this.marked = marked;
        this.unmarked = unmarked;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    List<Span> sentences(CharSequence text, Span within) {
        Pieces pieces = Pieces.of(text, within);
        Clauses clauses = new Clauses(lexicon, pieces);
        GapRules rules = new GapRules(lexicon, pieces, clauses);
        GapReader reader = new GapReader(lexicon, pieces, clauses);
        List<Span> sentences = new ArrayList<>();
        Facts facts = new Facts();
        int first = 0;
        boolean afterUnmarked = false;
        double doubt = DOUBT * Math.max(0, 1 - pieces.size() / (double) BLOCK);
        for (int i = 0; i < pieces.size(); i++) {
            boolean last = i + 1 == pieces.size();
            boolean ends = last;
            boolean none = pieces.get(i).mark == Mark.NONE;
            if (!last && rules.mayEnd(i)) {
                reader.read(i, first, afterUnmarked, facts);
                ends =
                        none
                                ? unmarked.logOdds(facts) > doubt
                                : marked.logOdds(facts) > 0 && !(first == 0 && rules.isLabel(i));
            }
            if (ends) {
                sentences.add(Span.of(pieces.get(first).start, pieces.get(i).end));
                first = i + 1;
                afterUnmarked = none;
            }
        }
        return sentences;
    }
}
