package no.samsvar.engine.language;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import no.samsvar.engine.text.Span;

/** A language made of word lists and a stemmer. */
record KnownLanguage(
        String code,
        Set<String> stopWords,
        Grammar grammar,
        SentenceEnds ends,
        UnaryOperator<String> stemmer,
        UnaryOperator<String> bridge,
        Set<String> nouns,
        Set<String> generalWords,
        RelatedWords relatedWords,
        List<List<String>> synonyms,
        Cues cues)
        implements Language {

    @Override
    public List<Span> sentences(CharSequence text, Span within) {
        return ends.sentences(text, within);
    }

    @Override
    public String stem(String lowerCaseWord) {
        return stemmer.apply(lowerCaseWord);
    }

    @Override
    public String common(String lowerCaseWord) {
        return bridge.apply(lowerCaseWord);
    }

    @Override
    public Set<String> related(String commonStem) {
        return relatedWords.of(commonStem);
    }

    @Override
    public boolean isNoun(String lowerCaseWord) {
        return nouns.contains(lowerCaseWord);
    }

    @Override
    public boolean isFiniteVerb(String lowerCaseWord) {
        return grammar.finite().contains(lowerCaseWord);
    }

    @Override
    public boolean hasFiniteVerb(CharSequence text, Span within) {
        return grammar.firstFinite(Word.split(text, within.start(), within.end())) >= 0;
    }
}
