package no.samsvar.engine.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.OwnerPosition;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Collation.Voice;
import no.samsvar.engine.report.Sheet.Column;
import org.jspecify.annotations.Nullable;

/**
 * What the round's owner holds: a row for each statement that supports it, goes further, is against
 * it or near, and one with the names of those that say nothing of it.
 */
final class SheetMandate extends SheetPart {
    private static final List<String> SPOKEN = List.of("supports", "further", "against", "near");

    private final Mandate reasons;

    SheetMandate(Page page) {
        super(page);
        this.reasons = new Mandate(page);
    }

    @Override
    String id() {
        return "mandate";
    }

    @Override
    List<Column> columns() {
        return List.of(
                column("doc.position", 60),
                column("xlsx.mandate.place", 24),
                column("xlsx.mandate.relation", 18),
                column("js.body", 20),
                column("xlsx.kind", 16),
                column("js.statement", 80),
                column("xlsx.mandate.why", 40),
                column("method.file", 24),
                column("xlsx.page", 7),
                folded("xlsx.position-ids", 30),
                folded("xlsx.id", 26));
    }

    @Override
    void rows(Sheet sheet) throws IOException {
        for (OwnerPosition position : page.all().mandate()) {
            if (position.hasBeenRejected()) {
                row(sheet, position, page.say("mandate.rejected"), null, null);
                continue;
            }
            for (String group : SPOKEN) {
                for (Voice voice : Stood.voices(position, group)) {
                    row(sheet, position, relation(group), voice.respondent(), voice);
                }
            }
            if (!position.silent().isEmpty()) {
                sheet.row(silent(position));
            }
        }
    }

    private List<Cell> silent(OwnerPosition position) {
        List<Cell> cells = position(position, relation("silent"));
        cells.add(Cell.of(page.phrases.count("mandate.silent", position.silent().size())));
        cells.add(Cell.NONE);
        cells.add(Cell.of(names(position.silent())));
        cells.addAll(List.of(Cell.NONE, Cell.NONE, Cell.NONE, Cell.of(position.id())));
        return cells;
    }

    private List<Cell> position(OwnerPosition position, String relation) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.words(Shown.of(position.text())));
        cells.add(text(position.document(), PaperMandate.place(page, position)));
        cells.add(Cell.of(relation));
        return cells;
    }

    private String relation(String group) {
        return page.say("mandate.h." + group);
    }

    private void row(
            Sheet sheet,
            OwnerPosition position,
            String relation,
            @Nullable String body,
            @Nullable Voice voice)
            throws IOException {
        RespondentInfo known = page.index.respondent(body);
        List<Cell> cells = position(position, relation);
        cells.add(Cell.of(body == null ? "" : Shown.of(page.index.nameOf(body))));
        cells.add(Cell.of(known == null ? "" : kinds(known)));
        StatementInfo statement =
                voice == null ? null : page.index.statements(List.of(voice.statement())).getFirst();
        if (voice == null || statement == null) {
            cells.addAll(List.of(Cell.NONE, Cell.NONE, Cell.NONE, Cell.NONE));
        } else {
            DocumentInfo document = page.index.document(statement.document());
            String file = document == null ? statement.document() : document.file();
            cells.add(Cell.words(Shown.of(statement.text())));
            cells.add(Cell.of(reasons.note(voice)));
            cells.add(text(statement.document(), file.substring(file.lastIndexOf('/') + 1)));
            cells.add(Cell.of(statement.page()));
        }
        cells.add(Cell.of(position.id()));
        cells.add(Cell.of(statement == null ? "" : statement.id()));
        sheet.row(cells);
    }
}
