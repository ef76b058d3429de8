package no.samsvar.engine.language;

import java.util.HashSet;
import java.util.Set;

/** Makes the forms of Norwegian verbs from their infinitives and classes, in both written forms. */
record NorwegianVerbs(
        Set<String> finite,
        Set<String> past,
        Set<String> infinitives,
        Set<String> participles,
        Set<String> passives,
        Set<String> imperatives,
        Set<String> alsoNoun) {

    static NorwegianVerbs read(WordSections classes) {
        NorwegianVerbs verbs =
                new NorwegianVerbs(
                        new HashSet<>(),
                        new HashSet<>(),
                        new HashSet<>(),
                        new HashSet<>(),
                        new HashSet<>(),
                        new HashSet<>(),
                        Set.copyOf(classes.get("also-noun")));
        classes.get("a").forEach(verbs::addWithA);
        classes.get("te").forEach(verb -> verbs.addWith(verb, "te"));
        classes.get("de").forEach(verb -> verbs.addWith(verb, "de"));
        classes.get("dde").forEach(verbs::addShort);
        verbs.finite.addAll(classes.get("forms"));
        verbs.past.addAll(classes.get("past"));
        verbs.infinitives.addAll(classes.get("infinitive"));
        for (String infinitive : classes.get("infinitive")) {
            if (infinitive.endsWith("e")) {
                verbs.finite.add(infinitive + "s");
            }
        }
        verbs.imperatives.addAll(classes.get("imperative"));
        verbs.participles.addAll(classes.get("participle"));
        for (String infinitive : verbs.infinitives) {
            verbs.passives.add(infinitive + "s");
        }
        verbs.passives.removeAll(classes.get("deponent"));
        return verbs;
    }

    private void addWithA(String infinitive) {
        String stem = common(infinitive);
        finite(stem + "er", stem + "ar", stem + "es");
        // no past for cues: "vannet", "regnet" and "skada" are as often a noun
        finite(stem + "et", stem + "a");
        participles.add(stem + "et");
        participles.add(stem + "a");
    }

    private void addWith(String infinitive, String ending) {
        String stem = common(infinitive);
        finite(stem + "er", stem + "ar", stem + "es");
        String before =
                stem.endsWith("mm") || stem.endsWith("nn") || stem.endsWith("ll")
                        ? stem.substring(0, stem.length() - 1)
                        : stem;
        past(before + ending, stem + ending);
        String participle = before + ending.charAt(0);
        participles.add(participle);
        participles.add(participle + "e");
    }

    private void addShort(String infinitive) {
        infinitives.add(infinitive);
        imperatives.add(infinitive);
        finite(infinitive + "r");
        past(infinitive + "dde");
        participles.add(infinitive + "dd");
    }

    /** Adds infinitive and imperative, and gives the stem. */
    private String common(String infinitive) {
        String stem = infinitive.substring(0, infinitive.length() - 1);
        infinitives.add(infinitive);
        infinitives.add(stem + "a");
        imperatives.add(stem.endsWith("mm") ? stem.substring(0, stem.length() - 1) : stem);
        return stem;
    }

    private void finite(String... forms) {
        finite.addAll(Set.of(forms));
    }

    private void past(String... forms) {
        for (String form : forms) {
            finite.add(form);
            past.add(form);
        }
    }
}
