package no.samsvar.engine.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Runs a page's drawing operators and notes what is painted where; draws nothing. */
final class PdfPageReader extends PDFStreamEngine {
    private static final int DEEPEST_FORM = 30;
    private static final int MOST_PAINTS = 20_000;

    private final Budget budget;
    private final PdfLayers layers;
    private final PdfMarks marks;
    private final PdfFonts fonts = new PdfFonts();
    private final Deque<PdfState> saved = new ArrayDeque<>();
    private final PdfPath path = new PdfPath();
    private PdfPage page = new PdfPage(new PdfFrame(1, 0, 0, 0, 1, 0, 0, 0));
    private PdfState state = PdfState.start(page.frame.whole());
    private @Nullable PdfRun run;
    private boolean clipping;
    private int forms;
    private int order;

    PdfPageReader(Budget budget, PdfLayers layers) {
        this.budget = budget;
        this.layers = layers;
        this.marks = new PdfMarks(layers);
        PdfOperators.addTo(this);
    }

    /** What the page paints, as far as it could be read. */
    PdfPage read(PDPage source) throws IOException {
        page = new PdfPage(PdfFrame.of(source));
        state = PdfState.start(page.frame.whole());
        saved.clear();
        marks.clear();
        forms = 0;
        order = 0;
        processPage(source);
        return page;
    }

    /** The page being read, for what was noted of it before it failed. */
    PdfPage page() {
        return page;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.operators(10);
        switch (operator.getName()) {
            case "q" -> {
                saved.push(state);
                super.processOperator(operator, operands);
            }
            case "Q" -> {
                PdfState back = saved.poll();
                state = back == null ? state : back;
                super.processOperator(operator, operands);
            }
            case "g", "rg", "k" ->
                    state =
                            state.filling(
                                    PdfColour.of(operands, PdfColour.Space.PLAIN),
                                    PdfColour.Space.PLAIN);
            case "G", "RG", "K" ->
                    state =
                            state.stroking(
                                    PdfColour.of(operands, PdfColour.Space.PLAIN),
                                    PdfColour.Space.PLAIN);
            case "cs" -> state = state.filling(PdfColour.BLACK, space(operands));
            case "CS" -> state = state.stroking(PdfColour.BLACK, space(operands));
            case "sc", "scn" ->
                    state =
                            state.filling(
                                    PdfColour.of(operands, state.fillSpace()), state.fillSpace());
            case "SC", "SCN" ->
                    state =
                            state.stroking(
                                    PdfColour.of(operands, state.strokeSpace()),
                                    state.strokeSpace());
            case "m", "l", "c", "v", "y", "h", "re" -> build(operator.getName(), operands);
            case "f", "F", "f*", "B", "B*", "b", "b*" -> fill(true);
            case "S", "s", "n" -> fill(false);
            case "W", "W*" -> clipping = true;
            case "sh" -> paint(state.clip(), PdfColour.UNKNOWN, PdfPaint.Kind.BACKDROP);
            case "BI" -> picture(true);
            case "Do" -> draw(operands);
            case "BMC", "BDC" -> marks.begin(operands, getResources(), forms > 0);
            case "EMC" -> marks.end();
            default -> super.processOperator(operator, operands);
        }
    }

    private PdfColour.Space space(List<COSBase> operands) {
        return operands.isEmpty()
                ? PdfColour.Space.OTHER
                : PdfColour.space(operands.get(0), getResources());
    }

    private static float number(List<COSBase> operands, int index) {
        return index < operands.size() && operands.get(index) instanceof COSNumber number
                ? number.floatValue()
                : 0;
    }

    private void build(String name, List<COSBase> operands) {
        Matrix ctm = getGraphicsState().getCurrentTransformationMatrix();
        int last = operands.size() - 2;
        if (name.equals("h") || last < 0) {
            return;
        }
        float x = number(operands, name.equals("re") ? 0 : last);
        float y = number(operands, name.equals("re") ? 1 : last + 1);
        if (name.equals("re")) {
            boolean upright =
                    ctm.getShearX() == 0 && ctm.getShearY() == 0
                            || ctm.getScaleX() == 0 && ctm.getScaleY() == 0;
            path.rectangle(
                    box(ctm, x, y, x + number(operands, 2), y + number(operands, 3)), upright);
            return;
        }
        double shownX = shownX(ctm, x, y);
        double shownY = shownY(ctm, x, y);
        switch (name) {
            case "m" -> path.move(shownX, shownY);
            case "l" -> path.line(shownX, shownY);
            default -> path.curve(shownX, shownY);
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
    private PdfBox box(Matrix m, double x1, double y1, double x2, double y2) {
        double[] xs = {userX(m, x1, y1), userX(m, x2, y1), userX(m, x1, y2), userX(m, x2, y2)};
        double[] ys = {userY(m, x1, y1), userY(m, x2, y1), userY(m, x1, y2), userY(m, x2, y2)};
        java.util.Arrays.sort(xs);
        java.util.Arrays.sort(ys);
        return page.frame.box(xs[0], ys[0], xs[3], ys[3]);
    }

    private void fill(boolean filled) {
        List<PdfPath.Part> parts = path.take();
        if (filled) {
            boolean solid = getGraphicsState().getNonStrokeAlphaConstant() > 0.9;
            for (PdfPath.Part part : parts) {
                boolean hides = solid && part.rectangle() && state.fill() != PdfColour.UNKNOWN;
                paint(
                        part.box(),
                        solid ? state.fill() : PdfColour.UNKNOWN,
                        hides ? PdfPaint.Kind.OPAQUE : PdfPaint.Kind.BACKDROP);
            }
        }
        if (clipping && !parts.isEmpty()) {
            PdfBox all = parts.get(0).box();
            for (PdfPath.Part part : parts) {
                PdfBox b = part.box();
                all =
                        new PdfBox(
                                Math.min(all.left(), b.left()),
                                Math.min(all.top(), b.top()),
                                Math.max(all.right(), b.right()),
                                Math.max(all.bottom(), b.bottom()));
            }
            state = state.clipped(all);
        }
        clipping = false;
    }

    private void paint(PdfBox box, int colour, PdfPaint.Kind kind) {
        PdfBox seen = box.intersect(state.clip());
        if (seen.width() >= 1
                && seen.height() >= 1
                && !marks.current().off()
                && page.paints.size() < MOST_PAINTS) {
            page.paints.add(new PdfPaint(seen, order++, colour, kind));
        }
    }

    private void picture(boolean solid) {
        Matrix ctm = getGraphicsState().getCurrentTransformationMatrix();
        solid &=
                getGraphicsState().getNonStrokeAlphaConstant() > 0.9
                        && getGraphicsState().getSoftMask() == null;
        paint(
                box(ctm, 0, 0, 1, 1),
                PdfColour.UNKNOWN,
                solid ? PdfPaint.Kind.PICTURE : PdfPaint.Kind.BACKDROP);
    }

    private void draw(List<COSBase> operands) throws IOException {
        PDResources resources = getResources();
        if (operands.isEmpty()
                || !(operands.get(0) instanceof COSName name)
                || !(resources.getCOSObject().getDictionaryObject(COSName.XOBJECT)
                        instanceof COSDictionary all)
                || !(all.getDictionaryObject(name) instanceof COSStream stream)
                || layers.isOff(stream.getDictionaryObject(COSName.OC))) {
            return;
        }
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            picture(
                    !stream.containsKey(COSName.SMASK)
                            && !stream.containsKey(COSName.MASK)
                            && !stream.getBoolean(COSName.IMAGE_MASK, false));
        } else if (forms < DEEPEST_FORM
                && resources.getXObject(name) instanceof PDFormXObject form) {
            PdfState outer = state;
            Deque<PdfState> outerSaved = new ArrayDeque<>(saved);
            saved.clear();
            forms++;
            PDRectangle bounds = form.getBBox();
            if (bounds != null) {
                Matrix m =
                        Matrix.concatenate(
                                getGraphicsState().getCurrentTransformationMatrix(),
                                form.getMatrix());
                state =
                        state.clipped(
                                box(
                                        m,
                                        bounds.getLowerLeftX(),
                                        bounds.getLowerLeftY(),
                                        bounds.getUpperRightX(),
                                        bounds.getUpperRightY()));
            }
            try {
                showForm(form);
            } finally {
                forms--;
                state = outer;
                saved.clear();
                saved.addAll(outerSaved);
            }
        }
    }

    @Override
    public void showTextString(byte[] string) throws IOException {
        run = null;
        super.showTextString(string);
    }

    @Override
    public void showTextStrings(COSArray array) throws IOException {
        run = null;
        super.showTextStrings(array);
    }

    @Override
    protected void showGlyph(Matrix m, PDFont font, int code, Vector displacement) {
        budget.operators(1);
        String text = fonts.text(font, code);
        if (text == null || text.isEmpty()) {
            page.unmapped += text == null ? 1 : 0;
            return;
        }
        PdfFrame frame = page.frame;
        double u = m.getTranslateX();
        double v = m.getTranslateY();
        double x = frame.x(u, v);
        double y = frame.y(u, v);
        double along = displacement.getX();
        double dx = along * (frame.xx() * m.getScaleX() + frame.xy() * m.getShearY());
        double dy = along * (frame.yx() * m.getScaleX() + frame.yy() * m.getShearY());
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        PdfStyle style = fonts.style(font, Math.hypot(m.getShearX(), m.getScaleY()), mode);
        int angle = run != null && dx == 0 && dy == 0 ? run.angle : angle(dx, dy);
        if (run == null || run.style != style || run.angle != angle) {
            int colour = mode == RenderingMode.STROKE ? state.stroke() : state.fill();
            double alpha = getGraphicsState().getNonStrokeAlphaConstant();
            run =
                    new PdfRun(
                            angle,
                            style,
                            marks.current(),
                            order++,
                            colour,
                            mode == RenderingMode.NEITHER || alpha < 0.05,
                            state.clip());
            page.runs.add(run);
        }
        float width = (float) Math.hypot(dx, dy);
        double turn = Math.toRadians(-angle);
        float glyphX = (float) (angle == 0 ? x : x * Math.cos(turn) - y * Math.sin(turn));
        float glyphY = (float) (angle == 0 ? y : x * Math.sin(turn) + y * Math.cos(turn));
        run.glyphs.add(new PdfGlyph(text, glyphX, glyphY, width, style));
    }

    /** Degrees clockwise of the text's direction on the shown page; nearly upright is upright. */
    private static int angle(double dx, double dy) {
        if (Math.abs(dy) <= 0.02 * dx || dx == 0 && dy == 0) {
            return 0;
        }
        int degrees = (int) Math.round(Math.toDegrees(Math.atan2(dy, dx)));
        return Math.floorMod(degrees, 360);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
        // a bad operator spoils itself, not the page
        page.faults++;
    }
}
