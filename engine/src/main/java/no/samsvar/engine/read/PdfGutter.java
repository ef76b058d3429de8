package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the empty strip between two columns of prose. */
final class PdfGutter {
    private static final int FEWEST_LINES = 3;
    private static final int MOST_LINES = 2_000;

    private PdfGutter() {}

    /**
     * The strip's left and right edge, or null where the lines stand in one column.
     *
     * @param fewest rows that make a column
     */
    static double @Nullable [] best(List<PdfLine> lines, int fewest) {
        if (lines.size() < 2 * FEWEST_LINES || lines.size() > MOST_LINES) {
            return null;
        }
        TreeMap<Long, Integer> starts = new TreeMap<>();
        for (PdfLine line : lines) {
            starts.merge(Math.round(line.left() / 3), 1, Integer::sum);
        }
        List<PdfLine> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble(PdfLine::base));
        double best = 0;
        double[] found = null;
        for (Long start : starts.keySet()) {
            int near = starts.get(start) + starts.getOrDefault(start + 1, 0);
            if (near >= FEWEST_LINES) {
                double edge = start * 3 - 1.5;
                double score = score(sorted, edge, fewest);
                if (score > best) {
                    best = score;
                    found = new double[] {leftEnd(sorted, edge), edge};
                }
            }
        }
        return found;
    }

    /** Lines to the left of the edge end at the latest here. */
    private static double leftEnd(List<PdfLine> lines, double edge) {
        double end = 0;
        for (PdfLine line : lines) {
            if (line.right() <= edge - gap(line)) {
                end = Math.max(end, line.right());
            }
        }
        return end;
    }

    private static double gap(PdfLine line) {
        return Math.max(6, 0.6 * line.size());
    }

    /** How many letters stand in columns on both sides of the edge. */
    private static double score(List<PdfLine> sorted, double edge, int fewest) {
        List<PdfLine> left = new ArrayList<>();
        List<PdfLine> right = new ArrayList<>();
        double score = 0;
        for (PdfLine line : sorted) {
            if (line.left() >= edge - 2) {
                right.add(line);
            } else if (line.right() <= edge - gap(line)) {
                left.add(line);
            } else {
                score += band(left, right, fewest);
                left.clear();
                right.clear();
            }
        }
        return score + band(left, right, fewest);
    }

    private static double band(List<PdfLine> left, List<PdfLine> right, int fewest) {
        if (!prose(left, fewest) || !prose(right, fewest)) {
            return 0;
        }
        double top = Math.max(left.getFirst().top(), right.getFirst().top());
        double bottom = Math.min(left.getLast().bottom(), right.getLast().bottom());
        double height =
                Math.min(
                        left.getLast().bottom() - left.getFirst().top(),
                        right.getLast().bottom() - right.getFirst().top());
        return bottom - top < 0.4 * height ? 0 : Math.min(letters(left), letters(right));
    }

    private static double letters(List<PdfLine> lines) {
        return lines.stream().mapToDouble(l -> l.text().length()).sum();
    }

    /** Whether most rows fill their column, as running text does and table cells do not. */
    private static boolean prose(List<PdfLine> lines, int fewest) {
        double left = lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
        double right = lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
        int rows = 0;
        double reach = 0;
        double last = Double.NEGATIVE_INFINITY;
        double end = 0;
        for (PdfLine line : lines) {
            if (line.base() - last > 3) {
                reach += end;
                end = 0;
                rows++;
                last = line.base();
            }
            end = Math.max(end, line.right() - left);
        }
        reach += end;
        return rows >= fewest
                && letters(lines) / rows >= 14
                && reach / rows >= 0.6 * (right - left);
    }
}
