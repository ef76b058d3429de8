package no.samsvar.engine.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.text.Span;

/** A stretch of text cut at white space, with what can be learned from it as a whole. */
final class Pieces {

    private static final int LONGEST_BRACKET = 60;
    private static final int LONGEST_QUOTE = 80;

    private final List<Piece> pieces;
    private final boolean[] inBracket;
    private final int[] quoteLength;
    private final Map<String, int[]> cases = new HashMap<>();

    private Pieces(CharSequence text, List<Piece> pieces) {
        this.pieces = pieces;
        this.inBracket = new boolean[pieces.size() + 1];
        this.quoteLength = new int[pieces.size() + 1];
        for (int i = 0; i < pieces.size(); i++) {
            count(i);
        }
        enclose(text);
    }

    static Pieces of(CharSequence text, Span within) {
        List<Span> chunks = new ArrayList<>();
        int at = within.start();
        while (at < within.end()) {
            int start = at;
            while (at < within.end() && !Span.isSpace(text.charAt(at))) {
                at++;
            }
            if (at > start) {
                chunks.add(Span.of(start, at));
            }
            at = Math.max(at, start + 1);
        }
        return new Pieces(text, merged(text, chunks));
    }

    int size() {
        return pieces.size();
    }

    Piece get(int at) {
        return pieces.get(at);
    }

    /** Whether the gap after a piece stands inside a pair of brackets. */
    boolean inBracket(int at) {
        return inBracket[at];
    }

    /** How many words the quotation has that the gap after a piece stands inside; 0 outside. */
    int quoteLength(int at) {
        return quoteLength[at];
    }

    /** How often a word stands in lower case. */
    int seenLower(String word) {
        int[] seen = cases.get(word);
        return seen == null ? 0 : seen[0];
    }

    /** How often a word stands capitalised right after a lower-case word without a mark. */
    int seenAsName(String word) {
        int[] seen = cases.get(word);
        return seen == null ? 0 : seen[1];
    }

    private void count(int at) {
        Piece piece = pieces.get(at);
        if (piece.isLower()) {
            cases.computeIfAbsent(piece.lower, key -> new int[2])[0]++;
        } else if (isMidCapital(at)) {
            cases.computeIfAbsent(piece.lower, key -> new int[2])[1]++;
        }
    }

    /** Whether a capitalised word follows a lower-case word directly. */
    boolean isMidCapital(int at) {
        if (at == 0 || !pieces.get(at).isUpper() || pieces.get(at).dash) {
            return false;
        }
        Piece before = pieces.get(at - 1);
        return before.isLower() && before.mark == Piece.Mark.NONE && before.end > before.start;
    }

    /** Joins marks that stand alone to the word that they belong to. */
    private static List<Piece> merged(CharSequence text, List<Span> chunks) {
        List<Piece> pieces = new ArrayList<>(chunks.size());
        int lead = -1;
        boolean open = false;
        for (int i = 0; i < chunks.size(); i++) {
            Span chunk = chunks.get(i);
            boolean plainQuote = chunk.length() == 1 && text.charAt(chunk.start()) == '"';
            boolean closing = plainQuote ? open : onlyClosers(text, chunk);
            boolean opening = plainQuote ? !open : onlyOpeners(text, chunk);
            open ^= plainQuote;
            if (closing && lead < 0 && !pieces.isEmpty() && pieces.getLast().isShort()) {
                Piece last = pieces.removeLast();
                pieces.add(Piece.of(text, last.start, chunk.end()));
            } else if (opening && i + 1 < chunks.size()) {
                lead = lead < 0 ? chunk.start() : lead;
            } else {
                pieces.add(Piece.of(text, lead < 0 ? chunk.start() : lead, chunk.end()));
                lead = -1;
            }
        }
        return pieces;
    }

    private static boolean onlyClosers(CharSequence text, Span chunk) {
        if (chunk.length() > 3) {
            return false;
        }
        for (int i = chunk.start(); i < chunk.end(); i++) {
            if (!Piece.closes(text.charAt(i)) || text.charAt(i) == '…') {
                return false;
            }
        }
        return chunk.length() < 2 || text.charAt(chunk.start()) != '.';
    }

    private static boolean onlyOpeners(CharSequence text, Span chunk) {
        if (chunk.length() > 3) {
            return false;
        }
        for (int i = chunk.start(); i < chunk.end(); i++) {
            if (!Piece.opens(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Marks the gaps inside brackets and quotations that are closed within reach. */
    private void enclose(CharSequence text) {
        int bracket = -1;
        int depth = 0;
        int quote = -1;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            for (int at = piece.start; at < piece.end; at++) {
                char c = text.charAt(at);
                if (c == '(' || c == '[') {
                    bracket = depth++ == 0 || i - bracket > LONGEST_BRACKET ? i : bracket;
                } else if ((c == ')' || c == ']') && depth > 0 && --depth == 0) {
                    for (int k = bracket; i - bracket <= LONGEST_BRACKET && k < i; k++) {
                        inBracket[k] = true;
                    }
                } else if (c == '«' || c == '“' || c == '„' || (c == '"' && quote < 0)) {
                    quote = i;
                } else if ((c == '»' || c == '”' || c == '"') && quote >= 0) {
                    for (int k = quote; i - quote <= LONGEST_QUOTE && k < i; k++) {
                        quoteLength[k] = i - quote + 1;
                    }
                    quote = -1;
                }
            }
            if (depth > 0 && i - bracket > LONGEST_BRACKET) {
                depth = 0;
            }
            if (quote >= 0 && i - quote > LONGEST_QUOTE) {
                quote = -1;
            }
        }
    }
}
