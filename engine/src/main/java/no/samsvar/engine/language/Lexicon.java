package no.samsvar.engine.language;

import java.util.Set;

/**
 * The words that tell where sentences end.
 *
 * @param openers function words that open a sentence
 * @param functionWords all function words
 * @param never abbreviations that more always follows
 * @param either abbreviations that may end a sentence
 * @param counted words before which a number with a full stop goes on
 * @param grammar verb forms
 */
record Lexicon(
        Set<String> openers,
        Set<String> functionWords,
        Set<String> never,
        Set<String> either,
        Set<String> counted,
        Grammar grammar) {

    static Lexicon of(WordSections words, WordSections abbreviations, Grammar grammar) {
        return new Lexicon(
                words.get("opener"),
                words.allBut("opener"),
                abbreviations.get("never"),
                abbreviations.get("either"),
                abbreviations.get("counted"),
                grammar);
    }
}
