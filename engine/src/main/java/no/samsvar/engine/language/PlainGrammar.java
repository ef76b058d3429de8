package no.samsvar.engine.language;

import java.util.Set;

/** The grammar of a language whose verb forms are listed as they stand. */
final class PlainGrammar {

    private PlainGrammar() {}

    static Grammar of(WordSections words, WordSections verbs, Set<String> marker) {
        return new Grammar(
                verbs.get("finite"),
                verbs.get("past"),
                verbs.get("infinitive"),
                verbs.get("participle"),
                Set.of(),
                verbs.get("imperative"),
                verbs.get("also-noun"),
                words.union("determiner", "preposition"),
                words.union("pronoun", "subjunction"),
                marker,
                words.get("subordinator"),
                words.get("preposition"));
    }
}
