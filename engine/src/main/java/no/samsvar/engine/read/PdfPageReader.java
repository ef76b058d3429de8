package no.samsvar.engine.read;

import java.io.IOException;
import java.util.List;
import no.samsvar.engine.text.Problem;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Runs a page's drawing operators and notes what is painted where; draws nothing. */
final class PdfPageReader extends PDFStreamEngine {
    private static final int DEEPEST_FORM = 30;

    /** PDF 1.7, annex C.2, promises 28; some writers nest deeper. */
    private static final int DEEPEST_STATE = 1_000;

    /** A crowded map has some ten thousand. */
    private static final int MOST_GLYPHS = 500_000;

    // what it costs, in steps of work: a form is unpacked and parsed anew each time it is shown
    private static final int GLYPH = 5;
    private static final int OPERATOR = 10;
    private static final int FORM = 1_000;

    private final Budget budget;
    private final PdfLayers layers;
    private final PdfMarks marks;
    private final PdfFonts fonts = new PdfFonts();
    private PdfPage page = new PdfPage(new PdfFrame(1, 0, 0, 0, 1, 0, 0, 0));
    private PdfCanvas canvas = new PdfCanvas(page);
    private @Nullable PdfRun run;
    private int forms;
    private int glyphs;

    PdfPageReader(Budget budget, PdfLayers layers) {
        this.budget = budget;
        this.layers = layers;
        this.marks = new PdfMarks(layers);
        PdfOperators.addTo(this);
    }

    /** Notes what the page paints, and what is typed into its forms and notes. */
    void read(PDPage source) throws IOException {
        page = new PdfPage(PdfFrame.of(source));
        canvas = new PdfCanvas(page);
        marks.clear();
        forms = 0;
        glyphs = 0;
        processPage(source);
        for (PDAnnotation annotation : source.getAnnotations()) {
            budget.operators(OPERATOR);
            boolean typed =
                    switch (String.valueOf(annotation.getSubtype())) {
                        case "FreeText", "Widget", "Stamp" -> true;
                        default -> false;
                    };
            if (typed && !annotation.isHidden() && !annotation.isNoView()) {
                canvas.set(PdfState.start(page.frame.whole()));
                marks.clear();
                forms = 1;
                showAnnotation(annotation);
            }
        }
    }

    /** The page being read, with what was noted of it even if it failed. */
    PdfPage page() {
        return page;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.operators(OPERATOR);
        PdfState state = canvas.state();
        String name = operator.getName();
        switch (name) {
            case "q" -> {
                if (canvas.depth() == DEEPEST_STATE) {
                    page.faults++;
                } else {
                    canvas.save();
                    super.processOperator(operator, operands);
                }
            }
            case "Q" -> {
                canvas.restore();
                super.processOperator(operator, operands);
            }
            case "g", "rg", "k" -> fill(operands, PdfColour.Space.PLAIN);
            case "sc", "scn" -> fill(operands, state.fillSpace());
            case "G", "RG", "K" -> stroke(operands, PdfColour.Space.PLAIN);
            case "SC", "SCN" -> stroke(operands, state.strokeSpace());
            case "cs" -> canvas.set(state.filling(PdfColour.BLACK, space(operands)));
            case "CS" -> canvas.set(state.stroking(PdfColour.BLACK, space(operands)));
            case "w" -> canvas.set(state.lines(lineWidth(operands)));
            case "m", "l", "c", "v", "y", "re" -> canvas.build(name, operands, ctm());
            case "f", "F", "f*", "B", "B*", "b", "b*" -> canvas.end(true, true, isSolid());
            case "S", "s" -> canvas.end(false, true, isSolid());
            case "n" -> canvas.end(false, false, false);
            case "W", "W*" -> canvas.clip();
            case "sh" -> canvas.shade();
            case "BI" -> canvas.picture(ctm(), isSolid());
            case "Do" -> draw(operands);
            case "BMC", "BDC" -> marks.begin(operands, getResources(), forms > 0);
            case "EMC" -> marks.end();
            default -> super.processOperator(operator, operands);
        }
    }

    private Matrix ctm() {
        return getGraphicsState().getCurrentTransformationMatrix();
    }

    private void fill(List<COSBase> operands, PdfColour.Space space) {
        canvas.set(canvas.state().filling(PdfColour.of(operands, space), space));
    }

    private void stroke(List<COSBase> operands, PdfColour.Space space) {
        canvas.set(canvas.state().stroking(PdfColour.of(operands, space), space));
    }

    private PdfColour.Space space(List<COSBase> operands) {
        return operands.isEmpty()
                ? PdfColour.Space.OTHER
                : PdfColour.space(operands.get(0), getResources());
    }

    private double lineWidth(List<COSBase> operands) {
        return PdfCanvas.number(operands, 0) * ctm().getScalingFactorX();
    }

    /** Whether what is painted now hides what lies under it, and is painted where it shows. */
    private boolean isSolid() {
        PDGraphicsState state = getGraphicsState();
        return state.getNonStrokeAlphaConstant() > 0.9
                && state.getSoftMask() == null
                && state.getBlendMode() == BlendMode.NORMAL
                && !marks.current().off();
    }

    private void draw(List<COSBase> operands) throws IOException {
        if (operands.isEmpty()
                || !(operands.get(0) instanceof COSName name)
                || !(getResources().getCOSObject().getDictionaryObject(COSName.XOBJECT)
                        instanceof COSDictionary all)
                || !(all.getDictionaryObject(name) instanceof COSStream stream)) {
            return;
        }
        boolean off = layers.isOff(stream.getDictionaryObject(COSName.OC));
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            boolean holes =
                    stream.containsKey(COSName.SMASK)
                            || stream.containsKey(COSName.MASK)
                            || stream.getBoolean(COSName.IMAGE_MASK, false);
            if (!off) {
                canvas.picture(ctm(), isSolid() && !holes);
            }
        } else if (forms < DEEPEST_FORM
                && getResources().getXObject(name) instanceof PDFormXObject form) {
            form(form, off);
        }
    }

    private void form(PDFormXObject form, boolean off) throws IOException {
        budget.operators(FORM);
        PdfCanvas.Saved outer = canvas.enter();
        PDRectangle bounds = form.getBBox();
        if (bounds != null) {
            Matrix inner = Matrix.concatenate(ctm(), form.getMatrix());
            PdfBox box =
                    canvas.box(
                            inner,
                            bounds.getLowerLeftX(),
                            bounds.getLowerLeftY(),
                            bounds.getUpperRightX(),
                            bounds.getUpperRightY());
            canvas.set(canvas.state().clipped(box));
        }
        if (off) {
            marks.beginOff();
        }
        forms++;
        try {
            showForm(form);
        } finally {
            forms--;
            if (off) {
                marks.end();
            }
            canvas.leave(outer);
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
        budget.operators(GLYPH);
        if (++glyphs > MOST_GLYPHS) {
            throw new Budget.Spent(Problem.Code.BUDGET_SPENT, "characters", MOST_GLYPHS);
        }
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
        if (!Double.isFinite(x + y + dx + dy)) {
            page.faults++;
            return;
        }
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        PdfStyle style = fonts.style(font, Math.hypot(m.getShearX(), m.getScaleY()), mode);
        int angle = run != null && dx == 0 && dy == 0 ? run.angle : angle(dx, dy);
        if (run == null || run.style != style || run.angle != angle) {
            run = begin(style, mode, angle);
        }
        double turn = Math.toRadians(-angle);
        double glyphX = angle == 0 ? x : x * Math.cos(turn) - y * Math.sin(turn);
        double glyphY = angle == 0 ? y : x * Math.sin(turn) + y * Math.cos(turn);
        float width = (float) Math.hypot(dx, dy);
        run.glyphs.add(new PdfGlyph(text, (float) glyphX, (float) glyphY, width, style));
    }

    private PdfRun begin(PdfStyle style, RenderingMode mode, int angle) {
        PdfState state = canvas.state();
        boolean unpainted =
                mode == RenderingMode.NEITHER
                        || getGraphicsState().getNonStrokeAlphaConstant() < 0.05;
        PdfRun next =
                new PdfRun(
                        angle,
                        style,
                        marks.current(),
                        canvas.next(),
                        mode == RenderingMode.STROKE ? state.stroke() : state.fill(),
                        unpainted,
                        state.clip());
        page.runs.add(next);
        return next;
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
    protected void operatorException(
            Operator operator, List<COSBase> operands, IOException exception) {
        // a bad operator spoils itself, not the page
        page.faults++;
    }
}
