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

    /** Whether there is a picture as large as the page, and no words. */
    boolean isScan;

    /** The same lines block by block, in a tagged document. */
    PdfTagged tagged = new PdfTagged();

    PdfSheet(int number, double width, double height, List<PdfLine> lines) {
        this.number = number;
        this.width = width;
        this.height = height;
        this.lines = lines;
    }

    /** Takes a line as a page header or footer, by the half of the page it stands in. */
    void addFurniture(PdfLine line) {
        (line.base() < height / 2 ? above : below).add(line);
    }

    /** Whether the line is, or is a part of, furniture that was found. */
    boolean isFurniture(PdfLine line) {
        return above.stream().anyMatch(f -> covers(f, line))
                || below.stream().anyMatch(f -> covers(f, line));
    }

    /** Takes the line back. */
    void notFurniture(PdfLine line) {
        above.removeIf(f -> covers(f, line));
        below.removeIf(f -> covers(f, line));
    }

    private static boolean covers(PdfLine furniture, PdfLine line) {
        return furniture.angle() == line.angle()
                && Math.abs(furniture.base() - line.base()) < 1
                && line.left() > furniture.left() - 1
                && line.right() < furniture.right() + 1;
    }
}
