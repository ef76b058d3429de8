package no.samsvar.app.debate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import no.samsvar.app.debate.Tables.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was said in a debate. */
@Repository
class Boards {
    private final JdbcClient database;
    private final Tables tables;

    Boards(JdbcClient database, Tables tables) {
        this.database = database;
        this.tables = tables;
    }

    private record Row(
            UUID id,
            String question,
            @Nullable UUID table,
            String text,
            int version,
            @Nullable UUID into,
            boolean removed) {}

    Board of(UUID debate) {
        List<Table> all = tables.all(debate);
        Map<UUID, Table> byId = new HashMap<>();
        all.forEach(t -> byId.put(t.id(), t));
        Map<UUID, Row> rows = new LinkedHashMap<>();
        for (Row row : rows(debate)) {
            rows.put(row.id(), row);
        }
        Map<UUID, List<Row>> under = new HashMap<>();
        for (Row row : rows.values()) {
            if (row.into() != null) {
                under.computeIfAbsent(root(row, rows), r -> new ArrayList<>()).add(row);
            }
        }
        Map<UUID, List<String>> chosen = new HashMap<>();
        marks(
                "select m.point, t.name, '' from debate_priority m",
                debate,
                (point, mark) ->
                        chosen.computeIfAbsent(point, p -> new ArrayList<>()).add(mark[0]));
        Map<UUID, Map<String, Stance>> stances = new HashMap<>();
        marks(
                "select m.point, t.name, m.stance from debate_stance m",
                debate,
                (point, mark) ->
                        stances.computeIfAbsent(point, p -> new TreeMap<>())
                                .put(mark[0], Stance.of(mark[1]).orElseThrow()));
        List<Point> points = new ArrayList<>();
        List<Point> removed = new ArrayList<>();
        for (Row row : rows.values()) {
            if (row.into() == null) {
                List<Row> group = new ArrayList<>(under.getOrDefault(row.id(), List.of()));
                List<Point> merged =
                        group.stream()
                                .map(r -> point(r, byId, List.of(), new TreeMap<>(), List.of()))
                                .toList();
                group.add(row); // what a table says of the one that is seen goes before
                TreeSet<String> priorities = new TreeSet<>();
                SortedMap<String, Stance> stands = new TreeMap<>();
                for (Row one : group) {
                    priorities.addAll(chosen.getOrDefault(one.id(), List.of()));
                    stands.putAll(stances.getOrDefault(one.id(), Map.of()));
                }
                (row.removed() ? removed : points)
                        .add(point(row, byId, List.copyOf(priorities), stands, merged));
            }
        }
        return new Board(all, points, removed);
    }

    private static Point point(
            Row row,
            Map<UUID, Table> tables,
            List<String> priorities,
            SortedMap<String, Stance> stances,
            List<Point> merged) {
        return new Point(
                row.id(),
                row.question(),
                row.table() == null ? null : tables.get(row.table()),
                row.text(),
                row.version(),
                priorities,
                stances,
                merged);
    }

    /** A point that was merged into one that was merged later stands in the last. */
    private static UUID root(Row row, Map<UUID, Row> rows) {
        Row at = row;
        for (Row into = into(at, rows); into != null; into = into(at, rows)) {
            at = into;
        }
        return at.id();
    }

    private static @Nullable Row into(Row row, Map<UUID, Row> rows) {
        return row.into() == null ? null : rows.get(row.into());
    }

    private List<Row> rows(UUID debate) {
        return database.sql(
                        """
                        select id, question, at_table, text, version, merged_into,
                               removed_at is not null as removed
                        from debate_point where debate = ? order by ordinal, at, id
                        """)
                .param(debate)
                .query((row, n) ->
                        new Row(
                                row.getObject("id", UUID.class),
                                row.getString("question"),
                                row.getObject("at_table", UUID.class),
                                row.getString("text"),
                                row.getInt("version"),
                                row.getObject("merged_into", UUID.class),
                                row.getBoolean("removed")))
                .list();
    }

    private void marks(String select, UUID debate, BiConsumer<UUID, String[]> taker) {
        database.sql(select + " join debate_table t on t.id = m.at_table where t.debate = ?")
                .param(debate)
                .query(row -> {
                    taker.accept(
                            row.getObject(1, UUID.class),
                            new String[] {row.getString(2), row.getString(3)});
                });
    }
}
