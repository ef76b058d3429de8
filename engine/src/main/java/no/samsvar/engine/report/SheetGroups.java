package no.samsvar.engine.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.collate.Weighing.Group;
import no.samsvar.engine.report.Sheet.Column;

/**
 * The groups by size, centrality and KOSTRA group, one a row: who has answered, and who has not.
 */
final class SheetGroups extends SheetPart {
    SheetGroups(Page page) {
        super(page);
    }

    @Override
    String id() {
        return "groups";
    }

    @Override
    int head() {
        return 2;
    }

    @Override
    List<Column> columns() {
        return List.of(
                column("xlsx.group", 18),
                column("xlsx.value", 30),
                column("weigh.invited", 11),
                column("xlsx.answered", 11),
                column("who.havenot", 11),
                column("weigh.inhabitants", 13),
                column("weigh.inhabitants.answered", 16),
                column("weigh.silent", 80));
    }

    @Override
    void rows(Sheet sheet) throws IOException {
        for (String by : Groups.BY) {
            for (Group group : page.groups.by(by)) {
                List<Cell> cells = new ArrayList<>();
                cells.add(name("group-by", by));
                cells.add(Cell.of(page.groups.name(group)));
                cells.add(new Cell.Number(group.invited().size()));
                cells.add(new Cell.Number(group.answered().size()));
                cells.add(new Cell.Number(group.silent().size()));
                cells.add(new Cell.Number(group.inhabitants()));
                cells.add(
                        page.groups.isWeighed(group)
                                ? new Cell.Share(group.answeredInhabitants(), group.inhabitants())
                                : Cell.NONE);
                cells.add(Cell.of(String.join(", ", page.groups.silent(group))));
                sheet.row(cells);
            }
        }
    }
}
