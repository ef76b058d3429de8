package no.samsvar.engine.settle;

import java.text.Normalizer;
import java.util.Set;
import no.samsvar.engine.text.Folded;
import no.samsvar.engine.text.Span;

/**
 * Whether words are the same words. Typesetting does not count: white space, hyphens that may stem
 * from line ends, the form of quotation marks, ligatures. All else does, capitals and marks inside
 * a sentence too.
 */
final class Spelling {
    private static final String HYPHENS = "-\u00AD\u2010\u2011\u2012\u2013\u2014";
    private static final String QUOTES = "\"'«»„“”‟‘’‚‹›";

    /** What may be left out at the ends: markers of lists in front, marks behind. */
    private static final String FRONT = "•·*.):";

    private static final String BEHIND = ".,;:";

    /** Words that are in one text and not in another, for two sentences to be versions of one. */
    private static final double ALIKE = 0.5;

    private Spelling() {}

    /** Two texts are the same words if their keys are equal. */
    static String key(CharSequence words) {
        StringBuilder key = new StringBuilder();
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKC);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (!Span.isSpace(c) && HYPHENS.indexOf(c) < 0) {
                key.append(QUOTES.indexOf(c) < 0 ? c : '"');
            }
        }
        int from = 0;
        int to = key.length();
        while (from < to && FRONT.indexOf(key.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && BEHIND.indexOf(key.charAt(to - 1)) >= 0) {
            to--;
        }
        return key.substring(from, to);
    }

    /** Dice's coefficient of the two sets of words; 0 where they are too unlike to be versions. */
    static double likeness(String a, String b) {
        Set<String> one = Set.copyOf(java.util.Arrays.asList(Folded.of(a).wordsOf()));
        Set<String> other = Set.copyOf(java.util.Arrays.asList(Folded.of(b).wordsOf()));
        long common = one.stream().filter(other::contains).count();
        double dice = 2.0 * common / Math.max(1, one.size() + other.size());
        return dice < ALIKE ? 0 : dice;
    }
}
