package no.samsvar.engine.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Set;

/**
 * A text as it is compared: its letters and digits alone, in lower case. White space, hyphens at
 * line ends (also those that were lost), ligatures, punctuation and typographic quotes are folded
 * away, so that a sentence that was typeset in another column width is the same sentence.
 *
 * <p>Every folded character knows the offset that it came from, as Lucene's {@code
 * CharFilter.correctOffset} does; word starts are kept, because matches begin at words. Immutable.
 */
public final class Folded {
    /** Words after a hyphen that does not join: "helse- og omsorg". */
    private static final Set<String> JOINERS =
            Set.of("og", "eller", "samt", "til", "men", "und", "oder", "bzw", "and", "or");

    /** An ASCII letter or digit folded; 0 for all else. */
    private static final char[] ASCII = new char[128];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            boolean known = Character.isLetterOrDigit(c);
            ASCII[c] = known ? Character.toLowerCase(c) : 0;
        }
    }

    private final char[] chars;
    private final int[] origins;
    private final int[] wordStarts;

    private Folded(char[] chars, int[] origins, int[] wordStarts) {
        this.chars = chars;
        this.origins = origins;
        this.wordStarts = wordStarts;
    }

    /** Folds the whole text. */
    public static Folded of(CharSequence text) {
        return of(text, Span.of(0, text.length()));
    }

    /** Folds one stretch; offsets stay those of the whole text. */
    public static Folded of(CharSequence text, Span within) {
        char[] chars = new char[within.length() + 8];
        int[] origins = new int[chars.length];
        int[] words = new int[16];
        int size = 0;
        int wordCount = 0;
        boolean inWord = false;
        for (int i = within.start(); i < within.end(); i++) {
            char c = text.charAt(i);
            boolean ascii = c < 128;
            if (ascii
                    ? ASCII[c] != 0
                    : Character.isLetterOrDigit(c) || isMark(c) || Character.isSurrogate(c)) {
                if (!inWord) {
                    if (wordCount == words.length) {
                        words = Arrays.copyOf(words, wordCount * 2);
                    }
                    words[wordCount++] = size;
                    inWord = true;
                }
                if (ascii || c == 'å' || c == 'ø' || c == 'æ') {
                    if (size == chars.length) {
                        chars = Arrays.copyOf(chars, chars.length * 2);
                        origins = Arrays.copyOf(origins, chars.length);
                    }
                    chars[size] = ascii ? ASCII[c] : c;
                    origins[size++] = i;
                    continue;
                }
                if (c == '\u030A' && size > 0 && chars[size - 1] == 'a') {
                    chars[size - 1] = 'å';
                    continue;
                }
                String plain = plain(c);
                if (size + plain.length() > chars.length) {
                    chars = Arrays.copyOf(chars, chars.length * 2);
                    origins = Arrays.copyOf(origins, chars.length);
                }
                for (int k = 0; k < plain.length(); k++) {
                    chars[size] = plain.charAt(k);
                    origins[size++] = i;
                }
            } else if (inWord && isHyphen(c)) {
                int next = joinedAt(text, i, within.end());
                inWord = next > 0;
                i = inWord ? next - 1 : i;
            } else {
                inWord = false;
            }
        }
        return new Folded(
                Arrays.copyOf(chars, size),
                Arrays.copyOf(origins, size),
                Arrays.copyOf(words, wordCount));
    }

    /** Letters and digits of {@code text}, folded. */
    public static String letters(CharSequence text) {
        return new String(of(text).chars);
    }

    public int length() {
        return chars.length;
    }

    public char charAt(int index) {
        return chars[index];
    }

    public int words() {
        return wordStarts.length;
    }

    /** The folded offset at which word {@code index} begins. */
    public int wordStart(int index) {
        return wordStarts[index];
    }

    /** The folded offset after word {@code index}. */
    public int wordEnd(int index) {
        return index + 1 < wordStarts.length ? wordStarts[index + 1] : chars.length;
    }

    public String word(int index) {
        int start = wordStart(index);
        return new String(chars, start, wordEnd(index) - start);
    }

    /** All words, folded. */
    public String[] wordsOf() {
        String[] all = new String[wordStarts.length];
        Arrays.setAll(all, this::word);
        return all;
    }

    /** The index of the word that holds the folded offset. */
    public int wordAt(int offset) {
        int at = Arrays.binarySearch(wordStarts, offset);
        return at >= 0 ? at : -at - 2;
    }

    /** The folded offset of the first character that came from {@code original} or behind it. */
    public int at(int original) {
        int found = Arrays.binarySearch(origins, original);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && origins[found - 1] == original) {
            found--;
        }
        return found;
    }

    /** The span of the original that the folded stretch came from; not for an empty stretch. */
    public Span original(int start, int end) {
        return Span.of(origins[start], origins[end - 1] + 1);
    }

    /** A hash of {@code length} characters from {@code start}, which must be there. */
    public int hash(int start, int length) {
        int hash = 0;
        for (int i = start; i < start + length; i++) {
            hash = hash * 31 + chars[i];
        }
        return hash;
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u00AD';
    }

    /** Where the word goes on after the hyphen at {@code i}, or 0 where the hyphen ends it. */
    private static int joinedAt(CharSequence text, int i, int end) {
        int next = i + 1;
        boolean broken = false;
        while (next < end && Span.isSpace(text.charAt(next))) {
            char c = text.charAt(next++);
            broken |= c == '\n' || c == '\r' || c == '\f';
        }
        if (next >= end || !Character.isLetterOrDigit(text.charAt(next))) {
            return 0;
        }
        if (next == i + 1) {
            return next;
        }
        if (!broken || !Character.isLowerCase(text.charAt(next))) {
            return 0;
        }
        int wordEnd = next;
        while (wordEnd < end && Character.isLetter(text.charAt(wordEnd))) {
            wordEnd++;
        }
        return JOINERS.contains(text.subSequence(next, wordEnd).toString()) ? 0 : next;
    }

    /** What a letter outside ASCII becomes. */
    private static String plain(char c) {
        if (isMark(c)) {
            return "";
        }
        if (c >= '\uFB00' && c <= '\uFB06' || c >= '\uFF00' && c <= '\uFF5E') {
            return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC)
                    .toLowerCase(java.util.Locale.ROOT);
        }
        // An accent may be lost on the way; the ring of å may not: it is a letter of its own.
        if (c == 'å' || c == 'Å') {
            return "å";
        }
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        return String.valueOf(Character.toLowerCase(parts.charAt(0)));
    }
}
