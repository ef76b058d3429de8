package no.samsvar.engine.read;

/** A rectangle on the page as it is shown. */
record PdfBox(double left, double top, double right, double bottom) {
    boolean contains(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    boolean overlaps(PdfBox other) {
        return left <= other.right
                && other.left <= right
                && top <= other.bottom
                && other.top <= bottom;
    }

    /** The smallest box around both. */
    PdfBox cover(PdfBox other) {
        return new PdfBox(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** This box with a border around it. */
    PdfBox grow(double by) {
        return new PdfBox(left - by, top - by, right + by, bottom + by);
    }

    PdfBox intersect(PdfBox other) {
        double l = Math.max(left, other.left);
        double t = Math.max(top, other.top);
        return new PdfBox(
                l,
                t,
                Math.max(l, Math.min(right, other.right)),
                Math.max(t, Math.min(bottom, other.bottom)));
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    double area() {
        return width() * height();
    }
}
