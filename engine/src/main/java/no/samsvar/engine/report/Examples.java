package no.samsvar.engine.report;

import java.util.List;
import no.samsvar.engine.collate.Collation.QuestionInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;

/** What bodies have done or are doing, where they name something, a date or a number. */
final class Examples extends Section {
    private static final List<String> STAGES = List.of("done", "under-way");

    Examples(Page page) {
        super(page);
    }

    @Override
    String id() {
        return "examples";
    }

    static List<StatementInfo> of(Page page) {
        return page.all().statements().stream()
                .filter(s -> isUnderWay(s) && !s.concrete().isEmpty())
                .toList();
    }

    @Override
    void body() {
        List<StatementInfo> examples = of(page);
        if (examples.isEmpty()) {
            nothing();
            return;
        }
        for (QuestionInfo question : page.all().round().questions()) {
            list(
                    examples.stream().filter(s -> question.id().equals(s.question())).toList(),
                    Shown.of(question.id()),
                    Shown.of(question.text()));
        }
        list(
                examples.stream()
                        .filter(s -> page.index.questionOf(s).equals(Index.UNASKED))
                        .toList(),
                "",
                page.say("answers.unasked"));
    }

    private static boolean isUnderWay(StatementInfo statement) {
        String stage = statement.stage();
        return stage != null && STAGES.contains(stage);
    }

    private void list(List<StatementInfo> examples, String number, String title) {
        if (examples.isEmpty()) {
            return;
        }
        html.open("h3").element("span", number, "class", "num").text(title).close("h3");
        String list = page.list();
        html.open("details", "class", "more", "open", page.isLarge() ? null : "").open("summary");
        Counted.here(
                html,
                page.phrases.count("examples.count", examples.size()),
                examples.size(),
                "statement",
                list);
        html.close("summary");
        page.closed(() -> {
            html.open("ul", "class", "quotes", "id", list);
            examples.forEach(this::example);
            html.close("ul");
        });
        html.close("details").line();
    }

    private void example(StatementInfo statement) {
        String respondent = page.index.respondentOf(statement);
        html.open("li", "data-respondent", respondent);
        Quotation quotation = new Quotation(page);
        quotation.marked(statement);
        html.open("p", "class", "by");
        page.respondent(respondent);
        html.text(", ");
        quotation.place(statement);
        String stage = statement.stage();
        html.text(" · ");
        html.element("b", page.phrases.name("stage", stage == null ? "" : stage));
        html.close("p").close("li");
    }
}
