package no.samsvar.engine.read;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;

/** Where on the page something is painted, and in which colour; paints nothing. */
final class PdfCanvas {
    private static final int MOST_PAINTS = 5_000;

    /** Thicker lines are used as backgrounds. */
    private static final double THICK = 4;

    /** A canvas's state around a form's content. */
    record Saved(PdfState state, Deque<PdfState> stack) {}

    private final PdfPage page;
    private final PdfPath path = new PdfPath();
    private PdfState state;
    private Deque<PdfState> stack = new ArrayDeque<>();
    private boolean clipping;
    private int order;

    PdfCanvas(PdfPage page) {
        this.page = page;
        state = PdfState.start(page.frame.whole());
    }

    PdfState state() {
        return state;
    }

    void set(PdfState other) {
        state = other;
    }

    /** Counts what is painted. */
    int next() {
        return order++;
    }

    /** How many states are saved. */
    int depth() {
        return stack.size();
    }

    void save() {
        stack.push(state);
    }

    void restore() {
        PdfState back = stack.poll();
        state = back == null ? state : back;
    }

    Saved enter() {
        Saved saved = new Saved(state, stack);
        stack = new ArrayDeque<>();
        return saved;
    }

    void leave(Saved saved) {
        state = saved.state();
        stack = saved.stack();
    }

    static float number(List<COSBase> operands, int index) {
        return index >= 0
                        && index < operands.size()
                        && operands.get(index) instanceof COSNumber number
                ? number.floatValue()
                : 0;
    }

    /** Adds to the path what one of its operators adds. */
    void build(String operator, List<COSBase> operands, Matrix ctm) {
        int last = operands.size() - 2;
        if (last < 0) {
            return;
        }
        double x = number(operands, last);
        double y = number(operands, last + 1);
        switch (operator) {
            case "re" -> {
                double left = number(operands, 0);
                double low = number(operands, 1);
                boolean upright =
                        ctm.getShearX() == 0 && ctm.getShearY() == 0
                                || ctm.getScaleX() == 0 && ctm.getScaleY() == 0;
                path.rectangle(box(ctm, left, low, left + x, low + y), upright);
            }
            case "m" -> path.move(shownX(ctm, x, y), shownY(ctm, x, y));
            case "l" -> path.line(shownX(ctm, x, y), shownY(ctm, x, y));
            default -> path.curve(shownX(ctm, x, y), shownY(ctm, x, y));
        }
    }

    /** The next painting operator also makes the path the clip. */
    void clip() {
        clipping = true;
    }

    /**
     * Ends the path.
     *
     * @param solid whether a rectangle hides what lies under it
     */
    void end(boolean filled, boolean stroked, boolean solid) {
        List<PdfPath.Part> parts = path.take();
        PdfBox all = null;
        for (PdfPath.Part part : parts) {
            if (filled) {
                boolean hides = solid && part.rectangle() && state.fill() != PdfColour.UNKNOWN;
                paint(
                        part.box(),
                        solid ? state.fill() : PdfColour.UNKNOWN,
                        hides ? PdfPaint.Kind.RECTANGLE : PdfPaint.Kind.BACKDROP);
            } else if (stroked && state.line() >= THICK) {
                paint(part.box().grow(state.line() / 2), state.stroke(), PdfPaint.Kind.BACKDROP);
            }
            all = all == null ? part.box() : all.cover(part.box());
        }
        if (clipping && all != null) {
            state = state.clipped(all);
        }
        clipping = false;
    }

    /** Paints all that the clip leaves, in mixed colours. */
    void shade() {
        paint(state.clip(), PdfColour.UNKNOWN, PdfPaint.Kind.BACKDROP);
    }

    /** Paints a picture into the unit square. */
    void picture(Matrix ctm, boolean solid) {
        PdfPaint.Kind kind = solid ? PdfPaint.Kind.PICTURE : PdfPaint.Kind.SHEER_PICTURE;
        paint(box(ctm, 0, 0, 1, 1), PdfColour.UNKNOWN, kind);
    }

    private void paint(PdfBox box, int colour, PdfPaint.Kind kind) {
        PdfBox seen = box.intersect(state.clip());
        if (seen.width() >= 1 && seen.height() >= 1 && page.paints.size() < MOST_PAINTS) {
            page.paints.add(new PdfPaint(seen, order++, colour, kind));
        }
    }

    private double shownX(Matrix m, double x, double y) {
        return page.frame.x(userX(m, x, y), userY(m, x, y));
    }

    private double shownY(Matrix m, double x, double y) {
        return page.frame.y(userX(m, x, y), userY(m, x, y));
    }

    private static double userX(Matrix m, double x, double y) {
        return x * m.getScaleX() + y * m.getShearX() + m.getTranslateX();
    }

    private static double userY(Matrix m, double x, double y) {
        return x * m.getShearY() + y * m.getScaleY() + m.getTranslateY();
    }

    /** The box, as shown, around the four transformed corners. */
    PdfBox box(Matrix m, double x1, double y1, double x2, double y2) {
        double[] xs = {userX(m, x1, y1), userX(m, x2, y1), userX(m, x1, y2), userX(m, x2, y2)};
        double[] ys = {userY(m, x1, y1), userY(m, x2, y1), userY(m, x1, y2), userY(m, x2, y2)};
        Arrays.sort(xs);
        Arrays.sort(ys);
        return page.frame.box(xs[0], ys[0], xs[3], ys[3]);
    }
}
