package no.samsvar.engine.collate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import no.samsvar.engine.theme.Themed;
import no.samsvar.engine.theme.Themed.Coded;

/**
 * Which positions pull apart, after people have merged and split them: those of whose statements
 * some were suggested to.
 */
final class Opposition {
    private final List<Themed.Position> suggested;
    private final List<PositionDecisions.Group> groups;

    /** The number of the suggested position of a statement under a theme. */
    private final Map<String, Integer> numbers = new HashMap<>();

    /** The groups that hold statements of a suggested position. */
    private final List<TreeSet<Integer>> holders = new ArrayList<>();

    Opposition(List<Themed.Position> suggested, List<PositionDecisions.Group> groups) {
        this.suggested = suggested;
        this.groups = groups;
        for (int i = 0; i < suggested.size(); i++) {
            Themed.Position position = suggested.get(i);
            for (Coded coded : position.statements()) {
                numbers.put(key(position.theme(), coded), i);
            }
            holders.add(new TreeSet<>());
        }
        for (int g = 0; g < groups.size(); g++) {
            for (int number : numbers(groups.get(g))) {
                holders.get(number).add(g);
            }
        }
    }

    /** Ids of the positions that speak of the same and point the other way, in their order. */
    List<String> to(PositionDecisions.Group group) {
        TreeSet<Integer> against = new TreeSet<>();
        for (int number : numbers(group)) {
            suggested.get(number).opposed().forEach(other -> against.addAll(holders.get(other)));
        }
        return against.stream()
                .map(groups::get)
                .filter(other -> other != group)
                .map(other -> Collator.id(other.position()))
                .toList();
    }

    private TreeSet<Integer> numbers(PositionDecisions.Group group) {
        TreeSet<Integer> found = new TreeSet<>();
        Themed.Position position = group.position();
        for (Coded coded : position.statements()) {
            Integer number = numbers.get(key(position.theme(), coded));
            if (number != null) {
                found.add(number);
            }
        }
        return found;
    }

    private static String key(String theme, Coded coded) {
        return theme + "." + coded.id();
    }
}
