package no.samsvar.engine.read;

/** Decides whether a line goes on with the block above it. */
final class PdfJoin {
    private final PdfBody body;
    private final PdfMargins margins;

    PdfJoin(PdfBody body, PdfMargins margins) {
        this.body = body;
        this.margins = margins;
    }

    /** The length of the list marker that the line begins with; 0 where it begins with none. */
    int marker(PdfDraft open, PdfPlaced next) {
        PdfLine line = next.line();
        int length = PdfMarkers.length(line);
        if (length == 0 || PdfMarkers.isBullet(line.text().charAt(0)) || open.marker < 0) {
            return length;
        }
        PdfLine above = open.last.line();
        boolean apart =
                PdfMarkers.gap(line, length) > 0.5 * line.size() && !isStretched(line, next)
                        || endsSentence(above.text())
                        || slack(open.last, line) > 0
                        || sameColumn(open.last, next) && step(above, line) > 1.3 * body.leading()
                        || open.marker > 0 && Math.abs(open.first().left() - line.left()) < 3;
        return apart ? length : 0;
    }

    /** Whether the line's spaces are wide because it was made to end at the margin. */
    private boolean isStretched(PdfLine line, PdfPlaced next) {
        return line.right() > margins.right(next) - 3 && line.parts().size() > 2;
    }

    boolean goesOn(PdfDraft open, PdfPlaced next) {
        PdfLine above = open.last.line();
        PdfLine below = next.line();
        if (Math.abs(above.size() - below.size()) > 0.6 || !sameWeight(above, below)) {
            return false;
        }
        double width = margins.right(next) - next.left();
        double slack = slack(open.last, below) / Math.max(width, 1);
        boolean lower = startsLower(below.text());
        boolean ends = endsSentence(above.text());
        if (!sameColumn(open.last, next)) {
            if (ends && open.lines.size() == 1) {
                return false;
            }
            return hangsOn(open, next)
                    && (lower && !ends ? slack < 0.35 : slack <= (ends ? 0 : 0.08));
        }
        double step = step(above, below);
        if (step > 1.3 * body.leading() || step < 0.4) {
            return false;
        }
        if (above.size() > 1.3 * body.size()) {
            return true;
        }
        if (outOfLine(open, next, ends)) {
            return false;
        }
        if (body.spaced() && step < 1.08 * body.leading()) {
            return slack < 0.35;
        }
        if (slack <= (ends ? 0.02 : 0)) {
            return !ends || step <= 1.12 * body.leading();
        }
        if (lower) {
            return slack < (ends ? 0.15 : 0.35);
        }
        return !ends && slack < (above.bold() && !body.bold() ? 0 : 0.08);
    }

    /** How far the line is indented in its column. */
    private double indent(PdfPlaced placed) {
        return placed.line().left() - margins.left(placed);
    }

    /** Whether the first line of a column is indented as the block's other lines are. */
    private boolean hangsOn(PdfDraft open, PdfPlaced next) {
        double by = indent(next) - indent(open.start);
        return open.marker > 0 ? by > 2 : Math.abs(by) < 40;
    }

    /** Whether the line begins too far left, or right, for the block above. */
    private boolean outOfLine(PdfDraft open, PdfPlaced next, boolean ends) {
        double in = next.line().left() - open.last.line().left();
        if (open.marker > 0) {
            double words = PdfMarkers.words(open.first(), open.marker) - margins.left(open.start);
            return indent(next) < indent(open.start) - 3
                    || ends && indent(next) < words - 6 && open.lines.size() > 1 && in < -6;
        }
        return in > 6 && in < 60 && ends || in < -6 && open.lines.size() > 1;
    }

    private static boolean sameWeight(PdfLine above, PdfLine below) {
        return above.bold() == below.bold()
                || above.bold() && below.parts().getFirst().style().bold()
                || below.bold()
                        && above.parts().getLast().style().bold()
                        && below.text().length() < 40;
    }

    private static boolean sameColumn(PdfPlaced above, PdfPlaced below) {
        return above.region() == below.region() && above.line().page() == below.line().page();
    }

    private static double step(PdfLine above, PdfLine below) {
        return (below.base() - above.base()) / below.size();
    }

    /** How much room the line above had left when the first word of the one below was put. */
    private double slack(PdfPlaced above, PdfLine below) {
        return margins.right(above)
                - above.line().right()
                - below.firstWord()
                - 0.25 * below.size();
    }

    static boolean startsLower(String text) {
        int first = text.codePointAt(0);
        return Character.isLowerCase(first);
    }

    static boolean endsSentence(String text) {
        int end = text.length();
        while (end > 0 && "»”\"')]".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".!?:;".indexOf(text.charAt(end - 1)) >= 0;
    }
}
