package no.samsvar.engine.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A sheet of {@code statements.xlsx}, written row by row: a head that stays in sight, can be
 * filtered by, and is repeated in print.
 */
final class Sheet {
    /** What Excel takes of text in one cell, in UTF-16 units. */
    static final int MOST_CHARACTERS = 32_767;

    /** What Excel takes of links in one sheet. */
    private static final int MOST_LINKS = 65_530;

    private static final String SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String CUT = " […]";
    private static final Pattern CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final int KEPT = 1 << 16;

    /** What Excel takes of height, and what a line takes of it, in points. */
    private static final int TALLEST = 409;

    private static final int LINE = 14;

    /**
     * @param width in characters
     * @param folded whether it is put away until somebody asks for it
     */
    record Column(String title, int width, boolean folded) {}

    /** Writes the rows. */
    interface Rows {
        void to(Sheet sheet) throws IOException;
    }

    private final Html xml = new Html(KEPT + (1 << 14));
    private final OfficeZip zip;
    private final String part;
    private final OutputStream out;
    private final List<Column> columns;
    private final List<String> linked = new ArrayList<>();
    private int rows;

    private Sheet(OfficeZip zip, String part, Form form, OutputStream out) {
        this.columns = form.columns();
        this.zip = zip;
        this.part = part;
        this.out = out;
    }

    /**
     * @param head how many columns stay in sight
     * @param foot what stands under each page in print
     * @param open whether this is the sheet that is seen first
     */
    record Form(List<Column> columns, int head, String foot, boolean open) {
        Form {
            columns = List.copyOf(columns);
        }
    }

    static OfficeZip.Content of(OfficeZip zip, String part, Form form, Rows rows) {
        return out -> {
            Sheet sheet = new Sheet(zip, part, form, out);
            sheet.begin(form);
            rows.to(sheet);
            sheet.end(form);
        };
    }

    private void begin(Form form) throws IOException {
        xml.open("worksheet", "xmlns", SPACE, "xmlns:r", RELATIONS);
        xml.open("sheetPr")
                .empty("outlinePr", "summaryRight", "0")
                .empty("pageSetUpPr", "fitToPage", "1")
                .close("sheetPr");
        xml.open("sheetViews");
        xml.open("sheetView", "tabSelected", form.open() ? "1" : null, "workbookViewId", "0");
        String corner = name(form.head(), 2);
        String pane = form.head() == 0 ? "bottomLeft" : "bottomRight";
        String columns = form.head() == 0 ? null : Integer.toString(form.head());
        xml.empty(
                "pane",
                "xSplit",
                columns,
                "ySplit",
                "1",
                "topLeftCell",
                corner,
                "activePane",
                pane,
                "state",
                "frozen");
        xml.empty("selection", "pane", pane, "activeCell", corner, "sqref", corner);
        xml.close("sheetView").close("sheetViews");
        xml.empty("sheetFormatPr", "defaultRowHeight", "16", "outlineLevelCol", "1").open("cols");
        for (int i = 0; i < form.columns().size(); i++) {
            String at = Integer.toString(i + 1);
            String width = Integer.toString(form.columns().get(i).width());
            String folded = form.columns().get(i).folded() ? "1" : null;
            xml.empty(
                    "col",
                    "min",
                    at,
                    "max",
                    at,
                    "width",
                    width,
                    "customWidth",
                    "1",
                    "outlineLevel",
                    folded,
                    "hidden",
                    folded);
        }
        xml.close("cols").open("sheetData").line();
        rows = 1;
        List<Cell> head = new ArrayList<>();
        form.columns().forEach(column -> head.add(Cell.of(column.title())));
        xml.open("row", "r", "1", "ht", height(head, 2), "customHeight", "1");
        for (int i = 0; i < form.columns().size(); i++) {
            text(name(i, 1), form.columns().get(i).title(), SheetStyle.HEAD);
        }
        xml.close("row").line();
    }

    /** The cells from the first column on. */
    void row(List<Cell> cells) throws IOException {
        rows++;
        xml.open("row", "r", Integer.toString(rows), "ht", height(cells, 1));
        for (int i = 0; i < cells.size(); i++) {
            String at = name(i, rows);
            switch (cells.get(i)) {
                case Cell.Text text -> text(at, text.words(), SheetStyle.TEXT);
                case Cell.Words words -> text(at, words.words(), SheetStyle.WORDS);
                case Cell.Number number ->
                        value(at, Long.toString(number.number()), SheetStyle.NUMBER);
                case Cell.Share share -> share(at, share);
                case Cell.Link link -> link(at, link);
            }
        }
        xml.close("row").line();
        if (xml.length() > KEPT) {
            xml.drain(out);
        }
    }

    /**
     * In points, for the most lines of a cell: Excel and LibreOffice do not all work it out when
     * they open a file. About as many characters go on a line as the column is wide.
     */
    private String height(List<Cell> cells, int least) {
        int lines = least;
        for (int i = 0; i < cells.size(); i++) {
            int length =
                    switch (cells.get(i)) {
                        case Cell.Text text -> text.words().length();
                        case Cell.Words words -> words.words().length();
                        case Cell.Link link -> link.words().length();
                        case Cell.Number _, Cell.Share _ -> 0;
                    };
            if (!columns.get(i).folded()) {
                lines = Math.max(lines, Math.ceilDiv(length, columns.get(i).width()));
            }
        }
        return Integer.toString(Math.min(TALLEST, 2 + LINE * lines));
    }

    private void link(String at, Cell.Link link) {
        boolean room = linked.size() < 2 * MOST_LINKS;
        text(at, link.words(), room ? SheetStyle.LINK : SheetStyle.TEXT);
        if (room) {
            linked.add(at);
            linked.add(zip.link(part, link.target()));
        }
    }

    private void share(String at, Cell.Share share) {
        if (share.whole() > 0) {
            value(at, Double.toString((double) share.part() / share.whole()), SheetStyle.SHARE);
        }
    }

    private void value(String at, String value, SheetStyle style) {
        xml.open("c", "r", at, "s", style.index(false)).element("v", value).close("c");
    }

    private void text(String at, String words, SheetStyle style) {
        if (words.isEmpty()) {
            return;
        }
        xml.open("c", "r", at, "s", style.index(isFormula(words)), "t", "inlineStr").open("is");
        xml.element("t", cell(words)).close("is").close("c");
    }

    /**
     * Whether Excel would make a formula of it when somebody edits the cell. As the file stands it
     * is text in any case.
     */
    private static boolean isFormula(String words) {
        return "=+-@".indexOf(words.charAt(0)) >= 0;
    }

    /**
     * Text as a cell can hold it: not too long, and nothing in it that Excel reads as the number of
     * a character ({@code _x0041_}).
     */
    static String cell(String words) {
        String shown = Shown.of(words);
        if (shown.contains("_x")) {
            shown = CODE.matcher(shown).replaceAll("_x005F_");
        }
        if (shown.length() <= MOST_CHARACTERS) {
            return shown;
        }
        int end = MOST_CHARACTERS - CUT.length();
        return shown.substring(0, Character.isHighSurrogate(shown.charAt(end - 1)) ? end - 1 : end)
                + CUT;
    }

    private void end(Form form) throws IOException {
        String all = "A1:" + name(form.columns().size() - 1, Math.max(2, rows));
        xml.close("sheetData").empty("autoFilter", "ref", all);
        if (!linked.isEmpty()) {
            xml.open("hyperlinks");
            for (int i = 0; i < linked.size(); i += 2) {
                xml.empty("hyperlink", "ref", linked.get(i), "r:id", linked.get(i + 1));
            }
            xml.close("hyperlinks");
        }
        xml.empty("printOptions", "gridLines", "1").empty("pageMargins", MARGINS);
        xml.empty(
                "pageSetup",
                "paperSize",
                "9",
                "orientation",
                "landscape",
                "fitToWidth",
                "1",
                "fitToHeight",
                "0");
        xml.open("headerFooter").element("oddFooter", form.foot()).close("headerFooter");
        xml.open("ignoredErrors");
        xml.empty("ignoredError", "sqref", all, "numberStoredAsText", "1").close("ignoredErrors");
        xml.close("worksheet").drain(out);
    }

    private static final String[] MARGINS = {
        "left", "0.4", "right", "0.4", "top", "0.5", "bottom", "0.6", "header", "0.3", "footer",
        "0.3"
    };

    /** A column from 0 and a row from 1 as Excel names them: 27, 3 is AB3. */
    static String name(int column, int row) {
        if (column < 26) {
            return (char) ('A' + column) + Integer.toString(row);
        }
        StringBuilder name = new StringBuilder();
        for (int c = column; c >= 0; c = c / 26 - 1) {
            name.insert(0, (char) ('A' + c % 26));
        }
        return name.append(row).toString();
    }
}
