package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.samsvar.engine.language.Compounds;
import no.samsvar.engine.language.Language;
import no.samsvar.engine.language.Languages;
import no.samsvar.engine.text.Folded;

/**
 * The terms of a text for comparing what it is about: the stems of its words, the parts of its
 * compounds as far as the round knows them as words, and, more weakly, what general word lists hold
 * to be related. Safe for several threads.
 */
final class Terms {
    private static final int SHORTEST = 3;

    /** A part tells less than the whole: "beredskap" of "beredskapsråd". */
    static final double PART = 0.7;

    static final double RELATED = 0.35;

    private final Set<String> known = new HashSet<>();
    private final Map<String, Word> ofWord = new ConcurrentHashMap<>();

    /**
     * @param texts whose words may be parts of compounds
     * @param language their language
     */
    Terms(List<String> texts, String language) {
        for (String text : texts) {
            for (String word : Folded.of(text).wordsOf()) {
                if (word.length() > SHORTEST) {
                    known.add(word);
                    known.add(Languages.of(language).common(word));
                }
            }
        }
    }

    /** Each term of a text with how much of it there is: 1 for each word, less for its parts. */
    Map<String, Double> of(String text, String code, boolean related) {
        Map<String, Double> terms = new LinkedHashMap<>();
        for (Word word : words(text, code, related)) {
            word.terms().forEach((term, weight) -> terms.merge(term, weight, Double::sum));
        }
        return terms;
    }

    /**
     * A word in lower case with its terms.
     *
     * @param stem the term that is its own
     */
    record Word(String letters, String stem, Map<String, Double> terms) {}

    /** Each word that carries meaning, in order. */
    List<Word> words(String text, String code, boolean related) {
        Language language = code.equals("other") ? Languages.norwegian() : Languages.of(code);
        List<Word> words = new ArrayList<>();
        for (String word : Folded.of(text).wordsOf()) {
            if (word.length() >= 2 && !language.stopWords().contains(word)) {
                words.add(
                        ofWord.computeIfAbsent(
                                language.code() + (related ? "+" : "-") + word,
                                k ->
                                        new Word(
                                                word,
                                                language.common(word),
                                                termsOf(word, language, related))));
            }
        }
        return words;
    }

    private Map<String, Double> termsOf(String word, Language language, boolean related) {
        Map<String, Double> terms = new LinkedHashMap<>();
        String common = language.common(word);
        terms.put(common, 1.0);
        List<String> parts = Compounds.parts(word, w -> isKnown(w, language));
        if (parts.size() == 1) {
            parts = Compounds.parts(common, w -> isKnown(w, language));
        }
        if (parts.size() > 1) {
            for (String part : parts) {
                String stem = language.common(part);
                if (!language.stopWords().contains(part)) {
                    terms.merge(stem, PART, Math::max);
                }
            }
        }
        if (related) {
            for (Map.Entry<String, Double> term : List.copyOf(terms.entrySet())) {
                for (String other : language.related(term.getKey())) {
                    terms.merge(other, RELATED * term.getValue(), Math::max);
                }
            }
        }
        return terms;
    }

    /** Whether the round's own documents have a word, or a form of the same stem. */
    boolean isKnown(String word) {
        return known.contains(word);
    }

    private boolean isKnown(String word, Language language) {
        return word.length() > SHORTEST && (known.contains(word) || language.isNoun(word));
    }
}
