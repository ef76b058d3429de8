package no.samsvar.engine.read;

/**
 * A line in reading order.
 *
 * @param region counts the columns, boxes and bands of a page that are read one after another
 * @param left the left edge of its column, {@code right} the right one
 * @param cell whether it stands in a row of a table
 */
record PdfPlaced(PdfLine line, int region, double left, double right, boolean cell) {}
