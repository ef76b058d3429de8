package no.samsvar.engine.read;

/**
 * What a graphics state holds beyond what the library keeps: colours, the width of lines, and the
 * clip's box.
 */
record PdfState(
        int fill,
        PdfColour.Space fillSpace,
        int stroke,
        PdfColour.Space strokeSpace,
        double line,
        PdfBox clip) {

    static PdfState start(PdfBox page) {
        return new PdfState(
                PdfColour.BLACK,
                PdfColour.Space.PLAIN,
                PdfColour.BLACK,
                PdfColour.Space.PLAIN,
                1,
                page);
    }

    PdfState filling(int colour, PdfColour.Space space) {
        return new PdfState(colour, space, stroke, strokeSpace, line, clip);
    }

    PdfState stroking(int colour, PdfColour.Space space) {
        return new PdfState(fill, fillSpace, colour, space, line, clip);
    }

    PdfState lines(double width) {
        return new PdfState(fill, fillSpace, stroke, strokeSpace, width, clip);
    }

    PdfState clipped(PdfBox box) {
        return new PdfState(fill, fillSpace, stroke, strokeSpace, line, clip.intersect(box));
    }
}
