package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.collate.Collation.QuestionInfo;
import no.samsvar.engine.collate.Collation.RespondentInfo;

/** Question by question, every body's whole answer in its own order and words. */
final class AnswerBook extends Section {
    /** From this many answers to a question on, they lie in closed groups by county. */
    private static final int MANY = 24;

    AnswerBook(Page page) {
        super(page);
    }

    @Override
    String id() {
        return "answers";
    }

    @Override
    void body() {
        chooser();
        for (QuestionInfo question : page.all().round().questions()) {
            html.open("section", "class", "q", "id", "a-" + Page.safe(question.id()));
            html.open("h3").element("span", Shown.of(question.id()), "class", "num");
            html.text(Shown.of(question.text())).close("h3");
            answers(question.id());
            html.close("section").line();
        }
        if (!page.answers.to(Index.UNASKED).isEmpty() || page.all().round().questions().isEmpty()) {
            html.open("section", "class", "q", "id", "a-none");
            html.element("h3", page.say("answers.unasked"));
            answers(Index.UNASKED);
            html.close("section").line();
        }
    }

    /** Picks one body; works where scripts run. */
    private void chooser() {
        List<RespondentInfo> bodies =
                page.all().respondents().stream()
                        .filter(r -> !page.index.documentsOf(r.id()).isEmpty())
                        .toList();
        if (bodies.size() < 2) {
            return;
        }
        html.open("p", "class", "chooser js").open("label", "for", "choose");
        html.text(page.say("answers.choose")).close("label").text(" ");
        html.open("select", "id", "choose");
        html.element("option", page.say("answers.choose.none"), "value", "");
        for (RespondentInfo body : bodies) {
            html.element("option", Shown.of(body.name()), "value", Page.respondentId(body.id()));
        }
        html.close("select").close("p").line();
    }

    private void answers(String question) {
        Collection<Answer> answers = page.answers.to(question);
        if (answers.isEmpty()) {
            html.element("p", page.say("answers.nobody"), "class", "none");
            return;
        }
        String list = page.list();
        html.open("p", "class", "count");
        Counted.here(
                html,
                page.phrases.count("answers.count", answers.size()),
                answers.size(),
                "respondent",
                list);
        html.close("p");
        html.open("div", "id", list);
        if (answers.size() < MANY) {
            answers.forEach(this::article);
        } else {
            byCounty(answers)
                    .forEach((county, some) -> {
                        html.open("details", "class", "more");
                        html.element(
                                "summary",
                                page.phrases.count(
                                        "answers.county",
                                        some.size(),
                                        county.isEmpty()
                                                ? page.say("who.nowhere")
                                                : Shown.of(county)));
                        page.closed(() -> some.forEach(this::article));
                        html.close("details").line();
                    });
        }
        html.close("div");
    }

    private Map<String, List<Answer>> byCounty(Collection<Answer> answers) {
        Map<String, List<Answer>> counties = new java.util.TreeMap<>(Names.ORDER);
        for (Answer answer : answers) {
            RespondentInfo body = page.index.respondent(answer.respondent());
            String county = body == null || body.county() == null ? "" : body.county();
            counties.computeIfAbsent(county, c -> new ArrayList<>()).add(answer);
        }
        return new LinkedHashMap<>(counties);
    }

    private void article(Answer answer) {
        html.open(
                "article",
                "class",
                "answer",
                "data-respondent",
                answer.respondent(),
                "data-answers",
                answer.question());
        html.open("h4");
        page.respondent(answer.respondent());
        html.close("h4");
        html.open("p", "class", "by");
        html.text(page.phrases.name("by", Who.adoptedBy(page, answer.respondent())));
        page.index
                .documentsOf(answer.respondent())
                .forEach(document ->
                        answer.pieces().stream()
                                .filter(p -> p.document().equals(document.id()))
                                .findFirst()
                                .ifPresent(first -> {
                                    html.text(" · ");
                                    html.element(
                                            "a",
                                            Page.nameOf(document),
                                            "class",
                                            "see",
                                            "href",
                                            page.placeLink(document.id(), first.start()));
                                }));
        html.close("p");
        new AnswerWriter(page).write(answer);
        html.close("article").line();
    }
}
