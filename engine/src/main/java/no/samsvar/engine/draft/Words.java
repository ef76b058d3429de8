package no.samsvar.engine.draft;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import no.samsvar.engine.language.Language;
import no.samsvar.engine.language.Languages;
import no.samsvar.engine.text.Folded;

/** Small helpers over words, for comparing headings and questions. */
final class Words {
    private Words() {}

    /** Runs of white space as one space; hyphens at line ends taken away. */
    static String tidy(String text) {
        return text.replaceAll(
                        "(?<=\\p{L})[-\\u2010\\u2011\\u00AD]\\s*\\n\\s*(?!(?:og|eller|samt)\\b)(?=\\p{Ll})",
                        "")
                .replaceAll("/\\s+(?=\\p{Ll})", "/")
                .replaceAll("[\\s\\u00A0\\u200B]+", " ")
                .strip();
    }

    /** The stems of the words that carry meaning. */
    static Set<String> stems(String text) {
        Language language = Languages.norwegian();
        Set<String> stems = new HashSet<>();
        for (String word : Folded.of(text).wordsOf()) {
            if (!language.stopWords().contains(word) && word.length() > 2) {
                stems.add(language.stem(language.common(word)));
            }
        }
        return stems;
    }

    /** Share of the smaller set that is in the other; 0 where one is empty. */
    static double overlap(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        long common = a.stream().filter(b::contains).count();
        return (double) common / Math.min(a.size(), b.size());
    }

    /** Share of both sets that is common (Dice). */
    static double likeness(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        long common = a.stream().filter(b::contains).count();
        return 2.0 * common / (a.size() + b.size());
    }

    /** Lower case letters and digits joined by hyphens; æ, ø, å become ae, o, a. */
    static String slug(String title) {
        String plain =
                Normalizer.normalize(
                                title.toLowerCase(Locale.ROOT)
                                        .replace("æ", "ae")
                                        .replace("ø", "o")
                                        .replace("ß", "ss"),
                                Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "");
        String slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "x" : slug;
    }
}
