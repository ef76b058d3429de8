package no.samsvar.engine.language;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.de.GermanLightStemFilter;

/** German. */
final class German {

    private German() {}

    static Language create() {
        WordSections words = WordList.sections("de/words.txt");
        WordSections verbs = WordList.sections("de/verbs.txt");
        Grammar grammar = PlainGrammar.of(words, verbs, Set.of("zu"));
        UnaryOperator<String> stemmer = Stemmer.of(GermanLightStemFilter::new);
        return new KnownLanguage(
                "de",
                words.allBut("opener"),
                grammar,
                new SentenceEnds(
                        Lexicon.of(
                                words,
                                WordList.sections("de/abbreviations.txt"),
                                WordList.sections("de/nouns.txt"),
                                Endings.of(WordList.sections("de/endings.txt")),
                                grammar,
                                stemmer,
                                true)),
                stemmer,
                stemmer,
                Set.of(),
                WordList.sections("de/general.txt").allBut(""),
                RelatedWords.NONE,
                WordList.groups("de/same.txt"),
                Cues.read("de/cues.txt"));
    }
}
