package no.samsvar.engine.report;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.report.Sheet.Column;

/** What the workbook is, for whom, what its sheets hold, and what made it. */
final class SheetAbout extends SheetPart {
    private final List<SheetPart> others;

    SheetAbout(Page page, List<SheetPart> others) {
        super(page);
        this.others = List.copyOf(others);
    }

    /** Its name says whom the edition is for, so that it can be seen from every sheet. */
    @Override
    String id() {
        return "about." + page.all().audience();
    }

    @Override
    int head() {
        return 0;
    }

    @Override
    List<Column> columns() {
        return List.of(column("xlsx.about", 28), new Column(Top.title(page), 110, false));
    }

    @Override
    void rows(Sheet sheet) throws IOException {
        Collation all = page.all();
        String audience = "audience." + all.audience();
        row(
                sheet,
                page.say("xlsx.edition"),
                page.say(audience) + ". " + page.say(audience + ".text"));
        row(sheet, page.say("xlsx.round"), Top.title(page));
        Integer year = all.round().year();
        row(sheet, page.say("xlsx.year"), year == null ? "–" : year.toString());
        for (SheetPart other : others) {
            row(sheet, other.name(), page.say("xlsx." + other.id() + ".text"));
        }
        row(sheet, page.say("doc.bodies"), page.say("xlsx.counts.note"));
        row(sheet, page.say("method.engine"), all.engine().version());
        row(sheet, page.say("method.schema"), all.schema());
        for (var option : new TreeMap<>(all.engine().options()).entrySet()) {
            row(sheet, option.getKey(), option.getValue());
        }
    }

    private static void row(Sheet sheet, String name, String text) throws IOException {
        sheet.row(List.of(Cell.of(name), Cell.of(text)));
    }
}
