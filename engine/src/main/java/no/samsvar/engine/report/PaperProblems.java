package no.samsvar.engine.report;

import java.util.List;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.ProblemInfo;

/** What a person should look at, the gravest first. */
final class PaperProblems {
    private final Paper paper;
    private final Page page;

    PaperProblems(Paper paper) {
        this.paper = paper;
        this.page = paper.page;
    }

    void write() {
        paper.part(paper.say("problems.title"), "problems.lead");
        if (page.all().problems().isEmpty()) {
            paper.nothing("problems.none");
            return;
        }
        for (String severity : Problems.SEVERITIES) {
            List<ProblemInfo> of =
                    page.all().problems().stream()
                            .filter(p -> p.severity().equals(severity))
                            .toList();
            if (!of.isEmpty()) {
                table(page.phrases.name("severity", severity), of);
            }
        }
    }

    private void table(String severity, List<ProblemInfo> problems) {
        String caption = severity + ": " + page.phrases.number(problems.size());
        paper.caption(caption);
        WordTable table = new WordTable(paper.text, caption, 2000, 2270, 4800);
        table.head(
                table.words(paper.say("js.body")),
                table.words(paper.say("one.document")),
                table.words(paper.say("doc.problem")));
        for (ProblemInfo problem : problems) {
            String document = problem.document();
            table.row(
                    table.words(body(page, problem)),
                    table.words(document == null ? "–" : file(page, document)),
                    table.words(Shown.of(problem.message())));
        }
        table.done();
    }

    /** Whom it is about; a dash where that is nobody. */
    static String body(Page page, ProblemInfo problem) {
        String respondent = problem.respondent();
        if (respondent == null) {
            respondent = page.index.respondentOf(problem.document());
        }
        return respondent == null ? "–" : Shown.of(page.index.nameOf(respondent));
    }

    static String file(Page page, String document) {
        DocumentInfo known = page.index.document(document);
        return known == null ? Shown.of(document) : Page.nameOf(known);
    }
}
