package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.List;

/** One page's lines, before they are put in reading order. */
final class PdfSheet {
    final int number;
    final double width;
    final double height;

    /** Lines along the page's main direction, from top to bottom. */
    List<PdfLine> lines;

    /** Lines along other directions, a list for each. */
    final List<List<PdfLine>> turned = new ArrayList<>();

    /** Page headers, footers and numbers, taken out of the lines. */
    final List<PdfLine> above = new ArrayList<>();

    final List<PdfLine> below = new ArrayList<>();

    PdfSheet(int number, double width, double height, List<PdfLine> lines) {
        this.number = number;
        this.width = width;
        this.height = height;
        this.lines = lines;
    }
}
