package no.samsvar.engine.mandate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import no.samsvar.engine.language.Cue;
import no.samsvar.engine.language.CueText;
import no.samsvar.engine.language.Cues;
import no.samsvar.engine.language.Directions.Directed;

/**
 * Who is to do what to whom, where a sentence says it with a modal: "the council must involve the
 * pupils" is not "the pupils must involve the council".
 *
 * @param subject the word before the modal
 * @param verb the word after it
 * @param rest what follows
 */
record Doing(String subject, String verb, List<String> rest) {
    /** Of a sentence that says nothing of the kind. */
    static final Doing NOTHING = new Doing("", "", List.of());

    private static final List<String> PASSIVE = List.of("es", "as", "ast", "jast");

    static Doing of(Sentence sentence) {
        CueText words = CueText.of(sentence.language(), sentence.text());
        Cues cues = sentence.language().cues();
        for (int at = 1; at + 1 < words.size(); at++) {
            if (stands(cues.duty(), words, at)) {
                String verb = words.word(at + 1);
                boolean given = stands(cues.receives(), words, at + 1);
                if (given || PASSIVE.stream().anyMatch(verb::endsWith)) {
                    return NOTHING;
                }
                List<String> rest =
                        IntStream.range(at + 2, words.size()).mapToObj(words::word).toList();
                return new Doing(words.word(at - 1), verb, rest);
            }
        }
        return NOTHING;
    }

    /**
     * Words that a claim cannot do without: who or what it is about, and in cooperation with whom.
     */
    static Set<String> essential(Sentence sentence) {
        CueText words = CueText.of(sentence.language(), sentence.text());
        Cues cues = sentence.language().cues();
        Set<String> essential = new HashSet<>();
        boolean together = Together.isCooperation(sentence);
        for (int at = 1; at < words.size(); at++) {
            if (stands(cues.duty(), words, at)) {
                essential.add(words.word(at - 1));
            }
            if (together && stands(cues.with(), words, at - 1)) {
                essential.add(words.word(at));
            }
        }
        return essential;
    }

    /** Whether both name who is to act, and it is not the same. */
    boolean isOthersThan(Doing other, Sentence mine, Sentence others, Heard heard) {
        if (verb.isEmpty() || other.verb.isEmpty()) {
            return false;
        }
        boolean both =
                Claim.isMunicipality(subject, mine.language())
                        && Claim.isMunicipality(other.subject, others.language());
        boolean state =
                Claim.isState(subject, mine.language())
                        && Claim.isState(other.subject, others.language());
        return !both
                && !state
                && !same(subject, mine, other.subject, others, heard)
                && other.rest.stream().noneMatch(w -> same(subject, mine, w, others, heard));
    }

    /** Whether what is done to somebody in the other is what that somebody does in this. */
    boolean turns(Doing other, Sentence mine, Sentence others, Heard heard) {
        if (verb.isEmpty() || other.verb.isEmpty()) {
            return false;
        }
        return same(verb, mine, other.verb, others, heard)
                && other.rest.stream().anyMatch(w -> same(subject, mine, w, others, heard));
    }

    private static boolean same(
            String word, Sentence in, String other, Sentence otherIn, Heard heard) {
        return root(word, in, heard).equals(root(other, otherIn, heard));
    }

    private static String root(String word, Sentence in, Heard heard) {
        return heard.features(new Directed(word, 1, 0), in.language()).getFirst().name();
    }

    private static boolean stands(List<Cue> cues, CueText words, int at) {
        return cues.stream().anyMatch(c -> c.matchesAt(words, at));
    }
}
