package no.samsvar.engine.language;

import no.samsvar.engine.language.Piece.Mark;

/** Where no sentence ends, whatever else speaks for it. */
final class GapRules {

    private static final int LONGEST_LABEL = 12;
    private static final int SHORT_QUOTE = 8;

    private final Lexicon lexicon;
    private final Pieces pieces;
    private final Clauses clauses;

    GapRules(Lexicon lexicon, Pieces pieces, Clauses clauses) {
        this.lexicon = lexicon;
        this.pieces = pieces;
        this.clauses = clauses;
    }

    /** Whether a sentence may end after a piece at all. */
    boolean mayEnd(int at) {
        Piece piece = pieces.get(at);
        Piece next = pieces.get(at + 1);
        if (pieces.inBracket(at) || next.isLower() && !next.bullet) {
            return false;
        }
        return switch (piece.mark) {
            case COMMA -> false;
            case ASK, ELLIPSIS -> true;
            case COLON ->
                    !isNumberBefore(at)
                            && (pieces.quoteLength(at) == 0
                                    || pieces.quoteLength(at) >= SHORT_QUOTE);
            case STOP -> mayEndWithStop(piece, next);
            case NONE -> mayEndUnmarked(at, piece, next);
        };
    }

    /** Whether a number with a colon opens a sentence, as an item's number does. */
    private boolean isNumberBefore(int at) {
        return pieces.get(at).isDigit() && (at == 0 || pieces.get(at - 1).mark != Mark.NONE);
    }

    /** Not after an abbreviation that goes on, an initial before a name, the day before a month. */
    private boolean mayEndWithStop(Piece piece, Piece next) {
        boolean initial =
                piece.core.length() == 1
                        && piece.isUpper()
                        && next.isUpper()
                        && !lexicon.openers().contains(next.lower);
        boolean ordinal =
                lexicon.nounsAreCapitalised()
                        && piece.isDigit()
                        && piece.core.length() < 3
                        && lexicon.counted().contains(next.lower);
        return !initial && !ordinal && !lexicon.never().contains(piece.lower);
    }

    /**
     * Only before a capital, a number or a bullet; not inside quotations, after a word that goes
     * on, after a section's number, before a year after its month.
     */
    private boolean mayEndUnmarked(int at, Piece piece, Piece next) {
        if (lexicon.nounsAreCapitalised() || pieces.quoteLength(at) > 0 || next.opensBracket) {
            return false;
        }
        boolean number =
                Shape.isSection(piece.lower)
                        && next.isUpper()
                        && !(at > 0 && lexicon.never().contains(pieces.get(at - 1).lower));
        boolean year = Shape.isYear(next.lower) && lexicon.counted().contains(piece.lower);
        return !number
                && !year
                && !(piece.isLower() && goesOn(piece.lower))
                && (next.bullet || !next.core.isEmpty() && !next.isLower());
    }

    /** Whether no sentence ends with a word: prepositions, conjunctions, the infinitive's mark. */
    private boolean goesOn(String word) {
        return lexicon.grammar().marker().contains(word)
                || lexicon.conjunctions().contains(word)
                || lexicon.prepositions().contains(word) && !lexicon.adverbs().contains(word);
    }

    /**
     * Whether what the stretch begins with, up to a colon, is a lead word that belongs to the
     * sentence after it: no clause, or a call ("Kartlegg behovet:").
     */
    boolean isLabel(int at) {
        if (pieces.get(at).mark != Mark.COLON || at >= LONGEST_LABEL) {
            return false;
        }
        return clauses.mainBefore[at + 1] == 0
                || lexicon.grammar().imperatives().contains(pieces.get(0).lower);
    }
}
