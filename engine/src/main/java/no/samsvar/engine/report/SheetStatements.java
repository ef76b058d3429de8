package no.samsvar.engine.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import no.samsvar.engine.report.Sheet.Column;

/** Every statement with all that is known of it; what a person filters by comes first. */
final class SheetStatements extends SheetPart {
    SheetStatements(Page page) {
        super(page);
    }

    @Override
    String id() {
        return "statements";
    }

    @Override
    List<Column> columns() {
        return List.of(
                column("js.body", 20),
                column("xlsx.number", 9),
                column("js.county", 14),
                column("xlsx.kind", 14),
                column("one.adopted", 20),
                column("js.question", 12),
                column("xlsx.path", 30),
                column("js.statement", 80),
                column("js.role", 13),
                column("js.addressee", 17),
                column("xlsx.desk", 18),
                column("js.stage", 13),
                column("xlsx.concrete", 12),
                column("xlsx.themes", 34),
                column("method.file", 24),
                column("xlsx.page", 7),
                column("xlsx.copies", 14),
                column("xlsx.exempt", 14),
                folded("xlsx.roles", 18),
                folded("xlsx.language", 8),
                folded("xlsx.decided", 11),
                folded("xlsx.id", 26),
                folded("doc.id", 14),
                folded("xlsx.start", 9),
                folded("xlsx.end", 9),
                folded("xlsx.theme-ids", 24),
                folded("xlsx.position-ids", 24));
    }

    @Override
    void rows(Sheet sheet) throws IOException {
        StatementRow.Lookup lookup = new StatementRow.Lookup(page.all());
        for (var statement : page.all().statements()) {
            sheet.row(cells(lookup.row(statement), Demands.deskOf(statement)));
        }
    }

    private List<Cell> cells(StatementRow row, String desk) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(row.get("respondent")));
        cells.add(Cell.of(row.get("number")));
        cells.add(Cell.of(row.get("county")));
        cells.add(many(row, "kinds", "kind"));
        cells.add(name("adopted", row.get("adoptedBy")));
        cells.add(Cell.of(row.get("question")));
        cells.add(Cell.words(row.get("path").replace(StatementRow.AND, " › ")));
        cells.add(Cell.words(row.get("text")));
        cells.add(name("role", row.get("role")));
        cells.add(name("of", row.get("addressee")));
        cells.add(name("desk", desk));
        cells.add(name("stage", row.get("stage")));
        cells.add(many(row, "concrete", "concrete"));
        cells.add(Cell.of(row.get("themeTitles").replace(StatementRow.AND, "; ")));
        String file = row.get("file");
        cells.add(text(row.get("document"), file.substring(file.lastIndexOf('/') + 1)));
        cells.add(number(row, "page"));
        cells.add(Cell.of(row.get("copies")));
        cells.add(Cell.of(row.get("exempt")));
        cells.add(many(row, "roles", "role"));
        cells.add(Cell.of(row.get("language")));
        cells.add(name("decided", row.get("decidedBy")));
        cells.add(Cell.of(row.get("id")));
        cells.add(Cell.of(row.get("document")));
        cells.add(number(row, "start"));
        cells.add(number(row, "end"));
        cells.add(Cell.of(row.get("themes")));
        cells.add(Cell.of(row.get("positions")));
        return cells;
    }

    private static Cell number(StatementRow row, String column) {
        String digits = row.get(column);
        return digits.isEmpty() ? Cell.NONE : new Cell.Number(Integer.parseInt(digits));
    }

    private Cell many(StatementRow row, String column, String group) {
        String values = row.get(column);
        return values.isEmpty()
                ? Cell.NONE
                : Cell.of(
                        Arrays.stream(values.split(" \\| "))
                                .map(value -> page.phrases.name(group, value))
                                .collect(Collectors.joining(", ")));
    }
}
