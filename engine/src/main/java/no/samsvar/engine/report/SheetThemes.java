package no.samsvar.engine.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.collate.Collation.Count;
import no.samsvar.engine.collate.Collation.QuestionInfo;
import no.samsvar.engine.collate.Collation.ThemeInfo;
import no.samsvar.engine.collate.Weighing.Group;
import no.samsvar.engine.report.Sheet.Column;
import org.jspecify.annotations.Nullable;

/** A theme under a question a row: n of N, kinds of members apart, and who. */
final class SheetThemes extends SheetPart {
    SheetThemes(Page page) {
        super(page);
    }

    @Override
    String id() {
        return "themes";
    }

    @Override
    int head() {
        return 2;
    }

    @Override
    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.addAll(
                List.of(
                        column("js.question", 12),
                        column("js.theme", 36),
                        column("xlsx.source", 13),
                        column("xlsx.degree", 15),
                        column("doc.bodies", 10),
                        column("xlsx.of", 11),
                        column("xlsx.share.answered", 10),
                        column("xlsx.share.invited", 10),
                        column("themes.group.municipality", 11),
                        column("themes.group.county-municipality", 15),
                        column("xlsx.council", 14),
                        column("xlsx.once", 13),
                        column("js.statement", 9),
                        column("doc.themes.who", 80)));
        if (!page.groups.isEmpty()) {
            columns.add(column("weigh.inhabitants", 12));
            columns.add(column("weigh.share.invited", 16));
            columns.add(column("weigh.share.answered", 16));
        }
        columns.add(folded("xlsx.theme-ids", 24));
        return columns;
    }

    @Override
    void rows(Sheet sheet) throws IOException {
        for (QuestionInfo question : page.all().round().questions()) {
            rows(question.id(), question.id(), sheet);
        }
        rows(null, Index.UNASKED, sheet);
    }

    private void rows(@Nullable String question, String answers, Sheet sheet) throws IOException {
        int answered = page.answers.to(answers).size();
        for (Themes.Weighed theme : Themes.weighed(page, question)) {
            Count count = theme.count();
            int bodies = count.respondents().size();
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(question == null ? page.say("js.unasked") : question));
            cells.add(Cell.of(theme.theme().title()));
            cells.add(name("source", source(theme.theme())));
            cells.add(name("degree", ThemeView.degree(bodies, answered)));
            cells.add(new Cell.Number(bodies));
            cells.add(new Cell.Number(answered));
            cells.add(new Cell.Share(bodies, answered));
            cells.add(new Cell.Share(bodies, page.all().respondents().size()));
            cells.add(new Cell.Number(page.index.bodies(count, "municipality")));
            cells.add(new Cell.Number(page.index.bodies(count, "county-municipality")));
            cells.add(new Cell.Number(page.index.bodies(count, "adopted:council")));
            cells.add(new Cell.Number(count.once().size()));
            cells.add(new Cell.Number(count.statements().size()));
            cells.add(Cell.of(names(count.respondents())));
            weight(count, cells);
            cells.add(Cell.of(theme.theme().id()));
            sheet.row(cells);
        }
    }

    private void weight(Count count, List<Cell> cells) {
        Long inhabitants = count.inhabitants();
        if (inhabitants == null) {
            return;
        }
        cells.add(Cell.of(inhabitants));
        Group all = page.groups.get("municipality");
        if (all == null || !page.groups.isWeighed(all)) {
            cells.add(Cell.NONE);
            cells.add(Cell.NONE);
            return;
        }
        cells.add(new Cell.Share(inhabitants, all.inhabitants()));
        cells.add(new Cell.Share(inhabitants, all.answeredInhabitants()));
    }

    private static String source(ThemeInfo theme) {
        return theme.source().equals("found") && theme.decidedBy() == null
                ? "proposed"
                : theme.source();
    }
}
