package no.samsvar.engine.read;

/** A rectangle on the page as it is shown. */
record PdfBox(double left, double top, double right, double bottom) {
    boolean contains(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
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
