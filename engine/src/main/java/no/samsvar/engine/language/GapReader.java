package no.samsvar.engine.language;

import no.samsvar.engine.language.Piece.Mark;

/** Reads the facts of the gaps of a text. */
final class GapReader {

    private static final int NEAR = 3;
    private static final int FAR = 9;
    private static final int AGAIN = 20;
    private static final int STEM = 5;
    private static final int WINDOW = 150;
    private static final int LIST = 30;

    private final Lexicon lexicon;
    private final Endings endings;
    private final Pieces pieces;
    private final Clauses clauses;

    GapReader(Lexicon lexicon, Pieces pieces, Clauses clauses) {
        this.lexicon = lexicon;
        this.endings = lexicon.endings();
        this.pieces = pieces;
        this.clauses = clauses;
    }

    /**
     * The facts of the gap after a piece.
     *
     * @param at the piece before the gap
     * @param first the piece that the sentence so far begins with
     * @param afterUnmarked whether the sentence before ended without a mark
     */
    void read(int at, int first, boolean afterUnmarked, Facts facts) {
        facts.clear();
        Piece piece = pieces.get(at);
        Piece next = pieces.get(at + 1);
        before(piece, at, first, facts);
        after(next, at + 1, facts);
        sofar(at, first, afterUnmarked, facts);
        ahead(at + 1, facts);
    }

    private void before(Piece piece, int at, int first, Facts facts) {
        facts.set(
                switch (piece.mark) {
                    case STOP -> Fact.MARK_STOP;
                    case ASK -> Fact.MARK_ASK;
                    case COLON -> Fact.MARK_COLON;
                    case ELLIPSIS -> Fact.MARK_ELLIPSIS;
                    case NONE, COMMA -> Fact.MARK_NONE;
                });
        String word = piece.lower;
        facts.set(Fact.CLOSED_AFTER_MARK, piece.closesAfterMark);
        facts.set(Fact.CLOSED, piece.closesQuote || piece.closesBracket);
        facts.set(Fact.CLOSED_QUOTE, piece.closesQuote);
        facts.set(Fact.CLOSED_BRACKET, piece.closesBracket);
        facts.set(Fact.IN_QUOTE, pieces.quoteLength(at) > 0);
        facts.set(Fact.IN_SHORT_QUOTE, pieces.quoteLength(at) > 0 && pieces.quoteLength(at) < 6);
        facts.set(Fact.P_NEVER, lexicon.never().contains(word));
        facts.set(Fact.P_EITHER, lexicon.either().contains(word));
        facts.set(Fact.P_INITIAL, piece.core.length() == 1 && piece.isUpper());
        facts.set(Fact.P_LETTER, piece.core.length() == 1 && piece.isLower());
        boolean number = Shape.isNumber(word);
        facts.set(Fact.P_NUMBER, number);
        facts.set(Fact.P_SMALL_NUMBER, number && word.length() < 3);
        facts.set(Fact.P_YEAR, Shape.isYear(word));
        facts.set(Fact.P_DECIMAL, Shape.isDecimal(word));
        facts.set(Fact.P_ROMAN, Shape.isRoman(piece.core));
        facts.set(Fact.P_INNER_STOP, !piece.isDigit() && word.indexOf('.') > 0);
        facts.set(Fact.P_PREPOSITION, lexicon.prepositions().contains(word));
        facts.set(Fact.P_CONJUNCTION, lexicon.conjunctions().contains(word));
        facts.set(Fact.P_DETERMINER, lexicon.determiners().contains(word));
        facts.set(Fact.P_SUBJUNCTION, lexicon.subjunctions().contains(word));
        facts.set(Fact.P_PRONOUN, lexicon.pronouns().contains(word));
        facts.set(Fact.P_ADVERB, lexicon.adverbs().contains(word));
        facts.set(Fact.P_FINITE, clauses.finite[at]);
        facts.set(Fact.P_INFINITIVE_MARK, lexicon.grammar().marker().contains(word));
        facts.set(Fact.P_UPPER, piece.isUpper() && at > first);
        facts.set(Fact.P_ALL_CAPITALS, piece.isAllCapitals());
        facts.set(Fact.P_LOWER, piece.isLower());
        facts.set(Fact.P_TITLE, isTitle(word));
        facts.set(Fact.P_SHORT, word.length() < 4);
        facts.set(Fact.P_DEFINITE, piece.isLower() && endings.isDefinite(word));
        facts.set(Fact.P_ADJECTIVE, piece.isLower() && endings.isAdjective(word));
        facts.set(Fact.P_COMMON, lexicon.isCommon(word));
        facts.set(Fact.P_FIRST, at == first);
        facts.set(Fact.P_SUFFIX, endings.isCommon(word));
        facts.set(Fact.P_PERSON, endings.isPerson(word));
        facts.set(Fact.P_PLURAL, endings.isPlural(word));
        facts.set(Fact.P_SOLE, at == first && (at == 0 || pieces.get(at - 1).mark != Mark.NONE));
        facts.set(Fact.P_MONTH, lexicon.counted().contains(word));
        facts.set(Fact.P_SECTION, Shape.isSection(word));
        if (at > 0) {
            Piece earlier = pieces.get(at - 1);
            facts.set(Fact.PP_UPPER, at > first && earlier.isUpper() && earlier.mark == Mark.NONE);
            facts.set(Fact.PP_MARKED, earlier.mark != Mark.NONE && earlier.mark != Mark.COMMA);
        }
    }

    private void after(Piece next, int at, Facts facts) {
        String word = next.lower;
        boolean upper = next.isUpper();
        facts.set(Fact.N_LOWER, next.isLower());
        facts.set(Fact.N_UPPER, upper);
        facts.set(Fact.N_DIGIT, next.isDigit());
        facts.set(Fact.N_SIGN, !upper && !next.isLower() && !next.isDigit());
        facts.set(Fact.N_ALL_CAPITALS, next.isAllCapitals());
        boolean name = next.opensQuote && isName(at);
        facts.set(Fact.N_OPENER, upper && !name && lexicon.openers().contains(word));
        facts.set(Fact.N_NAME_QUOTE, name);
        facts.set(Fact.N_PREPOSITION, lexicon.prepositions().contains(word));
        facts.set(Fact.N_CONJUNCTION, lexicon.conjunctions().contains(word));
        facts.set(Fact.N_DETERMINER, lexicon.determiners().contains(word));
        facts.set(Fact.N_SUBJUNCTION, lexicon.subjunctions().contains(word));
        facts.set(Fact.N_PRONOUN, lexicon.pronouns().contains(word));
        facts.set(Fact.N_ADVERB, lexicon.adverbs().contains(word));
        facts.set(Fact.N_FINITE, clauses.isVerb(word) && !lexicon.isName(word));
        facts.set(Fact.N_COMMON, lexicon.isCommon(word));
        facts.set(Fact.N_TITLE, isTitle(word));
        boolean free = next.isUpper() && word.indexOf('-') < 0 && !lexicon.isName(word);
        facts.set(Fact.N_NAME, upper && lexicon.isName(word));
        facts.set(Fact.N_SUFFIX, free && endings.isCommon(word));
        facts.set(Fact.N_DEFINITE, free && endings.isDefinite(word));
        facts.set(Fact.N_ADJECTIVE, free && endings.isAdjective(word));
        facts.set(
                Fact.N_SECTION,
                Shape.isSection(word)
                        && (word.indexOf('.') != word.lastIndexOf('.')
                                || next.mark == Mark.NONE
                                        && at + 1 < pieces.size()
                                        && pieces.get(at + 1).isUpper()));
        facts.set(Fact.N_YEAR, Shape.isYear(word));
        facts.set(Fact.N_PARTICIPLE, endings.isParticiple(word));
        facts.set(Fact.N_PERSON, endings.isPerson(word));
        facts.set(Fact.N_SHORT, word.length() < 4);
        facts.set(Fact.N_UNIT, clauses.isQuantity(at));
        int lower = pieces.seenLower(word);
        int asName = pieces.seenAsName(word) - (pieces.isMidCapital(at) ? 1 : 0);
        facts.set(Fact.N_SEEN_LOWER, lower > 0);
        facts.set(Fact.N_MOSTLY_LOWER, lower > 2 * asName);
        facts.set(Fact.N_SEEN_NAME, asName > 0);
        facts.set(Fact.N_MOSTLY_NAME, asName > lower);
        facts.set(Fact.N_GENITIVE, upper && word.length() > 3 && word.endsWith("s"));
        facts.set(Fact.N_HYPHEN, word.indexOf('-') > 0);
        facts.set(Fact.N_QUOTE, next.opensQuote);
        facts.set(Fact.N_BRACKET, next.opensBracket);
        facts.set(Fact.N_DASH, next.dash);
        facts.set(Fact.N_BULLET, next.bullet);
        facts.set(Fact.N_COUNTED, lexicon.counted().contains(word));
        facts.set(Fact.N_INITIAL, next.core.length() == 1 && upper && next.mark == Mark.STOP);
        facts.set(Fact.N_LAST, at + 1 == pieces.size());
        facts.set(Fact.N_MARKED, next.mark != Mark.NONE && next.mark != Mark.COMMA);
        facts.set(Fact.N_COLON, next.mark == Mark.COLON);
        facts.set(Fact.N_COMMA, next.mark == Mark.COMMA);
        if (at + 1 < pieces.size() && next.mark == Mark.NONE) {
            Piece second = pieces.get(at + 1);
            facts.set(Fact.N2_LOWER, second.isLower());
            facts.set(Fact.N2_UPPER, second.isUpper());
            facts.set(Fact.N2_FINITE, clauses.finite[at + 1]);
            facts.set(
                    Fact.N2_VERBLIKE,
                    second.isLower()
                            && endings.isVerbLike(second.lower)
                            && !isFunction(second.lower));
            facts.set(Fact.N2_FUNCTION, isFunction(second.lower));
            facts.set(Fact.N2_MARKED, second.mark != Mark.NONE && second.mark != Mark.COMMA);
            facts.set(
                    Fact.N3_FINITE,
                    at + 2 < pieces.size() && second.mark == Mark.NONE && clauses.finite[at + 2]);
        }
    }

    /**
     * Whether the quotation that begins with a piece is a title or a single word, not a sentence.
     */
    private boolean isName(int at) {
        int length = Math.max(1, pieces.quoteLength(at));
        if (length >= 8 || at + length > pieces.size()) {
            return false;
        }
        Piece last = pieces.get(at + length - 1);
        return last.closesQuote && (last.mark == Mark.NONE || last.closesAfterMark);
    }

    private boolean isTitle(String word) {
        return lexicon.titles().contains(word) || endings.isTitle(word);
    }

    private boolean isFunction(String word) {
        return lexicon.prepositions().contains(word)
                || lexicon.conjunctions().contains(word)
                || lexicon.determiners().contains(word)
                || lexicon.subjunctions().contains(word)
                || lexicon.pronouns().contains(word)
                || lexicon.adverbs().contains(word);
    }

    private void sofar(int at, int first, boolean afterUnmarked, Facts facts) {
        int length = at - first + 1;
        facts.set(
                length == 1
                        ? Fact.S_1
                        : length < 4
                                ? Fact.S_2_3
                                : length < 8
                                        ? Fact.S_4_7
                                        : length < 16
                                                ? Fact.S_8_15
                                                : length < 31 ? Fact.S_16_30 : Fact.S_LONG);
        facts.set(Fact.S_FIRST, first == 0);
        facts.set(Fact.S_FINITE, clauses.finiteBefore[at + 1] > clauses.finiteBefore[first]);
        facts.set(Fact.S_MAIN_FINITE, clauses.mainBefore[at + 1] > clauses.mainBefore[first]);
        facts.set(Fact.S_COMMA, clauses.commaBefore[at + 1] > clauses.commaBefore[first]);
        facts.set(Fact.S_DASH, pieces.get(first).dash);
        String opening = pieces.get(first).lower;
        facts.set(Fact.S_OPENER, lexicon.openers().contains(opening));
        facts.set(Fact.S_DIGIT, pieces.get(first).isDigit());
        facts.set(Fact.S_COMMON, at > first && lexicon.isCommon(opening));
        facts.set(Fact.S_VERB, clauses.isVerb(opening));
        facts.set(
                Fact.S_REPEATED,
                length <= 10 && pieces.get(at).mark == Mark.NONE && isRepeated(first, at));
        facts.set(
                Fact.S_ALL_UPPER, clauses.notUpperBefore[at + 1] == clauses.notUpperBefore[first]);
        facts.set(Fact.S_AFTER_UNMARKED, afterUnmarked);
        facts.set(Fact.S_REPORTED, isReported(first, at));
        int around =
                clauses.around(clauses.headlinesBefore, at, WINDOW)
                        - (clauses.isHeadlineStart(at + 1) ? 1 : 0);
        facts.set(Fact.L_HEADLINES, around > 0);
        facts.set(Fact.L_MANY_HEADLINES, around > 2);
        facts.set(Fact.L_QUANTITIES, clauses.around(clauses.quantitiesBefore, at, LIST) > 2);
    }

    /** Whether what goes before is "…, says somebody": then it is complete. */
    private boolean isReported(int first, int at) {
        for (int i = at - 1; i > first && i > at - 8; i--) {
            if (lexicon.reporting().contains(pieces.get(i).lower)) {
                Piece before = pieces.get(i - 1);
                return before.mark != Mark.NONE || before.closesQuote;
            }
        }
        return false;
    }

    /**
     * Whether a word of a short stretch comes again soon: what a headline says, its text says
     * again.
     */
    private boolean isRepeated(int first, int last) {
        int end = Math.min(last + 1 + AGAIN, pieces.size());
        for (int i = first; i <= last; i++) {
            String word = pieces.get(i).lower;
            boolean telling =
                    word.length() >= STEM
                            || pieces.get(i).isUpper() && i > first && word.length() > 2;
            for (int k = last + 1; telling && k < end; k++) {
                String other = pieces.get(k).lower;
                int shared = Math.min(word.length(), STEM);
                if (other.regionMatches(0, word, 0, shared) && other.length() >= shared) {
                    return true;
                }
            }
        }
        return false;
    }

    private void ahead(int at, Facts facts) {
        int end = clauses.nextMark[at];
        int near = Math.min(Math.min(at + NEAR, end + 1), pieces.size());
        int far = Math.min(Math.min(at + FAR, end + 1), pieces.size());
        int all = Math.min(end + 1, pieces.size());
        int run = at;
        if (pieces.get(at).opensQuote && isName(at)) {
            run = at + Math.max(1, pieces.quoteLength(at));
        }
        while (run < near && pieces.get(run).isUpper() && pieces.get(run).mark == Mark.NONE) {
            run++;
        }
        facts.set(Fact.A_NAME_VERB, run > at && run < pieces.size() && clauses.finite[run]);
        facts.set(Fact.A_NAME_RUN, run > at + 1);
        boolean isNear = clauses.finiteBefore[near] > clauses.finiteBefore[at];
        boolean isFar = !isNear && clauses.mainBefore[far] > clauses.mainBefore[at];
        facts.set(Fact.A_FINITE_NEAR, isNear);
        facts.set(Fact.A_FINITE_FAR, isFar);
        facts.set(Fact.A_NO_FINITE, clauses.finiteBefore[all] == clauses.finiteBefore[at]);
        facts.set(Fact.A_END_NEAR, end - at < 3);
        facts.set(Fact.A_END_MID, end - at >= 3 && end - at < 8);
        if (end < pieces.size()) {
            facts.set(Fact.A_COLON_END, pieces.get(end).mark == Mark.COLON);
            facts.set(Fact.A_ASK_END, pieces.get(end).mark == Mark.ASK);
        }
    }
}
