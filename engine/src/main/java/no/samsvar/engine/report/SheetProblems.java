package no.samsvar.engine.report;

import java.io.IOException;
import java.util.List;
import no.samsvar.engine.collate.Collation.ProblemInfo;
import no.samsvar.engine.report.Sheet.Column;

/** What a person should look at, the gravest first. */
final class SheetProblems extends SheetPart {
    SheetProblems(Page page) {
        super(page);
    }

    @Override
    String id() {
        return "problems";
    }

    @Override
    List<Column> columns() {
        return List.of(
                column("xlsx.severity", 14),
                column("js.body", 26),
                column("method.file", 30),
                column("doc.problem", 90),
                column("xlsx.code", 24),
                column("xlsx.start", 9),
                column("xlsx.end", 9));
    }

    @Override
    void rows(Sheet sheet) throws IOException {
        for (ProblemInfo problem : page.all().problems()) {
            String document = problem.document();
            boolean read = document != null && page.index.document(document) != null;
            String file = document == null ? "" : PaperProblems.file(page, document);
            sheet.row(
                    List.of(
                            name("problem", problem.severity()),
                            Cell.of(PaperProblems.body(page, problem)),
                            read ? text(String.valueOf(document), file) : Cell.of(file),
                            Cell.of(problem.message()),
                            Cell.of(problem.code()),
                            Cell.of(problem.start()),
                            Cell.of(problem.end())));
        }
    }
}
