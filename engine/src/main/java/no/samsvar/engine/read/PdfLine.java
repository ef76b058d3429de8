package no.samsvar.engine.read;

import java.util.List;
import no.samsvar.engine.text.Origin;

/**
 * A stretch of words on one baseline without a wide gap: a whole line, or a column's or cell's part
 * of one. Positions are in the frame of the text's direction, see {@link PdfRun}.
 *
 * @param page from 1
 * @param text the words, single spaces between
 * @param left where the first letter begins, {@code right} where the last ends
 * @param base the baseline, downwards
 * @param size most letters' size in points
 * @param bold whether nearly all letters are bold
 * @param parts what it is put together from, in order
 */
record PdfLine(
        int page,
        int angle,
        String text,
        double left,
        double right,
        double base,
        float size,
        boolean bold,
        boolean italic,
        List<Part> parts) {

    /**
     * Letters in one style, painted together.
     *
     * @param start the offset of the first in the line's text
     */
    record Part(int start, double left, double right, PdfStyle style, PdfMark mark) {}

    double top() {
        return base - 0.8 * size;
    }

    double bottom() {
        return base + 0.22 * size;
    }

    double width() {
        return right - left;
    }

    /** The box on the page as it is shown. */
    Origin.OnPage place() {
        double[] xs = {
            PdfRun.shownX(angle, left, top()),
            PdfRun.shownX(angle, right, top()),
            PdfRun.shownX(angle, left, bottom()),
            PdfRun.shownX(angle, right, bottom())
        };
        double[] ys = {
            PdfRun.shownY(angle, left, top()),
            PdfRun.shownY(angle, right, top()),
            PdfRun.shownY(angle, left, bottom()),
            PdfRun.shownY(angle, right, bottom())
        };
        java.util.Arrays.sort(xs);
        java.util.Arrays.sort(ys);
        return new Origin.OnPage(
                page, round(xs[0]), round(ys[0]), round(xs[3] - xs[0]), round(ys[3] - ys[0]));
    }

    private static double round(double points) {
        return Math.round(points * 100) / 100.0;
    }

    /** How wide a stretch of the text is, taking all letters of a part as equally wide. */
    double widthOf(int from, int to) {
        double sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int end = i + 1 < parts.size() ? parts.get(i + 1).start() : text.length();
            int shared = Math.min(end, to) - Math.max(part.start(), from);
            if (shared > 0 && end > part.start()) {
                sum += (part.right() - part.left()) * shared / (end - part.start());
            }
        }
        return sum;
    }

    /** The width of the first word. */
    double firstWord() {
        int space = text.indexOf(' ');
        return widthOf(0, space < 0 ? text.length() : space);
    }

    /** The gap between this line's end and the other's start. */
    double gapTo(PdfLine next) {
        return next.left - right;
    }

    /** Both as one line, this one first. */
    PdfLine join(PdfLine next) {
        List<Part> all = new java.util.ArrayList<>(parts);
        int shift = text.length() + 1;
        for (Part p : next.parts) {
            all.add(new Part(p.start() + shift, p.left(), p.right(), p.style(), p.mark()));
        }
        PdfLine longer = text.length() >= next.text.length() ? this : next;
        return new PdfLine(
                page,
                angle,
                text + " " + next.text,
                left,
                next.right,
                longer.base,
                longer.size,
                bold && next.bold,
                italic && next.italic,
                List.copyOf(all));
    }

    /** The first parts alone. */
    PdfLine until(int end) {
        if (end >= parts.size()) {
            return this;
        }
        return piece(text.substring(0, parts.get(end).start()).strip(), parts.subList(0, end), 0);
    }

    /** The line without its first parts. */
    PdfLine from(int start) {
        if (start == 0) {
            return this;
        }
        int offset = parts.get(start).start();
        return piece(text.substring(offset).strip(), parts.subList(start, parts.size()), offset);
    }

    private PdfLine piece(String words, List<Part> own, int offset) {
        List<Part> moved =
                own.stream()
                        .map(p ->
                                new Part(
                                        p.start() - offset,
                                        p.left(),
                                        p.right(),
                                        p.style(),
                                        p.mark()))
                        .toList();
        PdfStyle style = own.getFirst().style();
        return new PdfLine(
                page,
                angle,
                words,
                own.getFirst().left(),
                own.getLast().right(),
                base,
                own.size() == 1 ? style.size() : size,
                own.stream().allMatch(p -> p.style().bold()),
                own.stream().allMatch(p -> p.style().italic()),
                moved);
    }
}
