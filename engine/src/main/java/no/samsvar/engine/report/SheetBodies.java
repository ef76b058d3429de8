package no.samsvar.engine.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.QuestionInfo;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Collation.SubmissionInfo;
import no.samsvar.engine.report.Sheet.Column;
import org.jspecify.annotations.Nullable;

/** Everyone invited: who has answered, adopted by whom, and how much was said to each question. */
final class SheetBodies extends SheetPart {
    private final Map<List<String>, Integer> said = new HashMap<>();

    SheetBodies(Page page) {
        super(page);
        for (StatementInfo statement : page.all().statements()) {
            String body = page.index.respondentOf(statement);
            said.merge(List.of(body, page.index.questionOf(statement)), 1, Integer::sum);
        }
    }

    @Override
    String id() {
        return "respondents";
    }

    @Override
    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(column("js.body", 26));
        columns.add(column("xlsx.number", 9));
        columns.add(column("xlsx.kind", 16));
        columns.add(column("js.county", 16));
        columns.add(column("xlsx.answered", 9));
        columns.add(column("one.adopted", 34));
        columns.add(column("one.received", 20));
        columns.add(column("one.endorses", 18));
        columns.add(column("xlsx.documents", 34));
        columns.add(column("method.words", 10));
        columns.add(column("words.title", 10));
        columns.add(column("xlsx.share", 10));
        columns.add(column("js.statement", 9));
        for (QuestionInfo question : page.all().round().questions()) {
            String title = page.say("doc.question", Shown.of(question.id()));
            columns.add(new Column(title, 12, false));
        }
        columns.add(column("js.unasked", 12));
        if (!page.groups.isEmpty()) {
            columns.add(column("weigh.inhabitants", 12));
            Groups.BY.forEach(
                    by -> columns.add(new Column(page.phrases.name("group-by", by), 22, false)));
        }
        return columns;
    }

    @Override
    void rows(Sheet sheet) throws IOException {
        for (RespondentInfo body : page.all().respondents()) {
            sheet.row(cells(body));
        }
    }

    private List<Cell> cells(RespondentInfo body) {
        SubmissionInfo submission = page.index.countedOf(body.id());
        List<DocumentInfo> documents = page.index.documentsOf(body.id());
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(body.name()));
        cells.add(Cell.of(body.number()));
        cells.add(Cell.of(kinds(body)));
        cells.add(Cell.of(body.county()));
        cells.add(Cell.of(page.say(body.answered() ? "xlsx.yes" : "xlsx.no")));
        cells.add(submission == null ? Cell.NONE : name("adopted", submission.adoptedBy()));
        cells.add(Cell.of(submission == null ? null : submission.received()));
        cells.add(Cell.of(submission == null ? null : submission.endorses()));
        cells.add(Cell.of(String.join(", ", documents.stream().map(Page::nameOf).toList())));
        if (submission != null) {
            answers(body, documents, cells);
        }
        if (!page.groups.isEmpty()) {
            int figures = columns().size() - 1 - Groups.BY.size();
            while (cells.size() < figures) {
                cells.add(Cell.NONE);
            }
            cells.add(Cell.of(body.inhabitants()));
            cells.add(group("size", body.sizeClass()));
            cells.add(group("centrality", body.centrality()));
            cells.add(group("kostra", body.kostra()));
        }
        return cells;
    }

    private Cell group(String by, @Nullable String value) {
        return value == null ? Cell.NONE : Cell.of(page.groups.name(by + ":" + value));
    }

    private void answers(RespondentInfo body, List<DocumentInfo> documents, List<Cell> cells) {
        int words = documents.stream().mapToInt(DocumentInfo::words).sum();
        int own = documents.stream().mapToInt(DocumentInfo::ownWords).sum();
        cells.add(new Cell.Number(words));
        cells.add(new Cell.Number(own));
        cells.add(new Cell.Share(own, words));
        List<String> questions = new ArrayList<>();
        page.all().round().questions().forEach(q -> questions.add(q.id()));
        questions.add(Index.UNASKED);
        int all = questions.stream().mapToInt(q -> said(body, q)).sum();
        cells.add(new Cell.Number(all));
        questions.forEach(question -> cells.add(new Cell.Number(said(body, question))));
    }

    private int said(RespondentInfo body, String question) {
        return said.getOrDefault(List.of(body.id(), question), 0);
    }
}
