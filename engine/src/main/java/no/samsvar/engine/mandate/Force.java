package no.samsvar.engine.mandate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.samsvar.engine.language.Cue;
import no.samsvar.engine.language.CueText;
import no.samsvar.engine.language.Cues;

/**
 * How a sentence speaks.
 *
 * @param strength 3 where something must be, 2 where it should, 0 where nothing is asked
 * @param considers whether it only asks that something be looked into
 * @param wholly whether all of it is asked, or at once
 * @param asks whether it is a question
 * @param reports whether it tells what another body says
 * @param calledUpon who is to act, where it says so
 * @param named who is named at all
 */
record Force(
        int strength,
        boolean considers,
        boolean wholly,
        boolean asks,
        boolean reports,
        Set<Actor> calledUpon,
        Set<Actor> named) {
    static final int MUST = 3;
    static final int SHOULD = 2;

    /** Bodies that a sentence can call upon. */
    enum Actor {
        MUNICIPALITY,
        COUNTY_MUNICIPALITY,
        STATE,
        SOCIAL_PARTNERS
    }

    static Force of(Sentence sentence) {
        CueText words = CueText.of(sentence.language(), sentence.text());
        Cues cues = sentence.language().cues();
        int strength = any(cues.demands(), words) ? MUST : any(cues.wishes(), words) ? SHOULD : 0;
        boolean measured = sentence.words().stream().anyMatch(w -> Math.abs(w.sign()) > 1);
        return new Force(
                strength == 0 && measured ? SHOULD : strength,
                any(cues.considers(), words),
                any(cues.wholly(), words),
                sentence.text().strip().endsWith("?") || any(cues.asking(), words),
                any(cues.othersSay(), words),
                actors(words, cues, true),
                actors(words, cues, false));
    }

    private static boolean any(List<Cue> cues, CueText words) {
        return cues.stream().anyMatch(c -> c.matches(words));
    }

    private static Set<Actor> actors(CueText words, Cues cues, boolean calledUpon) {
        Set<Actor> found = EnumSet.noneOf(Actor.class);
        for (int at = 0; at < words.size(); at++) {
            for (Actor actor : Actor.values()) {
                if (!found.contains(actor)
                        && stands(names(actor, cues), words, at)
                        && (!calledUpon || acts(words, cues, at))) {
                    found.add(actor);
                }
            }
        }
        return found;
    }

    private static List<Cue> names(Actor actor, Cues cues) {
        return switch (actor) {
            case MUNICIPALITY -> cues.municipality();
            case COUNTY_MUNICIPALITY -> cues.countyMunicipality();
            case STATE -> cues.stateName();
            case SOCIAL_PARTNERS -> cues.socialPartners();
        };
    }

    /** "The State must", "paid by the State", but not "to the State". */
    private static boolean acts(CueText words, Cues cues, int at) {
        if (at > 0 && stands(cues.agent(), words, at - 1)) {
            return true;
        }
        boolean owed = at > 0 && stands(cues.source(), words, at - 1);
        boolean given =
                at + 2 < words.size() && stands(cues.receives(), words, at + 2)
                        || at + 3 < words.size() && stands(cues.receives(), words, at + 3);
        return !owed
                && !given
                && (at + 1 < words.size() && stands(cues.duty(), words, at + 1)
                        || at > 0 && stands(cues.duty(), words, at - 1));
    }

    private static boolean stands(List<Cue> cues, CueText words, int at) {
        return cues.stream().anyMatch(c -> c.matchesAt(words, at));
    }
}
