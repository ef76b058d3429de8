package no.samsvar.engine.language;

import java.util.List;
import java.util.Set;

/**
 * The verb forms of a language, and which neighbours make a noun of a word that may be either.
 *
 * @param finite finite forms
 * @param past past tense forms
 * @param infinitives infinitives
 * @param participles past participles
 * @param passives present passives in one word
 * @param imperatives imperatives
 * @param alsoNoun forms of these that are nouns too
 * @param beforeNoun words after which such a form is a noun: articles, prepositions, possessives
 * @param subject words after which, or before which, such a form is a verb: pronouns, subjunctions
 * @param marker infinitive markers
 * @param subordinators words that make the clause after them a part of another
 * @param afterNoun words before which an imperative at the start is rather a noun: prepositions,
 *     "and"
 */
record Grammar(
        Set<String> finite,
        Set<String> past,
        Set<String> infinitives,
        Set<String> participles,
        Set<String> passives,
        Set<String> imperatives,
        Set<String> alsoNoun,
        Set<String> beforeNoun,
        Set<String> subject,
        Set<String> marker,
        Set<String> subordinators,
        Set<String> afterNoun) {

    static final Grammar NONE =
            new Grammar(
                    Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
                    Set.of(), Set.of(), Set.of(), Set.of());

    /** The number of the first finite verb, or -1. */
    int firstFinite(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            if (isFinite(words, i)) {
                return i;
            }
        }
        return -1;
    }

    boolean isFinite(List<Word> words, int at) {
        String word = words.get(at).lower();
        if (!finite.contains(word)) {
            return false;
        }
        String before = at == 0 || words.get(at - 1).mark() != ' ' ? "" : words.get(at - 1).lower();
        if (marker.contains(before)) {
            return false;
        }
        if (!alsoNoun.contains(word)) {
            return true;
        }
        String after =
                at + 1 == words.size() || words.get(at).mark() != ' '
                        ? ""
                        : words.get(at + 1).lower();
        if (subject.contains(before) || subject.contains(after)) {
            return !beforeNoun.contains(before);
        }
        return at > 0
                && !before.isEmpty()
                && !after.isEmpty()
                && !beforeNoun.contains(before)
                && !beforeNoun.contains(after)
                && !finite.contains(before);
    }

    /**
     * A past tense, and not the participle of "they have updated plans": its clause's first verb.
     */
    boolean isPast(List<Word> words, int at) {
        if (!past.contains(words.get(at).lower()) || !isFinite(words, at)) {
            return false;
        }
        for (int i = at - 1; i >= 0 && words.get(i).mark() != ','; i--) {
            if (subordinators.contains(words.get(i).lower())) {
                return true;
            }
            if (isFinite(words, i) || infinitives.contains(words.get(i).lower())) {
                return false;
            }
        }
        return true;
    }

    /** A participle, unless the word before makes a noun of it. */
    boolean isParticiple(List<Word> words, int at) {
        return participles.contains(words.get(at).lower());
    }

    /** "Bygges", but not after "å" or a modal, where it is an infinitive. */
    boolean isPassive(List<Word> words, int at) {
        if (!passives.contains(words.get(at).lower())) {
            return false;
        }
        for (int i = at - 1; i >= 0 && words.get(i).mark() == ' '; i--) {
            if (isFinite(words, i) || marker.contains(words.get(i).lower())) {
                return false;
            }
        }
        return true;
    }

    boolean isInfinitive(String word) {
        return infinitives.contains(word);
    }

    /**
     * Whether a word at a statement's start commands: an imperative that no preposition follows as
     * after a noun.
     */
    boolean isImperative(List<Word> words, int at) {
        String word = words.get(at).lower();
        if (!imperatives.contains(word)) {
            return false;
        }
        if (!alsoNoun.contains(word)) {
            return true;
        }
        if (at + 1 == words.size() || words.get(at).mark() != ' ') {
            return false;
        }
        String after = words.get(at + 1).lower();
        return !finite.contains(after) && !afterNoun.contains(after);
    }
}
