package no.samsvar.engine.language;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The words that tell where sentences end.
 *
 * @param openers function words that open a sentence and no name
 * @param pronouns personal and other pronouns
 * @param determiners articles and words that stand before a noun
 * @param prepositions prepositions
 * @param conjunctions words that join equals
 * @param subjunctions words that open a clause inside a sentence, question words too
 * @param adverbs common adverbs
 * @param never abbreviations that more always follows
 * @param either abbreviations that may end a sentence
 * @param counted words before which a number with a full stop goes on
 * @param units units of measure, short forms too
 * @param reporting verbs of saying
 * @param common stems of frequent words that are no names
 * @param names given names and names of bodies that look like common words
 * @param institutions how names of bodies end
 * @param places how names of places end
 * @param titles words that a name follows: offices, kinds of place and body
 * @param endings what words end with
 * @param grammar verb forms
 * @param stemmer what a word's forms share
 * @param nounsAreCapitalised whether a capital says nothing of a sentence's start
 */
record Lexicon(
        Set<String> openers,
        Set<String> pronouns,
        Set<String> determiners,
        Set<String> prepositions,
        Set<String> conjunctions,
        Set<String> subjunctions,
        Set<String> adverbs,
        Set<String> never,
        Set<String> either,
        Set<String> counted,
        Set<String> units,
        Set<String> reporting,
        Set<String> common,
        Set<String> names,
        Set<String> institutions,
        Set<String> places,
        Set<String> titles,
        Endings endings,
        Grammar grammar,
        UnaryOperator<String> stemmer,
        boolean nounsAreCapitalised) {

    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_TAIL = 4;
    private static final int LONGEST = 40;

    static Lexicon of(
            WordSections words,
            WordSections abbreviations,
            WordSections nouns,
            Endings endings,
            Grammar grammar,
            UnaryOperator<String> stemmer,
            boolean nounsAreCapitalised) {
        return new Lexicon(
                words.get("opener"),
                words.get("pronoun"),
                words.get("determiner"),
                words.get("preposition"),
                words.get("conjunction"),
                words.get("subjunction"),
                words.get("adverb"),
                abbreviations.get("never"),
                abbreviations.get("either"),
                abbreviations.get("counted"),
                abbreviations.get("unit"),
                words.get("reporting"),
                stems(nouns.get("common"), stemmer),
                nouns.get("name"),
                nouns.get("institution"),
                nouns.get("place"),
                nouns.get("title"),
                endings,
                grammar,
                stemmer,
                nounsAreCapitalised);
    }

    /** Whether a word, or the last part of a compound, is a frequent word that is no name. */
    boolean isCommon(String word) {
        if (common.isEmpty() || word.length() > LONGEST || word.indexOf('-') >= 0 || isName(word)) {
            return false;
        }
        String stem = stemmer.apply(word);
        if (common.contains(stem) || common.contains(word)) {
            return true;
        }
        for (int from = SHORTEST_PART; from <= stem.length() - SHORTEST_TAIL; from++) {
            String tail = stem.substring(from);
            if (common.contains(tail) && !places.contains(tail)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a word with a capital is a name, or the name of a body, though its letters are
     * common.
     */
    boolean isName(String word) {
        if (names.contains(word)
                || word.endsWith("s") && names.contains(word.substring(0, word.length() - 1))) {
            return true;
        }
        for (int from = SHORTEST_PART; from <= word.length() - SHORTEST_TAIL; from++) {
            if (institutions.contains(word.substring(from))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> stems(Set<String> words, UnaryOperator<String> stemmer) {
        Set<String> stems = new HashSet<>();
        words.forEach(word -> {
            stems.add(word);
            stems.add(word + "t");
            stems.add(stemmer.apply(word));
        });
        return Set.copyOf(stems);
    }
}
