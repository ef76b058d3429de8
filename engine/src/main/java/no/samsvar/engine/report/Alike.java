package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samsvar.engine.collate.Collation.AnswerCopies;
import no.samsvar.engine.collate.Collation.Copies;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Collation.SubmissionInfo;

/** The same words, or nearly, from several bodies; and answers that only support another's. */
final class Alike extends Section {
    /** Wordings of one group that are shown; of a flood of form answers all are a little apart. */
    private static final int MOST_WORDINGS = 12;

    Alike(Page page) {
        super(page);
    }

    @Override
    String id() {
        return "alike";
    }

    @Override
    void body() {
        List<Copies> groups =
                page.all().copies().stream()
                        .filter(group -> group.statements().size() > 1)
                        .sorted(Comparator.comparingInt(group -> -group.statements().size()))
                        .toList();
        Map<String, List<String>> endorsed = endorsed();
        List<AnswerCopies> answers = page.all().answerCopies();
        if (groups.isEmpty() && endorsed.isEmpty() && answers.isEmpty()) {
            nothing();
            return;
        }
        if (!endorsed.isEmpty()) {
            html.element("h3", page.say("alike.endorse"));
            endorsed.forEach(this::endorsed);
        }
        if (!answers.isEmpty()) {
            html.element("h3", page.say("alike.answers"));
            page.closed(() -> answers.forEach(this::answers));
        }
        if (groups.isEmpty()) {
            return;
        }
        html.open("details", "class", "more", "open", page.isLarge() ? null : "");
        html.element("summary", page.phrases.count("alike.count", groups.size()));
        page.closed(() -> groups.forEach(this::group));
        html.close("details");
    }

    /** Those whose counted answer supports another's, by the other's name as they write it. */
    private Map<String, List<String>> endorsed() {
        Map<String, List<String>> endorsed = new TreeMap<>();
        for (SubmissionInfo submission : page.all().submissions()) {
            String name = submission.endorses();
            if (name != null && submission.standing().equals("counted")) {
                endorsed.computeIfAbsent(name, n -> new ArrayList<>()).add(submission.respondent());
            }
        }
        return endorsed;
    }

    private void endorsed(String name, List<String> bodies) {
        String list = page.list();
        html.open("div", "class", "alike").open("p");
        html.text(
                name.isEmpty()
                        ? page.say("alike.endorsed.some")
                        : page.say("alike.endorsed", Shown.of(name)));
        html.text(": ");
        Counted.here(
                html,
                page.phrases.count("themes.whom", bodies.size()),
                bodies.size(),
                "respondent",
                list);
        html.close("p");
        bodies(bodies, list);
        html.close("div").line();
    }

    private void answers(AnswerCopies group) {
        String list = page.list();
        String question = group.question();
        html.open("div", "class", "alike").open("p");
        html.text(
                question == null
                        ? page.say("answers.unasked")
                        : page.say("alike.answer", Shown.of(question)));
        html.text(": ");
        Counted.here(
                html,
                page.phrases.count("themes.whom", group.respondents().size()),
                group.respondents().size(),
                "respondent",
                list);
        html.close("p");
        bodies(group.respondents(), list);
        html.close("div").line();
    }

    private void bodies(List<String> bodies, String list) {
        html.open("ul", "class", "names", "id", list);
        for (String body : bodies) {
            html.open("li", "data-respondent", body);
            page.respondent(body);
            html.close("li");
        }
        html.close("ul");
    }

    private void group(Copies group) {
        StatementInfo shown = page.index.statement(group.representative());
        List<StatementInfo> statements = page.index.statements(group.statements());
        if (shown == null || statements.isEmpty()) {
            return;
        }
        String id = "c-" + Page.safe(group.id());
        html.open("div", "class", "alike", "id", id);
        new Quotation(page).words(shown);
        html.open("p", "class", "by");
        Counted.here(
                html,
                page.phrases.count("alike.size", statements.size()),
                statements.size(),
                "copy",
                id);
        html.text(": ");
        String separator = "";
        for (StatementInfo statement : statements) {
            html.text(separator).open("span", "data-copy", statement.id());
            page.respondent(page.index.respondentOf(statement));
            html.text(" (");
            new Quotation(page).place(statement);
            html.text(")").close("span");
            separator = ", ";
        }
        html.close("p");
        wordings(shown, statements);
        html.close("div").line();
    }

    /** Each other wording once, with the words marked that the first does not have. */
    private void wordings(StatementInfo shown, List<StatementInfo> statements) {
        Map<String, StatementInfo> others = new LinkedHashMap<>();
        for (StatementInfo statement : statements) {
            if (!statement.text().equals(shown.text())) {
                others.putIfAbsent(statement.text(), statement);
            }
        }
        if (others.isEmpty()) {
            return;
        }
        html.open("details", "class", "more");
        html.element("summary", page.say("alike.differ"));
        html.open("ul", "class", "quotes short");
        others.values().stream()
                .limit(MOST_WORDINGS)
                .forEach(other -> {
                    html.open("li");
                    new Quotation(page).against(other, shown);
                    html.open("p", "class", "by");
                    page.respondent(page.index.respondentOf(other));
                    html.close("p").close("li");
                });
        html.close("ul");
        html.close("details");
    }
}
