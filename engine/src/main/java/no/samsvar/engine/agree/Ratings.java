package no.samsvar.engine.agree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Who labelled what how.
 *
 * @param units in a fixed order; intervals depend on it
 */
public record Ratings(List<Unit> units) {
    public Ratings {
        units = List.copyOf(units);
    }

    /**
     * One thing that was labelled.
     *
     * @param by the labels by coder; an empty set where a coder says that none fits. A coder who
     *     has not seen the unit is not in it
     */
    public record Unit(String id, SortedMap<String, SortedSet<String>> by) {
        public Unit {
            SortedMap<String, SortedSet<String>> copy = new TreeMap<>();
            by.forEach((coder, labels) ->
                    copy.put(coder, Collections.unmodifiableSortedSet(new TreeSet<>(labels))));
            by = Collections.unmodifiableSortedMap(copy);
        }

        public static Unit of(String id, Map<String, ? extends Collection<String>> by) {
            SortedMap<String, SortedSet<String>> sorted = new TreeMap<>();
            by.forEach((coder, labels) -> sorted.put(coder, new TreeSet<>(labels)));
            return new Unit(id, sorted);
        }

        private Unit only(Predicate<String> coders) {
            SortedMap<String, SortedSet<String>> some = new TreeMap<>(by);
            some.keySet().removeIf(coders.negate());
            return new Unit(id, some);
        }
    }

    /** Everyone who labelled anything, in the order of their names. */
    public SortedSet<String> coders() {
        SortedSet<String> coders = new TreeSet<>();
        units.forEach(u -> coders.addAll(u.by().keySet()));
        return coders;
    }

    /** Those units, and ratings of them, that can be compared: by two coders or more. */
    public Ratings comparable() {
        return new Ratings(units.stream().filter(u -> u.by().size() > 1).toList());
    }

    /** The units that both of two coders labelled, as they did. */
    public Ratings between(String one, String other) {
        return new Ratings(
                units.stream()
                        .map(u -> u.only(c -> c.equals(one) || c.equals(other)))
                        .filter(u -> u.by().size() == 2)
                        .toList());
    }

    /** Whether one label fits, yes or no. */
    public Ratings on(String label) {
        List<Unit> judged = new ArrayList<>();
        for (Unit unit : units) {
            Map<String, List<String>> by = new TreeMap<>();
            unit.by()
                    .forEach((coder, labels) ->
                            by.put(coder, List.of(labels.contains(label) ? "yes" : "no")));
            judged.add(Unit.of(unit.id(), by));
        }
        return new Ratings(judged);
    }
}
