package no.samsvar.engine.theme;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import no.samsvar.engine.decision.Decision.Field;
import no.samsvar.engine.settle.Settled;
import no.samsvar.engine.settle.Settled.Labels;

/**
 * What can be learned from: the labels that people wrote down, by the number of the statement. A
 * statement that was only confirmed as a whole is not among them, since nobody wrote what was
 * right.
 *
 * @param themes whole sets; where a person added or removed one, with the suggested others
 */
record Taught(
        SortedMap<Integer, Set<String>> themes,
        SortedMap<Integer, String> roles,
        SortedMap<Integer, String> addressees) {
    Taught {
        themes = Collections.unmodifiableSortedMap(new TreeMap<>(themes));
        roles = Collections.unmodifiableSortedMap(new TreeMap<>(roles));
        addressees = Collections.unmodifiableSortedMap(new TreeMap<>(addressees));
    }

    /**
     * @param ids of the statements, by number
     * @param suggested the themes that a statement has without decisions
     */
    static Taught of(List<String> ids, Settled settled, IntFunction<List<String>> suggested) {
        SortedMap<Integer, Set<String>> themes = new TreeMap<>();
        SortedMap<Integer, String> roles = new TreeMap<>();
        SortedMap<Integer, String> addressees = new TreeMap<>();
        for (int i = 0; i < ids.size() && !settled.labels().isEmpty(); i++) {
            Labels labels = settled.labels().get(ids.get(i));
            if (labels == null) {
                continue;
            }
            if (labels.set().containsKey(Field.THEMES)
                    || !labels.added().isEmpty()
                    || !labels.removed().isEmpty()) {
                List<String> before = settled.themes().now(suggested.apply(i));
                themes.put(i, Set.copyOf(new LinkedHashSet<>(labels.themes(before))));
            }
            first(labels, Field.ROLE, roles, i);
            first(labels, Field.ADDRESSEE, addressees, i);
        }
        return new Taught(themes, roles, addressees);
    }

    private static void first(Labels labels, Field field, SortedMap<Integer, String> into, int i) {
        List<String> values = labels.set().get(field);
        if (values != null && !values.isEmpty()) {
            into.put(i, values.getFirst());
        }
    }

    boolean isEmpty() {
        return themes.isEmpty() && roles.isEmpty() && addressees.isEmpty();
    }
}
