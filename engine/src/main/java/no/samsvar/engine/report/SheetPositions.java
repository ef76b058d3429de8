package no.samsvar.engine.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samsvar.engine.collate.Collation.Count;
import no.samsvar.engine.collate.Collation.Position;
import no.samsvar.engine.report.Sheet.Column;

/** Positions that several statements take, by question and theme, with who takes them. */
final class SheetPositions extends SheetPart {
    SheetPositions(Page page) {
        super(page);
    }

    @Override
    String id() {
        return "positions";
    }

    @Override
    List<Column> columns() {
        return List.of(
                column("js.question", 12),
                column("js.theme", 36),
                column("doc.position", 80),
                column("doc.bodies", 10),
                column("themes.group.municipality", 11),
                column("themes.group.county-municipality", 15),
                column("xlsx.once", 13),
                column("js.statement", 9),
                column("doc.themes.who", 60),
                folded("xlsx.position-ids", 30));
    }

    @Override
    void rows(Sheet sheet) throws IOException {
        Map<String, String> titles = new TreeMap<>();
        page.all().round().themes().forEach(t -> titles.put(t.id(), t.title()));
        for (Position position : page.all().positions()) {
            Count count =
                    page.index.count(position.question(), position.theme(), position.id(), "all");
            if (count == null || position.statements().size() < 2) {
                continue;
            }
            String question = position.question();
            sheet.row(
                    List.of(
                            Cell.of(question == null ? page.say("js.unasked") : question),
                            Cell.of(titles.getOrDefault(position.theme(), position.theme())),
                            Cell.words(position.title()),
                            new Cell.Number(count.respondents().size()),
                            new Cell.Number(page.index.bodies(count, "municipality")),
                            new Cell.Number(page.index.bodies(count, "county-municipality")),
                            new Cell.Number(count.once().size()),
                            new Cell.Number(count.statements().size()),
                            Cell.of(names(count.respondents())),
                            Cell.of(position.id())));
        }
    }
}
