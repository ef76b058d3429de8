package no.samsvar.app.debate;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import no.samsvar.app.debate.Tables.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a table said under a question, with those points that were found to say the same.
 *
 * @param table whose it is, or null for the room
 * @param priorities names of the tables that hold it among the most important, in order
 * @param stances how tables stand to it, by their names
 * @param merged those put under it, in order
 */
public record Point(
        UUID id,
        String question,
        @Nullable Table table,
        String text,
        int version,
        List<String> priorities,
        SortedMap<String, Stance> stances,
        List<Point> merged) {
    /** Whether some table is against it or divided. */
    public boolean contested() {
        return stances.values().stream().anyMatch(s -> s != Stance.FOR);
    }

    /** The tables that stand to it so. */
    public List<String> tables(Stance stance) {
        return stances.entrySet().stream()
                .filter(e -> e.getValue() == stance)
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    public boolean isOf(Table other) {
        return table != null && table.id().equals(other.id());
    }

    /** It and those under it. */
    List<UUID> ids() {
        List<UUID> ids = new ArrayList<>(List.of(id));
        merged.forEach(m -> ids.add(m.id()));
        return ids;
    }
}
