package no.samsvar.engine.language;

import java.util.Set;

/**
 * What a word's last letters tell of it.
 *
 * @param common a noun or adjective that is no name
 * @param definite a noun in the definite form
 * @param adjective an adjective or adverb
 * @param person somebody's trade or role
 * @param plural a noun in the plural
 * @param participle a participle
 * @param verb perhaps a verb
 * @param title an office or trade that a name follows
 */
record Endings(
        Set<String> common,
        Set<String> definite,
        Set<String> adjective,
        Set<String> person,
        Set<String> plural,
        Set<String> participle,
        Set<String> verb,
        Set<String> title) {

    private static final int LONGEST = 10;

    static Endings of(WordSections sections) {
        return new Endings(
                sections.get("common"),
                sections.get("definite"),
                sections.get("adjective"),
                sections.get("person"),
                sections.get("plural"),
                sections.get("participle"),
                sections.get("verb"),
                sections.get("title"));
    }

    /** Whether a word ends with one of these after at least so many other letters. */
    static boolean fit(String word, Set<String> endings, int before) {
        int first = Math.max(before, word.length() - LONGEST);
        for (int from = first; from < word.length(); from++) {
            if (endings.contains(word.substring(from))) {
                return true;
            }
        }
        return false;
    }

    boolean isCommon(String word) {
        return fit(word, common, 3);
    }

    boolean isDefinite(String word) {
        return fit(word, definite, 3);
    }

    boolean isAdjective(String word) {
        return fit(word, adjective, 2);
    }

    boolean isPerson(String word) {
        return fit(word, person, 3);
    }

    boolean isPlural(String word) {
        return fit(word, plural, 2);
    }

    boolean isParticiple(String word) {
        return fit(word, participle, 2);
    }

    boolean isVerbLike(String word) {
        return fit(word, verb, 2);
    }

    boolean isTitle(String word) {
        return fit(word, title, 0);
    }
}
