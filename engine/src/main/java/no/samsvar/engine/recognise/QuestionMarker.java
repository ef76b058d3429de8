package no.samsvar.engine.recognise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that point to a question by its number: "Punkter til spørsmål 1:", "Spm. 2", "Ad 3", "Til
 * spørsmål 2".
 *
 * @param question the number, or the numbers as they are written where there are several
 * @param end offset after the marker and the punctuation behind it
 */
record QuestionMarker(String question, int end) {
    private static final Pattern AT_START =
            Pattern.compile(
                    "(?iu)(?:(?:punkter|punkt|svar|innspill|innspel|merknader|kommentar(?:er|ar)?|forslag)\\s+(?:til|på|under)\\s+|til\\s+|ad\\.?\\s+|under\\s+|zu\\s+)?(?:spørsmål(?:et|a|ene)?|spm|sp|frage|question)\\.?\\s*(?:nr\\.?|nummer|no\\.?)?\\s*(\\d{1,2}(?:\\s*(?:,|og|&|/|–|-)\\s*\\d{1,2})*)\\s*(?:\\([^()]{1,80}\\)\\s*)?([.:;,)–-]*)\\s*");
    private static final Pattern AD =
            Pattern.compile("(?iu)ad\\.?\\s*(\\d{1,2})\\s*([.:)–-]*)\\s*");

    /** Whether it names several questions: "Til spørsmål 3 og 4". */
    boolean several() {
        return !question.matches("\\d+");
    }

    /**
     * @param words the beginning of a block
     * @return null where it does not begin with such words
     */
    static @Nullable QuestionMarker at(CharSequence words) {
        for (Pattern pattern : new Pattern[] {AT_START, AD}) {
            Matcher matcher = pattern.matcher(words);
            if (matcher.lookingAt()) {
                boolean closed = !matcher.group(2).isEmpty() || matcher.end() == words.length();
                boolean bare =
                        matcher.end() < words.length()
                                && Character.isUpperCase(words.charAt(matcher.end()));
                if (closed || bare) {
                    return new QuestionMarker(matcher.group(1), matcher.end());
                }
            }
        }
        return null;
    }
}
