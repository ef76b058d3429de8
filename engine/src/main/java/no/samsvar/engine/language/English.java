package no.samsvar.engine.language;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.en.PorterStemFilter;

/** English. */
final class English {

    private English() {}

    static Language create() {
        WordSections words = WordList.sections("en/words.txt");
        WordSections verbs = WordList.sections("en/verbs.txt");
        Grammar grammar = PlainGrammar.of(words, verbs, Set.of("to"));
        UnaryOperator<String> stemmer = Stemmer.of(PorterStemFilter::new);
        return new KnownLanguage(
                "en",
                words.allBut("opener"),
                grammar,
                new SentenceEnds(
                        Lexicon.of(
                                words,
                                WordList.sections("en/abbreviations.txt"),
                                WordList.sections("en/nouns.txt"),
                                Endings.of(WordList.sections("en/endings.txt")),
                                grammar,
                                stemmer,
                                true)),
                stemmer,
                stemmer,
                Set.of(),
                WordList.sections("en/general.txt").allBut(""),
                RelatedWords.NONE,
                WordList.groups("en/same.txt"),
                Cues.read("en/cues.txt"));
    }
}
