package no.samsvar.engine.read;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * From a file's own coordinates to the page as it is shown: points from the upper left corner of
 * its crop box, y downwards, after the page's rotation.
 */
record PdfFrame(
        double xx,
        double xy,
        double x0,
        double yx,
        double yy,
        double y0,
        double width,
        double height) {

    static PdfFrame of(PDPage page) {
        PDRectangle box = page.getCropBox();
        double left = box.getLowerLeftX();
        double bottom = box.getLowerLeftY();
        double w = box.getWidth();
        double h = box.getHeight();
        return switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new PdfFrame(0, 1, -bottom, 1, 0, -left, h, w);
            case 180 -> new PdfFrame(-1, 0, w + left, 0, 1, -bottom, w, h);
            case 270 -> new PdfFrame(0, -1, h + bottom, -1, 0, w + left, h, w);
            default -> new PdfFrame(1, 0, -left, 0, -1, h + bottom, w, h);
        };
    }

    double x(double u, double v) {
        return xx * u + xy * v + x0;
    }

    double y(double u, double v) {
        return yx * u + yy * v + y0;
    }

    /** The box around the four corners of a rectangle given in the file's coordinates. */
    PdfBox box(double u1, double v1, double u2, double v2) {
        double ax = x(u1, v1);
        double ay = y(u1, v1);
        double bx = x(u2, v2);
        double by = y(u2, v2);
        return new PdfBox(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
    }

    PdfBox whole() {
        return new PdfBox(0, 0, width, height);
    }
}
