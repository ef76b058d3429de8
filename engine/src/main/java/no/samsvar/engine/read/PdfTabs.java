package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tells the wide gaps of justified lines and after list markers from those between table cells. */
final class PdfTabs {
    private final double right;
    private final List<List<PdfLine>> rows;

    /**
     * @param rows of one column, from top to bottom; sorted from left to right here
     * @param right the column's right edge
     */
    PdfTabs(List<List<PdfLine>> rows, double right) {
        this.right = right;
        this.rows = rows;
        rows.forEach(row -> row.sort(Comparator.comparingDouble(PdfLine::left)));
    }

    /** The row's pieces, joined where the gap between them is no more than a wide space. */
    List<PdfLine> cells(int index) {
        List<PdfLine> row = rows.get(index);
        boolean justified = isJustified(index);
        List<PdfLine> cells = new ArrayList<>();
        for (PdfLine line : row) {
            PdfLine last = cells.isEmpty() ? null : cells.getLast();
            if (last != null && (justified || isSpace(last, line, cells.size() == 1))) {
                cells.set(cells.size() - 1, last.join(line));
            } else {
                cells.add(line);
            }
        }
        return cells;
    }

    private static boolean isSpace(PdfLine last, PdfLine next, boolean first) {
        boolean marker = first && PdfMarkers.isMarker(last.text());
        return last.gapTo(next) < (marker ? 6 : 1.6) * next.size();
    }

    /** Whether the line's spaces are wide because it was made to end at the column's edge. */
    private boolean isJustified(int index) {
        List<PdfLine> row = rows.get(index);
        PdfLine last = row.getLast();
        if (row.size() < 2
                || last.right() < right - 3
                || last.text().chars().noneMatch(Character::isLetter)) {
            return false;
        }
        int shared = 0;
        double most = 0;
        for (int i = PdfMarkers.isMarker(row.getFirst().text()) ? 2 : 1; i < row.size(); i++) {
            most = Math.max(most, row.get(i - 1).gapTo(row.get(i)));
            shared += (isStop(index - 1, row.get(i)) || isStop(index + 1, row.get(i))) ? 1 : 0;
        }
        return most < 8 * last.size() && shared * 2 <= row.size();
    }

    /** Whether a piece of that row begins at the same place, as cells of a table do. */
    private boolean isStop(int index, PdfLine line) {
        return index >= 0
                && index < rows.size()
                && rows.get(index).stream()
                        .skip(1)
                        .anyMatch(l -> Math.abs(l.left() - line.left()) < 1.5);
    }
}
