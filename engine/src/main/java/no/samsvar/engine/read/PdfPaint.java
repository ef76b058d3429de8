package no.samsvar.engine.read;

/**
 * An area that was painted.
 *
 * @param order when, among everything on the page
 * @param colour of a filled rectangle; {@link PdfColour#UNKNOWN} of a picture or another shape
 * @param kind whether what lies under it is still seen
 */
record PdfPaint(PdfBox box, int order, int colour, Kind kind) {
    enum Kind {
        /** A rectangle that hides what lies under it. */
        OPAQUE,
        /** A picture without transparency. */
        PICTURE,
        /** A shape that lies under later words, but need not hide earlier ones. */
        BACKDROP
    }
}
