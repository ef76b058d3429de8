package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Glyphs painted one after another by one operator: in one style, along one direction.
 *
 * <p>Glyphs stand in the frame of their direction: the page as it is shown, in points from its
 * upper left corner with y downwards, turned by {@code -angle} about that corner so that the text
 * runs from left to right.
 */
final class PdfRun {
    final int angle;
    final PdfStyle style;
    final PdfMark mark;
    final int order;
    final int colour;
    final boolean invisible;
    final PdfBox clip;
    final List<PdfGlyph> glyphs = new ArrayList<>();

    /**
     * @param angle the direction of the text in degrees clockwise, 0 for upright
     * @param order when it was painted, among everything on the page
     * @param colour {@code 0xRRGGBB}, or {@link PdfColour#UNKNOWN}
     * @param invisible painted neither with fill nor outline, as under a scanned page
     * @param clip what lies outside is not painted
     */
    PdfRun(
            int angle,
            PdfStyle style,
            PdfMark mark,
            int order,
            int colour,
            boolean invisible,
            PdfBox clip) {
        this.angle = angle;
        this.style = style;
        this.mark = mark;
        this.order = order;
        this.colour = colour;
        this.invisible = invisible;
        this.clip = clip;
    }

    /** The same with other glyphs. */
    PdfRun with(List<PdfGlyph> others) {
        PdfRun run = new PdfRun(angle, style, mark, order, colour, invisible, clip);
        run.glyphs.addAll(others);
        return run;
    }

    /** The x on the shown page of a point in this run's frame. */
    double shownX(double x, double y) {
        return shownX(angle, x, y);
    }

    double shownY(double x, double y) {
        return shownY(angle, x, y);
    }

    static double shownX(int angle, double x, double y) {
        return angle == 0
                ? x
                : x * Math.cos(Math.toRadians(angle)) - y * Math.sin(Math.toRadians(angle));
    }

    static double shownY(int angle, double x, double y) {
        return angle == 0
                ? y
                : x * Math.sin(Math.toRadians(angle)) + y * Math.cos(Math.toRadians(angle));
    }
}
