package no.samsvar.engine.round;

import java.text.Normalizer;

/**
 * Two ways of making spellings of a name equal. {@link #of} goes as far as an address or a file
 * name does: case, accents and æøå are folded away. {@link #near} keeps æøå, which tell names
 * apart.
 */
final class NameFold {
    private static final int TABLE = 0x250;
    private static final String[] FOLDED = table(false);
    private static final String[] NEAR = table(true);

    private NameFold() {}

    /** Lower case a to z and other scripts' letters; what is neither letter nor digit is kept. */
    static String of(CharSequence text) {
        return fold(text, FOLDED);
    }

    /** As {@link #of}, but with æ, ø and å kept, and Sámi ä and ö read as æ and ø. */
    static String near(CharSequence text) {
        return fold(Normalizer.normalize(text, Normalizer.Form.NFC), NEAR);
    }

    /** The folded letters of one character, none for marks and invisible characters. */
    static String of(char c) {
        return folded(c, FOLDED);
    }

    /** Letters and digits alone: "Nordre Follo" becomes "nordrefollo". */
    static String squashed(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (isWord(text.charAt(i))) {
                out.append(of(text.charAt(i)));
            }
        }
        return out.toString();
    }

    /** Whether the character belongs to a word: letters, digits, marks and what is invisible. */
    static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || isInvisible(c);
    }

    /** Marks on the letter before, soft hyphens and joiners: no letters of their own. */
    static boolean isInvisible(char c) {
        if (c < 0x80) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }

    private static String fold(CharSequence text, String[] table) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(folded(text.charAt(i), table));
        }
        return out.toString();
    }

    private static String folded(char c, String[] table) {
        if (c < TABLE) {
            return table[c];
        }
        return isInvisible(c) ? "" : String.valueOf(Character.toLowerCase(c));
    }

    private static String[] table(boolean near) {
        String[] table = new String[TABLE];
        for (char c = 0; c < TABLE; c++) {
            char lower = Character.toLowerCase(c);
            table[c] =
                    switch (lower) {
                        case 'æ' -> near ? "æ" : "ae";
                        case 'ä' -> near ? "æ" : "a";
                        case 'ø', 'ö' -> near ? "ø" : "o";
                        case 'å' -> near ? "å" : "a";
                        case 'đ', 'ð' -> "d";
                        case 'ŋ' -> "n";
                        case 'ŧ' -> "t";
                        default -> isInvisible(c) ? "" : base(lower);
                    };
        }
        return table;
    }

    private static String base(char lower) {
        String parts = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD);
        return Character.isLetter(lower) ? parts.substring(0, 1) : String.valueOf(lower);
    }
}
