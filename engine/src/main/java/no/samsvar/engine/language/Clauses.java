package no.samsvar.engine.language;

import no.samsvar.engine.language.Piece.Mark;

/** What is counted once over a whole text, so that any stretch of it is known at once. */
final class Clauses {

    private final Lexicon lexicon;
    private final Pieces pieces;
    final boolean[] finite;
    final int[] finiteBefore;
    final int[] mainBefore;
    final int[] commaBefore;
    final int[] notUpperBefore;
    final int[] nextMark;
    final int[] headlinesBefore;
    final int[] quantitiesBefore;

    Clauses(Lexicon lexicon, Pieces pieces) {
        this.lexicon = lexicon;
        this.pieces = pieces;
        int n = pieces.size();
        finite = new boolean[n];
        finiteBefore = new int[n + 1];
        mainBefore = new int[n + 1];
        commaBefore = new int[n + 1];
        notUpperBefore = new int[n + 1];
        nextMark = new int[n + 1];
        headlinesBefore = new int[n + 1];
        quantitiesBefore = new int[n + 1];
        boolean subordinate = false;
        for (int i = 0; i < n; i++) {
            Piece piece = pieces.get(i);
            finite[i] = isFinite(i);
            boolean main = finite[i] && !subordinate;
            finiteBefore[i + 1] = finiteBefore[i] + (finite[i] ? 1 : 0);
            mainBefore[i + 1] = mainBefore[i] + (main ? 1 : 0);
            headlinesBefore[i + 1] = headlinesBefore[i] + (isHeadlineStart(i) ? 1 : 0);
            quantitiesBefore[i + 1] = quantitiesBefore[i] + (isQuantity(i) ? 1 : 0);
            commaBefore[i + 1] = commaBefore[i] + (piece.mark == Mark.COMMA ? 1 : 0);
            notUpperBefore[i + 1] =
                    notUpperBefore[i] + (piece.isUpper() || piece.core.isEmpty() ? 0 : 1);
            if (lexicon.subjunctions().contains(piece.lower)) {
                subordinate = true;
            } else if (finite[i] || piece.mark != Mark.NONE) {
                subordinate = false;
            }
        }
        nextMark[n] = n;
        for (int i = n - 1; i >= 0; i--) {
            Mark mark = pieces.get(i).mark;
            boolean ends =
                    mark != Mark.NONE && mark != Mark.COMMA && !isAbbreviation(pieces.get(i));
            nextMark[i] = ends ? i : nextMark[i + 1];
        }
    }

    private boolean isAbbreviation(Piece piece) {
        return piece.mark == Mark.STOP
                && (lexicon.never().contains(piece.lower)
                        || lexicon.either().contains(piece.lower)
                        || piece.isDigit());
    }

    private boolean isFinite(int at) {
        String word = pieces.get(at).lower;
        Grammar grammar = lexicon.grammar();
        if (!grammar.finite().contains(word) && !word.endsWith("erer") && !word.endsWith("eres")) {
            return false;
        }
        Piece before = at == 0 ? null : pieces.get(at - 1);
        String last = before == null || before.mark != Mark.NONE ? "" : before.lower;
        if (grammar.marker().contains(last)) {
            return false;
        }
        if (!grammar.alsoNoun().contains(word)) {
            return true;
        }
        String next = at + 1 == pieces.size() ? "" : pieces.get(at + 1).lower;
        return (grammar.subject().contains(last) || grammar.subject().contains(next))
                && !grammar.beforeNoun().contains(last);
    }

    /**
     * Whether a capitalised function word follows a lower-case word: sure sign of an end without a
     * mark.
     */
    boolean isHeadlineStart(int at) {
        Piece piece = pieces.get(at);
        return pieces.isMidCapital(at)
                && !piece.opensQuote
                && lexicon.openers().contains(piece.lower);
    }

    boolean isQuantity(int at) {
        return pieces.get(at).isDigit()
                && at + 1 < pieces.size()
                && lexicon.units().contains(pieces.get(at + 1).lower);
    }

    /** Whether a word is a verb form and no noun. */
    boolean isVerb(String word) {
        return lexicon.grammar().finite().contains(word)
                && !lexicon.grammar().alsoNoun().contains(word);
    }

    /** How many of a kind stand within a window around a piece. */
    int around(int[] before, int at, int window) {
        return before[Math.min(pieces.size(), at + window)] - before[Math.max(0, at - window)];
    }
}
