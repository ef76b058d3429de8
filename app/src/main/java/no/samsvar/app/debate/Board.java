package no.samsvar.app.debate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.samsvar.app.debate.Tables.Table;

/**
 * All that was said in a debate.
 *
 * @param points in order; those that were merged stand in the one they were merged into
 * @param removed taken away, and to be brought back
 */
public record Board(List<Table> tables, List<Point> points, List<Point> removed) {
    /** How many points of a question a table may hold to be the most important. */
    public static final int PRIORITIES = 3;

    public Board {
        tables = List.copyOf(tables);
        points = List.copyOf(points);
        removed = List.copyOf(removed);
    }

    /** In the order in which they stand. */
    public List<Point> under(String question) {
        return points.stream().filter(p -> p.question().equals(question)).toList();
    }

    /** Those first that most tables hold to be the most important. */
    public List<Point> byPriority(String question) {
        return under(question).stream()
                .sorted(Comparator.comparingInt((Point p) -> -p.priorities().size()))
                .toList();
    }

    /** How many more the table may choose under a question. */
    public int left(Table table, String question) {
        long chosen =
                under(question).stream().filter(p -> p.priorities().contains(table.name())).count();
        return (int) Math.max(0, PRIORITIES - chosen);
    }

    /** A point, also one that was merged or removed. */
    Optional<Point> find(UUID id) {
        return Stream.concat(points.stream(), removed.stream())
                .flatMap(p -> Stream.concat(Stream.of(p), p.merged().stream()))
                .filter(p -> p.id().equals(id))
                .findFirst();
    }
}
