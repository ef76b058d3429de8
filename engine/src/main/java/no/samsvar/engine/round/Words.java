package no.samsvar.engine.round;

import java.util.Arrays;

/** The words of a text with their places, folded; a word is a run of letters and digits. */
final class Words {
    private final CharSequence text;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] hashes = new int[64];
    private int size;

    Words(CharSequence text) {
        this.text = text;
        int i = 0;
        while (i < text.length()) {
            if (!NameFold.isWord(text.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            int hash = 0;
            while (i < text.length() && NameFold.isWord(text.charAt(i))) {
                String folded = NameFold.of(text.charAt(i++));
                for (int k = 0; k < folded.length(); k++) {
                    hash = 31 * hash + folded.charAt(k);
                }
            }
            add(start, i, hash);
        }
    }

    private void add(int start, int end, int hash) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        hashes[size++] = hash;
    }

    int size() {
        return size;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    /** The hash of {@link #folded}, without making the string. */
    int hash(int word) {
        return hashes[word];
    }

    String folded(int word) {
        return NameFold.of(text.subSequence(starts[word], ends[word]));
    }

    boolean capital(int word) {
        return Character.isUpperCase(text.charAt(starts[word]));
    }

    /** Whether only spaces, line breaks, hyphens, dashes and slashes stand before the next word. */
    boolean runsOn(int word) {
        return gap(word, "-\u2010\u2011\u2013\u2014\u2212/");
    }

    /** Whether at most a few of the given characters and white space stand before the next word. */
    boolean gap(int word, String allowed) {
        if (word < 0 || word + 1 >= size || starts[word + 1] - ends[word] > 16) {
            return false;
        }
        for (int i = ends[word]; i < starts[word + 1]; i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && allowed.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the line ends in the middle of a word here: a line break with or without a hyphen
     * before it, and a letter of the same kind after it.
     */
    boolean broken(int word) {
        if (!gap(word, "-\u2010\u2011")) {
            return false;
        }
        return (lineBreak(word) || invisibleEnd(word)) && oneCase(word);
    }

    /** Whether a hyphen, visible or soft, stands right after the word. */
    boolean hyphened(int word) {
        return invisibleEnd(word) || !gap(word, "");
    }

    /**
     * Whether the next word goes on from this one: on the same line, or over a line break in the
     * same manner (a capital there begins something new, unless all is capitals).
     */
    boolean sameLine(int word) {
        return !lineBreak(word) || oneCase(word);
    }

    private boolean oneCase(int word) {
        return !capital(word + 1) || Character.isUpperCase(text.charAt(ends[word] - 1));
    }

    private boolean lineBreak(int word) {
        for (int i = ends[word]; i < starts[word + 1]; i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                return true;
            }
        }
        return false;
    }

    /** Whether the word before ends right here in a hyphen, as "Nord" in "Nord-Nes". */
    boolean tied(int word) {
        int i = starts[word] - 1;
        return i > 0
                && "-\u2010\u2011".indexOf(text.charAt(i)) >= 0
                && Character.isLetter(text.charAt(i - 1));
    }

    private boolean invisibleEnd(int word) {
        return text.charAt(ends[word] - 1) == '\u00AD';
    }
}
