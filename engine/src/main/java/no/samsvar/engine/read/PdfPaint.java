package no.samsvar.engine.read;

/**
 * An area that was painted.
 *
 * @param order when, among everything on the page
 * @param colour of a filled shape; {@link PdfColour#UNKNOWN} of a picture, or where it is mixed
 */
record PdfPaint(PdfBox box, int order, int colour, Kind kind) {
    enum Kind {
        /** A rectangle that hides what lies under it. */
        RECTANGLE,
        /** A shape that lies under later words, but need not hide earlier ones. */
        BACKDROP,
        /** A picture that hides what lies under it. */
        PICTURE,
        /** A picture with holes, or seen through. */
        SHEER_PICTURE;

        boolean hides() {
            return this == RECTANGLE || this == PICTURE;
        }

        boolean isPicture() {
            return this == PICTURE || this == SHEER_PICTURE;
        }
    }
}
