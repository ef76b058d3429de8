package no.samsvar.engine.mandate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samsvar.engine.language.Cue;
import no.samsvar.engine.language.CueText;
import no.samsvar.engine.language.Cues;
import no.samsvar.engine.language.Directions.Directed;
import no.samsvar.engine.language.Language;
import no.samsvar.engine.language.Roots;

/**
 * A sentence that evidence is sought for.
 *
 * @param sentence it, as it is compared
 * @param words what it speaks of, weighed by how rarely the round speaks of it
 * @param force how it speaks
 * @param together who is to work together, where it is about that
 * @param doing who is to do what to whom
 */
record Claim(
        String text,
        Sentence sentence,
        List<Part> words,
        Force force,
        Together together,
        Doing doing) {
    /** Of a word that says how much, against one that says of what. */
    private static final double CONCEPT = 0.4;

    /**
     * A word of it.
     *
     * @param weight of it in the claim; all of them together 1
     * @param sign 1 or -1
     * @param own the direction that it has by itself; 0 where it names something
     * @param essential whether the claim cannot do without it, however common it is
     * @param carries whether it says little beside what it carries
     */
    record Part(
            String word,
            List<Roots.Feature> features,
            double weight,
            int sign,
            int own,
            boolean carries,
            boolean essential) {
        /** Whether it names something, and does not only tell more or less of it. */
        boolean isThing() {
            return !word.startsWith("+") && !carries;
        }
    }

    /**
     * @param speaker who makes the claim, whose name tells nothing of it; may be empty
     */
    static Claim of(String text, Sentence sentence, Heard heard, List<String> speaker) {
        Force force = Force.of(sentence);
        Together together = Together.of(sentence);
        Map<String, Directed> distinct = new LinkedHashMap<>();
        for (Directed word : sentence.words()) {
            boolean names =
                    speaker.contains(word.word())
                            || together.isNamedBy(word.word(), sentence.language())
                            || isActor(word.word(), sentence.language(), force);
            if (!names) {
                distinct.putIfAbsent(key(word, heard, sentence.language()), word);
            }
        }
        Cues cues = sentence.language().cues();
        Set<String> essential = Doing.essential(sentence);
        List<Part> raw = new ArrayList<>();
        double sum = 0;
        for (Directed word : distinct.values()) {
            List<Roots.Feature> features = heard.features(word, sentence.language());
            boolean carries = isNamed(cues.carries(), word.word(), sentence.language());
            Part part =
                    new Part(
                            word.word(),
                            features,
                            heard.rarity(features.getFirst().name())
                                    * (word.word().startsWith("+") || carries ? CONCEPT : 1),
                            Integer.signum(word.sign()),
                            word.own(),
                            carries,
                            essential.contains(word.word()));
            sum += part.weight();
            raw.add(part);
        }
        double all = sum;
        return new Claim(
                text,
                sentence,
                raw.stream()
                        .map(p ->
                                new Part(
                                        p.word(),
                                        p.features(),
                                        p.weight() / all,
                                        p.sign(),
                                        p.own(),
                                        p.carries(),
                                        p.essential()))
                        .toList(),
                force,
                together,
                Doing.of(sentence));
    }

    private static String key(Directed word, Heard heard, Language language) {
        return heard.features(word, language).getFirst().name();
    }

    /** Who is to act is compared as such, and municipalities are who all answers speak for. */
    private static boolean isActor(String word, Language language, Force force) {
        boolean state = force.calledUpon().contains(Force.Actor.STATE);
        boolean county = force.calledUpon().contains(Force.Actor.COUNTY_MUNICIPALITY);
        return isMunicipality(word, language)
                || state && isState(word, language)
                || county && isNamed(language.cues().countyMunicipality(), word, language);
    }

    static boolean isMunicipality(String word, Language language) {
        return isNamed(language.cues().municipality(), word, language);
    }

    static boolean isState(String word, Language language) {
        return isNamed(language.cues().stateName(), word, language);
    }

    private static boolean isNamed(List<Cue> names, String word, Language language) {
        CueText text = CueText.of(language, word);
        return names.stream().anyMatch(c -> c.standsIn(text));
    }
}
