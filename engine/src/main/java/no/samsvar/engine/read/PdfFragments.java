package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts glyphs that stand side by side on one baseline together, whatever order they were painted
 * in.
 */
final class PdfFragments {
    /** Glyphs painted from left to right without a wide gap. */
    static final class Fragment {
        final List<PdfGlyph> glyphs = new ArrayList<>();
        final List<PdfMark> marks = new ArrayList<>();
        double left;
        double right;
        double base;
        float size;

        void add(PdfGlyph glyph, PdfMark mark) {
            if (glyphs.isEmpty()) {
                left = glyph.x();
                right = glyph.end();
                base = glyph.y();
                size = glyph.style().size();
            } else {
                left = Math.min(left, glyph.x());
                right = Math.max(right, glyph.end());
                size = Math.max(size, glyph.style().size());
            }
            glyphs.add(glyph);
            marks.add(mark);
        }

        boolean goesOn(PdfGlyph glyph) {
            float em = Math.max(glyph.style().size(), size);
            double gap = glyph.x() - right;
            return Math.abs(glyph.y() - base) < 0.15 * em && gap > -0.35 * em && gap < 0.8 * em;
        }
    }

    private PdfFragments() {}

    /** The rows of the page from top to bottom, each from left to right. */
    static List<List<Fragment>> rows(List<PdfRun> runs) {
        List<Fragment> fragments = fragments(runs);
        fragments.sort(Comparator.comparingDouble(f -> f.base));
        List<List<Fragment>> rows = new ArrayList<>();
        List<Fragment> row = new ArrayList<>();
        double base = 0;
        float size = 0;
        for (Fragment f : fragments) {
            float least = Math.min(f.size, size);
            if (!row.isEmpty() && f.base - base > Math.max(0.3 * least, 0.5)) {
                rows.add(row);
                row = new ArrayList<>();
            }
            if (row.isEmpty() || f.size > size) {
                base = f.base;
                size = f.size;
            }
            row.add(f);
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        raised(rows);
        rows.forEach(r -> r.sort(Comparator.comparingDouble(f -> f.left)));
        return rows;
    }

    private static List<Fragment> fragments(List<PdfRun> runs) {
        List<Fragment> all = new ArrayList<>();
        Fragment open = new Fragment();
        for (PdfRun run : runs) {
            for (PdfGlyph glyph : run.glyphs) {
                if (glyph.isSpace() && !open.goesOn(glyph)) {
                    continue;
                }
                if (!open.glyphs.isEmpty() && !open.goesOn(glyph)) {
                    all.add(open);
                    open = new Fragment();
                }
                if (!glyph.isSpace() || !open.glyphs.isEmpty()) {
                    open.add(glyph, run.mark);
                }
            }
        }
        if (!open.glyphs.isEmpty()) {
            all.add(open);
        }
        all.removeIf(f -> f.glyphs.stream().allMatch(PdfGlyph::isSpace));
        return all;
    }

    /**
     * Raised and lowered signs (a footnote's number) belong to the row of the words beside them.
     */
    private static void raised(List<List<Fragment>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            List<Fragment> small = rows.get(i);
            for (int step = -1; step <= 1; step += 2) {
                int j = i + step;
                if (j >= 0 && j < rows.size() && !rows.get(j).isEmpty()) {
                    List<Fragment> big = rows.get(j);
                    small.removeIf(f -> beside(f, big) && big.add(f));
                }
            }
        }
        rows.removeIf(List::isEmpty);
    }

    private static boolean beside(Fragment f, List<Fragment> row) {
        for (Fragment other : row) {
            double rise = other.base - f.base;
            boolean near =
                    f.left - other.right < 0.3 * other.size
                            && other.left - f.right < 0.3 * other.size;
            if (f.size <= 0.8 * other.size
                    && f.glyphs.size() <= 4
                    && near
                    && rise > -0.35 * other.size
                    && rise < 0.65 * other.size) {
                return true;
            }
        }
        return false;
    }
}
