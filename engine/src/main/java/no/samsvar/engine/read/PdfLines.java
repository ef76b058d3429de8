package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Makes lines of words out of glyphs: finds the spaces, paints nothing twice. */
final class PdfLines {
    private final int page;
    private final int angle;
    private final List<PdfLine> lines = new ArrayList<>();

    private PdfLines(int page, int angle) {
        this.page = page;
        this.angle = angle;
    }

    /**
     * @param runs of one direction
     * @return stretches of words, from top to bottom and left to right
     */
    static List<PdfLine> of(int page, int angle, List<PdfRun> runs) {
        PdfLines all = new PdfLines(page, angle);
        for (List<PdfFragments.Fragment> row : PdfFragments.rows(runs)) {
            all.row(row);
        }
        return all.lines;
    }

    private void row(List<PdfFragments.Fragment> row) {
        List<PdfGlyph> glyphs = new ArrayList<>();
        List<PdfMark> marks = new ArrayList<>();
        double right = Double.NEGATIVE_INFINITY;
        boolean overlap = false;
        for (PdfFragments.Fragment f : row) {
            overlap |= f.left < right - 0.2 * f.size;
            right = Math.max(right, f.right);
            glyphs.addAll(f.glyphs);
            marks.addAll(f.marks);
        }
        boolean twice = false;
        if (overlap) {
            List<PdfGlyph> unsorted = glyphs;
            List<PdfMark> unsortedMarks = marks;
            List<Integer> order =
                    IntStream.range(0, glyphs.size())
                            .boxed()
                            .sorted(Comparator.comparingDouble(i -> unsorted.get(i).x()))
                            .toList();
            glyphs = new ArrayList<>();
            marks = new ArrayList<>();
            int dropped = 0;
            for (int i : order) {
                PdfGlyph glyph = unsorted.get(i);
                if (painted(glyphs, glyph)) {
                    dropped++;
                } else {
                    glyphs.add(glyph);
                    marks.add(unsortedMarks.get(i));
                }
            }
            twice = dropped * 3 > glyphs.size();
        }
        split(glyphs, marks, twice);
    }

    /** Whether the same sign stands at nearly the same place already: how some print bold. */
    private static boolean painted(List<PdfGlyph> before, PdfGlyph glyph) {
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - 4); i--) {
            PdfGlyph other = before.get(i);
            if (other.text().equals(glyph.text())
                    && Math.abs(other.x() - glyph.x()) < Math.max(0.3 * glyph.width(), 0.2)) {
                return true;
            }
        }
        return false;
    }

    /** Cuts where the gap is wide, so that columns, cells and page numbers stand alone. */
    private void split(List<PdfGlyph> glyphs, List<PdfMark> marks, boolean twice) {
        int from = 0;
        int last = -1;
        for (int i = 0; i < glyphs.size(); i++) {
            PdfGlyph glyph = glyphs.get(i);
            if (glyph.isSpace()) {
                continue;
            }
            if (last >= 0) {
                PdfGlyph before = glyphs.get(last);
                double em = Math.max(before.style().size(), glyph.style().size());
                if (glyph.x() - before.end() > em) {
                    add(glyphs.subList(from, last + 1), marks.subList(from, last + 1), twice);
                    from = i;
                }
            } else {
                from = i;
            }
            last = i;
        }
        if (last >= 0) {
            add(glyphs.subList(from, last + 1), marks.subList(from, last + 1), twice);
        }
    }

    private void add(List<PdfGlyph> glyphs, List<PdfMark> marks, boolean twice) {
        PdfLine line = new PdfLineBuilder(glyphs, marks).build(page, angle, twice);
        if (!line.text().isBlank()) {
            lines.add(line);
        }
    }
}
