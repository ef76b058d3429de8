package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.report.Sheet.Form;

/**
 * {@code statements.xlsx}: the result as tables, for people who live in Excel. Written as
 * SpreadsheetML row by row, so that its size costs no memory: see decision 14.
 */
final class StatementsXlsx {
    static final String NAME = "statements.xlsx";

    private static final String TYPE = "officedocument.spreadsheetml.";
    private static final String BOOK = "xl/workbook.xml";

    private StatementsXlsx() {}

    /** The file's bytes, the same for the same result. */
    static byte[] write(Page page) {
        OfficeZip zip = new OfficeZip();
        OfficeProperties.of(page, zip);
        zip.way("", "officeDocument", BOOK);
        List<SheetPart> parts = parts(page);
        List<String> ways = new ArrayList<>();
        for (int i = 1; i <= parts.size(); i++) {
            ways.add(zip.way(BOOK, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        zip.way(BOOK, "styles", "styles.xml");
        zip.part(BOOK, TYPE + "sheet.main+xml", book(parts, ways));
        zip.part("xl/styles.xml", TYPE + "styles+xml", Resource.text("sheet-styles.xml"));
        String foot =
                "&L"
                        + plain(page.say("top.page", Top.title(page)))
                        + "&C"
                        + plain(page.say("audience." + page.all().audience()))
                        + "&R&P / &N";
        for (int i = 0; i < parts.size(); i++) {
            SheetPart part = parts.get(i);
            String path = "xl/worksheets/sheet" + (i + 1) + ".xml";
            Form form = new Form(part.columns(), part.head(), foot, i == 0);
            zip.part(path, TYPE + "worksheet+xml", Sheet.of(zip, path, form, part::rows));
        }
        return zip.done();
    }

    private static List<SheetPart> parts(Page page) {
        List<SheetPart> parts = new ArrayList<>();
        parts.add(new SheetStatements(page));
        parts.add(new SheetBodies(page));
        parts.add(new SheetThemes(page));
        parts.add(new SheetPositions(page));
        if (!page.all().mandate().isEmpty()) {
            parts.add(new SheetMandate(page));
        }
        parts.add(new SheetCounts(page));
        if (!page.groups.isEmpty()) {
            parts.add(new SheetGroups(page));
        }
        parts.add(new SheetProblems(page));
        parts.add(new SheetAbout(page, parts));
        return parts;
    }

    /** In a page's foot an ampersand begins a command. */
    private static String plain(String words) {
        return words.replace("&", "&&");
    }

    private static String book(List<SheetPart> parts, List<String> ways) {
        Html xml = new Html();
        xml.open(
                "workbook",
                "xmlns",
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "xmlns:r",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        xml.open("bookViews").empty("workbookView", "activeTab", "0").close("bookViews");
        xml.open("sheets");
        for (int i = 0; i < parts.size(); i++) {
            String number = Integer.toString(i + 1);
            xml.empty("sheet", "name", parts.get(i).name(), "sheetId", number, "r:id", ways.get(i));
        }
        xml.close("sheets").open("definedNames");
        for (int i = 0; i < parts.size(); i++) {
            String sheet = "'" + parts.get(i).name().replace("'", "''") + "'!";
            String local = Integer.toString(i);
            xml.element(
                    "definedName",
                    sheet + "$1:$1",
                    "name",
                    "_xlnm.Print_Titles",
                    "localSheetId",
                    local);
        }
        return xml.close("definedNames").close("workbook").done();
    }
}
