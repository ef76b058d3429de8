package no.samsvar.engine.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;

/** Bokmål and nynorsk: papers mix them, so both share word lists and cues. */
final class Norwegian {

    private static final WordSections WORDS = WordList.sections("no/words.txt");
    private static final Set<String> STOP_WORDS = WORDS.allBut("opener");
    private static final Cues CUES = Cues.read("no/cues.txt");
    private static final Grammar GRAMMAR = grammar();
    private static final UnaryOperator<String> COMMON = CommonForms.over(stemmer(3));
    private static final RelatedWords RELATED = RelatedWords.read("no/related.txt", COMMON);
    private static final List<List<String>> SAME = WordList.groups("no/same.txt");
    private static final Set<String> NOUNS = WordList.sections("no/nouns.txt").get("common");
    private static final Set<String> GENERAL = WordList.sections("no/general.txt").allBut("");
    private static final SentenceEnds ENDS =
            new SentenceEnds(
                    Lexicon.of(
                            WORDS,
                            WordList.sections("no/abbreviations.txt"),
                            WordList.sections("no/nouns.txt"),
                            Endings.of(WordList.sections("no/endings.txt")),
                            GRAMMAR,
                            stemmer(3),
                            false));

    private Norwegian() {}

    /**
     * One written form or both.
     *
     * @param forms 1 for bokmål, 2 for nynorsk, 3 for both
     */
    static Language of(String code, int forms) {
        return new KnownLanguage(
                code,
                STOP_WORDS,
                GRAMMAR,
                ENDS,
                stemmer(forms),
                COMMON,
                NOUNS,
                GENERAL,
                RELATED,
                SAME,
                CUES);
    }

    private static UnaryOperator<String> stemmer(int forms) {
        return Stemmer.of(words -> new NorwegianLightStemFilter(words, forms));
    }

    private static Grammar grammar() {
        NorwegianVerbs verbs = NorwegianVerbs.read(WordList.sections("no/verbs.txt"));
        Set<String> beforeNoun = new HashSet<>(WORDS.get("determiner"));
        beforeNoun.addAll(WORDS.get("preposition"));
        beforeNoun.addAll(
                Set.of(
                        "min", "mitt", "mine", "din", "ditt", "dine", "sin", "si", "sitt", "sine",
                        "vår", "vårt", "våre", "deres", "deira", "hans", "hennes", "og", "eller",
                        "samt"));
        beforeNoun.removeAll(
                Set.of("det", "de", "dei", "den", "dette", "alle", "noen", "etter", "før"));
        Set<String> subject = new HashSet<>(WORDS.get("subjunction"));
        subject.addAll(
                Set.of(
                        "jeg", "eg", "du", "han", "hun", "ho", "vi", "dere", "de", "dei", "man",
                        "det", "dette", "disse", "ikke", "ikkje", "også", "som"));
        Set<String> imperatives = new HashSet<>(verbs.imperatives());
        // "ei", "et": articles before they are verbs
        imperatives.removeAll(WORDS.get("determiner"));
        return new Grammar(
                verbs.finite(),
                verbs.past(),
                verbs.infinitives(),
                verbs.participles(),
                verbs.passives(),
                imperatives,
                verbs.alsoNoun(),
                beforeNoun,
                subject,
                Set.of("å"),
                WORDS.get("subordinator"),
                Set.of(
                        "av", "i", "på", "for", "til", "om", "med", "mellom", "hos", "fra", "frå",
                        "og", "eller", "som", "innen", "mot", "under", "ved", "etter"));
    }
}
