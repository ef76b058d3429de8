package no.samsvar.engine.read;

/**
 * What the file says of the content being painted.
 *
 * @param id the marked content's number in the structure tree, or -1
 * @param artifact declared to be no part of the document's words, such as a page header
 * @param off hidden by optional content
 */
record PdfMark(int id, boolean artifact, boolean off) {
    static final PdfMark NONE = new PdfMark(-1, false, false);
}
