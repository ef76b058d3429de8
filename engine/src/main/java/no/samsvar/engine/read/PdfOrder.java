package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts a page's lines in the order in which a person reads them: column after column, with what
 * runs across the columns between them.
 */
final class PdfOrder {
    private static final int DEEPEST = 6;

    private final List<PdfPlaced> placed = new ArrayList<>();
    private int region;

    private final boolean block;

    private PdfOrder(boolean block) {
        this.block = block;
    }

    static List<PdfPlaced> of(List<PdfLine> lines) {
        PdfOrder order = new PdfOrder(false);
        order.place(lines, 0);
        return order.placed;
    }

    /** The lines of one block, in which there are no cells. */
    static List<PdfPlaced> ofBlock(List<PdfLine> lines) {
        PdfOrder order = new PdfOrder(true);
        if (!lines.isEmpty()) {
            order.rows(lines);
        }
        return order.placed;
    }

    private void place(List<PdfLine> lines, int depth) {
        if (lines.isEmpty()) {
            return;
        }
        double[] gutter = depth < DEEPEST ? PdfGutter.best(lines, depth == 0 ? 3 : 6) : null;
        if (gutter == null) {
            rows(lines);
            return;
        }
        List<PdfLine> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble(PdfLine::base).thenComparingDouble(PdfLine::left));
        List<PdfLine> across = new ArrayList<>();
        List<PdfLine> left = new ArrayList<>();
        List<PdfLine> right = new ArrayList<>();
        for (PdfLine line : sorted) {
            if (line.right() <= gutter[0] + 1) {
                flush(across, depth);
                left.add(line);
            } else if (line.left() >= gutter[1] - 2) {
                flush(across, depth);
                right.add(line);
            } else {
                flush(left, depth);
                flush(right, depth);
                across.add(line);
            }
        }
        flush(across, depth);
        flush(left, depth);
        flush(right, depth);
    }

    private void flush(List<PdfLine> lines, int depth) {
        if (!lines.isEmpty()) {
            place(List.copyOf(lines), depth + 1);
            lines.clear();
        }
    }

    private void rows(List<PdfLine> lines) {
        region++;
        List<PdfLine> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble(PdfLine::base).thenComparingDouble(PdfLine::left));
        double left = sorted.stream().mapToDouble(PdfLine::left).min().orElse(0);
        double right = sorted.stream().mapToDouble(PdfLine::right).max().orElse(0);
        List<List<PdfLine>> rows = new ArrayList<>();
        for (PdfLine line : sorted) {
            if (rows.isEmpty() || line.base() - rows.getLast().getFirst().base() >= 3) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(line);
        }
        PdfTabs tabs = new PdfTabs(rows, right);
        for (int i = 0; i < rows.size(); i++) {
            List<PdfLine> cells = block ? List.of(joined(rows.get(i))) : tabs.cells(i);
            for (PdfLine cell : cells) {
                placed.add(new PdfPlaced(cell, region, left, right, cells.size() > 1));
            }
        }
    }

    private static PdfLine joined(List<PdfLine> row) {
        return row.stream().skip(1).reduce(row.getFirst(), PdfLine::join);
    }
}
