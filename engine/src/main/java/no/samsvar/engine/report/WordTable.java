package no.samsvar.engine.report;

/** A table that says what it is and repeats its head on every page. */
final class WordTable {
    private final WordText text;
    private final Html xml;
    private final int[] widths;

    /**
     * @param title for those who hear it read
     * @param widths of the columns in twentieths of a point
     */
    WordTable(WordText text, String title, int... widths) {
        this.text = text;
        this.xml = text.xml;
        this.widths = widths.clone();
        xml.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", "Samsvar");
        int whole = 0;
        for (int width : widths) {
            whole += width;
        }
        xml.empty("w:tblW", "w:w", Integer.toString(whole), "w:type", "dxa");
        xml.empty("w:tblLayout", "w:type", "fixed");
        xml.empty(
                "w:tblLook",
                "w:val",
                "0420",
                "w:firstRow",
                "1",
                "w:lastRow",
                "0",
                "w:firstColumn",
                "0",
                "w:lastColumn",
                "0",
                "w:noHBand",
                "0",
                "w:noVBand",
                "1");
        xml.empty("w:tblCaption", "w:val", Shown.of(title)).close("w:tblPr").open("w:tblGrid");
        for (int width : widths) {
            xml.empty("w:gridCol", "w:w", Integer.toString(width));
        }
        xml.close("w:tblGrid").line();
    }

    /** What a cell holds: one paragraph of a style. */
    record Cell(String style, Runnable content) {}

    Cell words(String words) {
        return new Cell("TableText", () -> text.run(words.isEmpty() ? "–" : words));
    }

    Cell number(String words) {
        return new Cell("TableNumber", () -> text.run(words));
    }

    Cell cell(Runnable content) {
        return new Cell("TableText", content);
    }

    /** The names of the columns. */
    void head(Cell... names) {
        row(true, names);
    }

    void row(Cell... cells) {
        row(false, cells);
    }

    private void row(boolean head, Cell... cells) {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (head) {
            xml.empty("w:tblHeader");
        }
        xml.close("w:trPr");
        for (int i = 0; i < cells.length; i++) {
            xml.open("w:tc").open("w:tcPr");
            xml.empty("w:tcW", "w:w", Integer.toString(widths[i]), "w:type", "dxa");
            xml.close("w:tcPr");
            text.paragraph(cells[i].style(), cells[i].content());
            xml.close("w:tc");
        }
        xml.close("w:tr").line();
    }

    void done() {
        xml.close("w:tbl").line();
    }
}
