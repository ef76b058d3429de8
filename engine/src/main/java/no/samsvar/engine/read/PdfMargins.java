package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the lines of a column could have ended: the right edge of what stands in it, or of other
 * columns of the document that begin and end at nearly the same places.
 */
final class PdfMargins {
    private static final int ENOUGH = 4;
    private static final double INDENT = 90;

    /** A column on one page. */
    private static final class Column {
        final double left;
        final double right;
        int lines;

        Column(double left, double right) {
            this.left = left;
            this.right = right;
        }
    }

    private final Map<Long, List<Column>> byLeft = new HashMap<>();
    private final Map<Long, List<Column>> byRight = new HashMap<>();

    PdfMargins(List<PdfPlaced> lines) {
        PdfPlaced last = null;
        Column column = new Column(0, 0);
        for (PdfPlaced placed : lines) {
            if (last == null
                    || last.region() != placed.region()
                    || last.line().page() != placed.line().page()) {
                column = new Column(placed.left(), placed.right());
                byLeft.computeIfAbsent(key(column.left), k -> new ArrayList<>()).add(column);
                byRight.computeIfAbsent(key(column.right), k -> new ArrayList<>()).add(column);
            }
            column.lines++;
            last = placed;
        }
        byLeft.replaceAll((k, columns) -> distinct(columns));
        byRight.replaceAll((k, columns) -> distinct(columns));
    }

    private static long key(double edge) {
        return Math.round(edge / 15);
    }

    /** One column for all that end within a few points. */
    private static List<Column> distinct(List<Column> columns) {
        Map<List<Long>, Column> ends = new HashMap<>();
        for (Column column : columns) {
            Column one =
                    ends.computeIfAbsent(
                            List.of(Math.round(column.left / 3), Math.round(column.right / 3)),
                            k -> new Column(column.left, column.right));
            one.lines += column.lines;
        }
        return new ArrayList<>(ends.values());
    }

    /**
     * The left edge of the column that the line stands in, as seen on pages where more than a
     * nested list stands in it.
     */
    double left(PdfPlaced placed) {
        double left = placed.left();
        for (long k = key(placed.right()) - 1; k <= key(placed.right()) + 1; k++) {
            for (Column column : byRight.getOrDefault(k, List.of())) {
                if (column.left > placed.left() - INDENT) {
                    left = Math.min(left, column.left);
                }
            }
        }
        return left;
    }

    /** The right edge of the column that the line stands in. */
    double right(PdfPlaced placed) {
        double width = placed.right() - placed.left();
        double near = placed.right();
        double next = Double.MAX_VALUE;
        int lines = 0;
        for (long k = key(placed.left()) - 1; k <= key(placed.left()) + 1; k++) {
            for (Column column : byLeft.getOrDefault(k, List.of())) {
                if (Math.abs(column.right - placed.right()) < 0.12 * width) {
                    lines += column.lines;
                    near = Math.max(near, column.right);
                } else if (column.right > placed.right() && column.lines >= ENOUGH) {
                    next = Math.min(next, column.right);
                }
            }
        }
        return lines < ENOUGH && next < Double.MAX_VALUE ? next : near;
    }
}
