package no.samsvar.engine.read;

/** What a graphics state holds beyond what the library keeps: colours and the clip's box. */
record PdfState(
        int fill, PdfColour.Space fillSpace, int stroke, PdfColour.Space strokeSpace, PdfBox clip) {

    static PdfState start(PdfBox page) {
        return new PdfState(
                PdfColour.BLACK,
                PdfColour.Space.PLAIN,
                PdfColour.BLACK,
                PdfColour.Space.PLAIN,
                page);
    }

    PdfState filling(int colour, PdfColour.Space space) {
        return new PdfState(colour, space, stroke, strokeSpace, clip);
    }

    PdfState stroking(int colour, PdfColour.Space space) {
        return new PdfState(fill, fillSpace, colour, space, clip);
    }

    PdfState clipped(PdfBox box) {
        return new PdfState(fill, fillSpace, stroke, strokeSpace, clip.intersect(box));
    }
}
