package no.samsvar.engine.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How deep each item of a typed list stands, told by its marker's style and how far it is set in.
 */
final class PlainLevels {
    private final Deque<Level> levels = new ArrayDeque<>();

    private final Map<String, Numbered> numbered = new HashMap<>();

    private record Level(String style, int indent) {}

    /** The last number of a style and where in the nesting it stood: 2 goes on where 1 was. */
    private record Numbered(int value, List<Level> levels) {}

    /** No list is open any longer; a number may still go on with an earlier one. */
    void clear() {
        levels.clear();
    }

    /**
     * @return the item's level, from 1
     */
    int of(ListMarker marker, int indent) {
        Numbered before = numbered.get(marker.style());
        int value = marker.value();
        if (before != null && value > 1 && value == before.value() + 1) {
            levels.clear();
            levels.addAll(before.levels());
        }
        int level = pushed(marker, indent);
        if (value > 0) {
            numbered.put(marker.style(), new Numbered(value, List.copyOf(levels)));
        }
        return level;
    }

    private int pushed(ListMarker marker, int indent) {
        while (!levels.isEmpty()) {
            Level top = levels.peek();
            boolean known =
                    levels.stream()
                            .anyMatch(l -> l.style().equals(marker.style()) && near(l, indent));
            if (!known && indent + 2 > top.indent()) {
                break;
            }
            if (top.style().equals(marker.style()) && near(top, indent)) {
                return levels.size();
            }
            levels.pop();
        }
        levels.push(new Level(marker.style(), indent));
        return levels.size();
    }

    private static boolean near(Level level, int indent) {
        return Math.abs(level.indent() - indent) < 2;
    }
}
