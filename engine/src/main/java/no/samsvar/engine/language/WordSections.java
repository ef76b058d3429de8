package no.samsvar.engine.language;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The named sections of a word list.
 *
 * @param sections the words by section
 */
record WordSections(Map<String, Set<String>> sections) {

    WordSections {
        sections = Map.copyOf(sections);
    }

    /** A section's words; a missing one is an error in the resource. */
    Set<String> get(String name) {
        Set<String> words = sections.get(name);
        if (words == null) {
            throw new IllegalStateException("no section [" + name + "] in " + sections.keySet());
        }
        return words;
    }

    /** The words of several sections. */
    Set<String> union(String... names) {
        Set<String> union = new HashSet<>();
        for (String name : names) {
            union.addAll(get(name));
        }
        return Set.copyOf(union);
    }

    /** The words of all sections but one. */
    Set<String> allBut(String name) {
        Set<String> union = new HashSet<>();
        sections.forEach((section, words) -> {
            if (!section.equals(name)) {
                union.addAll(words);
            }
        });
        return Set.copyOf(union);
    }
}
