package no.samsvar.engine.mandate;

import java.util.List;
import no.samsvar.engine.language.Cue;
import no.samsvar.engine.language.CueText;
import no.samsvar.engine.language.Cues;
import no.samsvar.engine.language.Language;

/**
 * Who works together with whom, where a sentence is about cooperation: "more cooperation" between
 * municipalities, between the parts of one, or among others is not the same thing, though the words
 * are.
 */
enum Together {
    /** Not about cooperation, or with others, who are then named and compared as such. */
    OTHERS,
    /** Municipalities with each other. */
    BETWEEN,
    /** The parts of one body. */
    INSIDE,
    /** Others with each other. */
    THEMSELVES;

    static Together of(Sentence sentence) {
        if (!isCooperation(sentence)) {
            return OTHERS;
        }
        CueText words = CueText.of(sentence.language(), sentence.text());
        Cues cues = sentence.language().cues();
        boolean municipalities = any(cues.municipalities(), words);
        if (any(cues.between(), words)) {
            return BETWEEN;
        }
        if (areThemselves(cues, words)) {
            return municipalities ? BETWEEN : THEMSELVES;
        }
        if (any(cues.inside(), words)) {
            return INSIDE;
        }
        return municipalities && !namesWhom(cues, words) ? BETWEEN : OTHERS;
    }

    static boolean isCooperation(Sentence sentence) {
        CueText words = CueText.of(sentence.language(), sentence.text());
        return any(sentence.language().cues().cooperation(), words);
    }

    /** Whether it is the other's kind of cooperation, or can be. */
    boolean fits(Together claimed) {
        return this == claimed || claimed == OTHERS && this != THEMSELVES;
    }

    /** Whether a word tells nothing but who they are, once that is known. */
    boolean isNamedBy(String word, Language language) {
        CueText text = CueText.of(language, word);
        Cues cues = language.cues();
        return switch (this) {
            case OTHERS -> false;
            case BETWEEN -> stands(cues.between(), text) || stands(cues.themselves(), text);
            case INSIDE -> stands(cues.inside(), text) || word.equals("tvers");
            case THEMSELVES -> stands(cues.themselves(), text);
        };
    }

    /** "Municipalities must cooperate with volunteers", not "… must cooperate". */
    private static boolean namesWhom(Cues cues, CueText words) {
        return cues.cooperation().stream()
                .flatMap(c -> c.find(words).stream())
                .anyMatch(m -> isWith(cues, words, m.to()) || isWith(cues, words, m.to() + 1));
    }

    private static boolean isWith(Cues cues, CueText words, int at) {
        return at < words.size() && cues.with().stream().anyMatch(w -> w.matchesAt(words, at));
    }

    /** "Between the schools", but not "between the schools and us". */
    private static boolean areThemselves(Cues cues, CueText words) {
        return cues.themselves().stream()
                .flatMap(c -> c.find(words).stream())
                .anyMatch(m -> !isWith(cues, words, m.to()));
    }

    private static boolean any(List<Cue> cues, CueText words) {
        return cues.stream().anyMatch(c -> c.matches(words));
    }

    private static boolean stands(List<Cue> cues, CueText word) {
        return cues.stream().anyMatch(c -> c.standsIn(word));
    }
}
