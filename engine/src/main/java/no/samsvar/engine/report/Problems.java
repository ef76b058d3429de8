package no.samsvar.engine.report;

import java.util.List;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.ProblemInfo;

/** What a person should look at, the gravest first, each with its place. */
final class Problems extends Section {
    static final List<String> SEVERITIES = List.of("error", "warning", "note");

    Problems(Page page) {
        super(page);
    }

    @Override
    String id() {
        return "problems";
    }

    @Override
    void body() {
        if (page.all().problems().isEmpty()) {
            nothing();
            return;
        }
        int number = 0;
        for (String severity : SEVERITIES) {
            List<ProblemInfo> of =
                    page.all().problems().stream()
                            .filter(p -> p.severity().equals(severity))
                            .toList();
            if (of.isEmpty()) {
                continue;
            }
            String list = page.list();
            boolean closed = severity.equals("note") && of.size() > 12;
            html.open("details", "class", "more problems", "open", closed ? null : "");
            html.open("summary")
                    .element("span", "", "class", "icon " + severity, "aria-hidden", "true");
            html.text(page.phrases.name("severity", severity) + ": ");
            Counted.here(html, page.phrases.number(of.size()), of.size(), "problem", list);
            html.close("summary").open("ul", "id", list);
            for (ProblemInfo problem : of) {
                problem(problem, ++number);
            }
            html.close("ul").close("details").line();
        }
    }

    private void problem(ProblemInfo problem, int number) {
        html.open("li", "data-problem", Integer.toString(number));
        html.element("p", Shown.of(problem.message()));
        html.open("p", "class", "by");
        String respondent = problem.respondent();
        String id = problem.document();
        if (respondent == null) {
            respondent = page.index.respondentOf(id);
        }
        if (respondent != null) {
            page.respondent(respondent);
            html.text(" · ");
        }
        if (id != null) {
            document(id, problem);
            html.text(" · ");
        }
        html.element("code", problem.code()).close("p").close("li");
    }

    private void document(String id, ProblemInfo problem) {
        DocumentInfo document = page.index.document(id);
        if (document == null) {
            html.text(Shown.of(id));
            return;
        }
        Integer start = problem.start();
        Integer end = problem.end();
        html.element(
                "a",
                Page.nameOf(document),
                "class",
                "see",
                "href",
                start == null ? page.documentLink(id) : page.placeLink(id, start));
        String text = page.index.text(id);
        if (start != null && end != null && end > start && end <= text.length()) {
            html.text(": ");
            html.element(
                    "q",
                    Shown.slice(text, start, end),
                    "data-document",
                    id,
                    "data-start",
                    Integer.toString(start),
                    "data-end",
                    Integer.toString(end));
        }
    }
}
