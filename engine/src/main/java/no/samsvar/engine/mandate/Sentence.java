package no.samsvar.engine.mandate;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import no.samsvar.engine.language.Directions;
import no.samsvar.engine.language.Directions.Directed;
import no.samsvar.engine.language.Language;
import no.samsvar.engine.language.Languages;

/**
 * A sentence as it is compared.
 *
 * @param text with words put together again that a line's end parted
 * @param words what it speaks of, each with its direction
 */
record Sentence(String text, Language language, List<Directed> words) {
    /** "arbeids- giver", but not "arbeids- og". */
    private static final Pattern PARTED =
            Pattern.compile(
                    "(?u)(?<=\\p{Ll})(?:-|\u00AD)\\s+(?=\\p{Ll})(?!(?:og|eller|samt|und|oder|and|or)\\b)");

    /** Norwegian: the verb in two words, but not "take over ten". */
    private static final Pattern TAKE_OVER =
            Pattern.compile("(?u)\\b(?:ta|tar|tek|tas|takast) over\\b(?! \\d)");

    /** "Drills/gatherings" are two things, "and/or" is none. */
    private static final Pattern EITHER = Pattern.compile("(?u)(?<=\\p{L}{3})/(?=\\p{L}{3})");

    /**
     * @param code of its language, as results name it
     */
    static Sentence of(CharSequence words, String code) {
        String text = words.toString();
        if (text.indexOf('-') >= 0 || text.indexOf('\u00AD') >= 0) {
            text = PARTED.matcher(text).replaceAll("");
        }
        if (text.indexOf('/') >= 0) {
            text = EITHER.matcher(text).replaceAll(" / ");
        }
        if (text.contains(" over")) {
            text = TAKE_OVER.matcher(text).replaceAll("overta");
        }
        Language language = language(code);
        return new Sentence(text, language, Directions.of(language).telling(language, text));
    }

    /**
     * Whether it says something of something by itself, as "this must be clarified" does not.
     *
     * @param names words that tell nothing of it: who says it
     */
    boolean isTelling(Collection<String> names) {
        long words = words().stream().filter(w -> !names.contains(w.word())).count();
        boolean thing =
                words().stream()
                        .anyMatch(w -> !w.word().startsWith("+") && !names.contains(w.word()));
        return thing && words > 1;
    }

    /** The language of a code, as results name it. */
    static Language language(String code) {
        return code.equals("other") ? Languages.norwegian() : Languages.of(code);
    }

    static Sentence of(CharSequence words) {
        return of(words, Languages.detect(words));
    }
}
