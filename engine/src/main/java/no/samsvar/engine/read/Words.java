package no.samsvar.engine.read;

import no.samsvar.engine.text.Span;

/** White space and odd characters of office documents, made plain. */
final class Words {
    private Words() {}

    /**
     * One space for a run of spaces, one tab for a run with a tab in it, none around line breaks
     * and at the ends; no soft hyphens, controls or joiners without width; symbol-font characters
     * as what they show.
     */
    static String clean(CharSequence words) {
        Span inner = Span.of(0, words.length()).trim(words);
        if (isClean(words, inner)) {
            return inner.in(words);
        }
        StringBuilder clean = new StringBuilder(words.length());
        char space = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = Symbols.shown(words.charAt(i));
            if (c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u000B') {
                c = '\n';
            }
            if (c == '\n') {
                clean.append('\n');
                space = '\n';
            } else if (c == ' ' || c == '\t' || c == '\f') {
                if (space != '\n') {
                    space = c == '\t' || space == '\t' ? '\t' : ' ';
                }
            } else if (!leftOut(c)) {
                if (space != 0 && space != '\n' && !clean.isEmpty()) {
                    clean.append(space);
                }
                space = 0;
                clean.append(Character.isSurrogate(c) && !paired(words, i) ? '\uFFFD' : c);
            }
        }
        return trim(clean);
    }

    private static boolean isClean(CharSequence words, Span inner) {
        char last = ' ';
        for (int i = inner.start(); i < inner.end(); i++) {
            char c = words.charAt(i);
            boolean latin = c > ' ' && c < '\u007F' || c > '\u00AD' && c < '\u0180';
            boolean mark = c >= '\u2010' && c <= '\u2027';
            if (!latin && !mark && (c != ' ' || last == ' ')) {
                return false;
            }
            last = c;
        }
        return true;
    }

    /** Whether there is nothing but white space, of any kind. */
    static boolean isBlank(CharSequence words) {
        for (int i = 0; i < words.length(); i++) {
            if (!Span.isSpace(words.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String trim(CharSequence words) {
        return Span.of(0, words.length()).trim(words).in(words);
    }

    private static boolean leftOut(char c) {
        return c == '\u00AD'
                || c == '\u200B'
                || c == '\u2060'
                || c == '\uFEFF'
                || c == '\uFFFE'
                || c == '\uFFFF'
                || Character.isISOControl(c);
    }

    private static boolean paired(CharSequence words, int i) {
        char c = words.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 < words.length() && Character.isLowSurrogate(words.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(words.charAt(i - 1));
    }
}
