package no.samsvar.engine.language;

import java.util.Locale;

/**
 * A run of text without white space, marks that stand alone beside it included, seen as a word with
 * what opens it and what closes it.
 */
final class Piece {

    /** The mark that a piece ends with. */
    enum Mark {
        NONE,
        STOP,
        ASK,
        COLON,
        ELLIPSIS,
        COMMA
    }

    private static final String OPENERS = "«“„\"'‘([{<";
    private static final String DASHES = "-–—";
    private static final String BULLETS = "•·*▪●◦‣";
    private static final String CLOSERS = "»”\"'’)]}>";
    private static final String MARKS = ".!?:;,…";

    final int start;
    final int end;
    final String core;
    final String lower;
    final boolean dash;
    final boolean bullet;
    final boolean opensQuote;
    final boolean opensBracket;
    final Mark mark;
    final boolean closesAfterMark;
    final boolean closesQuote;
    final boolean closesBracket;

    private Piece(
            CharSequence text,
            int start,
            int end,
            int from,
            int to,
            Mark mark,
            boolean closesAfterMark) {
        this.start = start;
        this.end = end;
        this.core = text.subSequence(from, to).toString();
        this.lower = core.toLowerCase(Locale.ROOT);
        this.mark = mark;
        this.closesAfterMark = closesAfterMark;
        boolean aDash = false;
        boolean aBullet = false;
        boolean aQuote = false;
        boolean aBracket = false;
        for (int i = start; i < from; i++) {
            char c = text.charAt(i);
            aDash |= DASHES.indexOf(c) >= 0;
            aBullet |= BULLETS.indexOf(c) >= 0;
            aBracket |= c == '(' || c == '[' || c == '{';
            aQuote |= OPENERS.indexOf(c) >= 0 && c != '(' && c != '[' && c != '{';
        }
        this.dash = aDash;
        this.bullet = aBullet;
        this.opensQuote = aQuote;
        this.opensBracket = aBracket;
        boolean endQuote = false;
        boolean endBracket = false;
        for (int i = to; i < end; i++) {
            char c = text.charAt(i);
            endBracket |= c == ')' || c == ']' || c == '}';
            endQuote |= CLOSERS.indexOf(c) >= 0 && c != ')' && c != ']' && c != '}';
        }
        this.closesQuote = endQuote;
        this.closesBracket = endBracket;
    }

    static Piece of(CharSequence text, int start, int end) {
        int from = start;
        while (from < end && opens(text.charAt(from))) {
            from++;
        }
        int to = end;
        Mark mark = Mark.NONE;
        boolean closed = false;
        boolean closesAfterMark = false;
        int stops = 0;
        while (to > from && closes(text.charAt(to - 1))) {
            to--;
            char c = text.charAt(to);
            Mark found = mark(c);
            if (found == Mark.NONE) {
                closed |= CLOSERS.indexOf(c) >= 0;
            } else if (mark == Mark.NONE) {
                mark = found;
                closesAfterMark = closed;
                stops = found == Mark.STOP ? 1 : 0;
            } else if (found == Mark.STOP && mark == Mark.STOP) {
                stops++;
            } else if (found == Mark.ASK && mark == Mark.STOP) {
                mark = Mark.ASK;
            }
        }
        return new Piece(
                text, start, end, from, to, stops > 1 ? Mark.ELLIPSIS : mark, closesAfterMark);
    }

    private static Mark mark(char c) {
        return switch (c) {
            case '.' -> Mark.STOP;
            case '!', '?' -> Mark.ASK;
            case ':' -> Mark.COLON;
            case '…' -> Mark.ELLIPSIS;
            case ',', ';' -> Mark.COMMA;
            default -> Mark.NONE;
        };
    }

    static boolean opens(char c) {
        return OPENERS.indexOf(c) >= 0
                || DASHES.indexOf(c) >= 0
                || BULLETS.indexOf(c) >= 0
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c);
    }

    static boolean closes(char c) {
        return CLOSERS.indexOf(c) >= 0
                || MARKS.indexOf(c) >= 0
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c);
    }

    /** Whether it is short enough to take a mark that stands alone. */
    boolean isShort() {
        return end - start < 100;
    }

    boolean isUpper() {
        return !core.isEmpty() && Character.isUpperCase(core.charAt(0));
    }

    boolean isLower() {
        return !core.isEmpty() && Character.isLowerCase(core.charAt(0));
    }

    boolean isDigit() {
        return !core.isEmpty() && Character.isDigit(core.charAt(0));
    }

    /** Whether all its letters are capitals and it has at least two. */
    boolean isAllCapitals() {
        int capitals = 0;
        for (int i = 0; i < core.length(); i++) {
            char c = core.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            if (Character.isUpperCase(c)) {
                capitals++;
            }
        }
        return capitals > 1;
    }
}
