package no.samsvar.engine.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.samsvar.engine.collate.Collation.CaseInfo;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.ProblemInfo;
import no.samsvar.engine.collate.Collation.QuestionInfo;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Collation.SubmissionInfo;
import org.jspecify.annotations.Nullable;

/** All of one body on about two pages: who adopted what, what it asked of whom, every answer. */
final class OneByOne extends Section {
    private static final List<String> OTHERS =
            List.of(
                    "ks",
                    "state",
                    "region",
                    "county-municipality",
                    "social-partners",
                    "volunteers",
                    "others");

    OneByOne(Page page) {
        super(page);
    }

    @Override
    String id() {
        return "respondents";
    }

    @Override
    void body() {
        List<RespondentInfo> bodies =
                page.all().respondents().stream()
                        .filter(r -> !page.index.documentsOf(r.id()).isEmpty())
                        .toList();
        if (bodies.isEmpty()) {
            nothing();
        }
        bodies.forEach(this::body);
    }

    private void body(RespondentInfo body) {
        html.open("details", "class", "one", "id", Page.respondentId(body.id()));
        html.open("summary").element("b", Shown.of(body.name()));
        html.element("span", " " + Who.kinds(page, body), "class", "kind").close("summary");
        html.open("div", "class", "one-c", "data-respondent", body.id());
        page.closed(() -> content(body));
        html.close("div").close("details").line();
    }

    private void content(RespondentInfo body) {
        facts(body);
        asked(body);
        html.open("div", "class", "answers-of");
        for (QuestionInfo question : page.all().round().questions()) {
            answer(
                    body,
                    question.id(),
                    Shown.of(question.id()),
                    Shown.of(question.text()),
                    "a-" + Page.safe(question.id()));
        }
        if (page.answers.of(body.id(), Index.UNASKED) != null) {
            answer(body, Index.UNASKED, "", page.say("answers.unasked"), "a-none");
        }
        html.close("div");
        problems(body);
    }

    /**
     * The answer stands once in the page, in the answer book; it is fetched from there when opened.
     */
    private void answer(
            RespondentInfo body, String question, String number, String title, String anchor) {
        html.open("h3").element("span", number, "class", "num").text(title).close("h3");
        Answer answer = page.answers.of(body.id(), question);
        if (answer == null) {
            html.element("p", page.say("one.unanswered"), "class", "none");
        } else {
            html.open("p", "class", "fetch", "data-fetch", question);
            html.element("a", page.say("one.read"), "href", "#" + anchor).close("p");
        }
    }

    private void facts(RespondentInfo body) {
        html.open("dl", "class", "facts");
        SubmissionInfo submission = page.index.countedOf(body.id());
        fact(
                "one.adopted",
                () -> {
                    html.text(page.phrases.name("adopted", Who.adoptedBy(page, body.id())) + " ");
                    new Quotation(page).evidence(submission == null ? null : submission.evidence());
                });
        if (submission != null) {
            known("one.received", submission.received());
            known("one.endorses", submission.endorses());
        }
        for (DocumentInfo document : page.index.documentsOf(body.id())) {
            fact("one.document", () -> document(document));
        }
        html.close("dl");
    }

    private void known(String key, @Nullable String value) {
        if (value != null) {
            fact(key, () -> html.text(page.phrases.date(Shown.of(value))));
        }
    }

    private void fact(String key, Runnable content) {
        html.open("div").element("dt", page.say(key)).open("dd");
        content.run();
        html.close("dd").close("div");
    }

    private void document(DocumentInfo document) {
        html.element(
                "a",
                Page.nameOf(document),
                "class",
                "see",
                "href",
                page.documentLink(document.id()));
        html.text(" · " + page.phrases.name("paper", document.kind()));
        CaseInfo matter = document.caseFile();
        if (matter != null && matter.number() != null) {
            html.text(" · " + page.say("one.case", Shown.of(matter.number())));
        }
        if (matter != null && matter.body() != null) {
            html.text(" · " + Shown.of(matter.body()));
        }
        if (matter != null && matter.date() != null) {
            html.text(" · " + page.phrases.date(Shown.of(matter.date())));
        }
        html.text(" · " + page.say("words.own", document.ownWords(), document.words()));
    }

    private void asked(RespondentInfo body) {
        Map<String, List<StatementInfo>> asked =
                page.index.documentsOf(body.id()).stream()
                        .flatMap(document -> page.index.of(document).stream())
                        .filter(s -> s.role().equals("proposal"))
                        .collect(
                                Collectors.groupingBy(
                                        StatementInfo::addressee,
                                        TreeMap::new,
                                        Collectors.toList()));
        html.element("h3", page.say("one.asked"));
        boolean any = false;
        for (String addressee : OTHERS) {
            List<StatementInfo> of = asked.get(addressee);
            if (of == null) {
                continue;
            }
            any = true;
            String list = page.list();
            html.open("h4");
            Counted.here(
                    html,
                    page.say("one.asked.of", page.phrases.name("of", addressee), of.size()),
                    of.size(),
                    "statement",
                    list);
            html.close("h4");
            html.open("ul", "class", "quotes short", "id", list);
            for (StatementInfo statement : of) {
                html.open("li");
                new Quotation(page).words(statement);
                html.text(" ");
                html.element(
                        "a",
                        page.say("quote.place"),
                        "class",
                        "see go",
                        "href",
                        page.placeLink(statement.document(), statement.start()));
                html.close("li");
            }
            html.close("ul");
        }
        if (!any) {
            html.element("p", page.say("one.asked.none"), "class", "none");
        }
    }

    private void problems(RespondentInfo body) {
        List<ProblemInfo> problems = page.index.problemsOf(body.id());
        if (!problems.isEmpty()) {
            html.element("h3", page.say("one.problems"));
            html.open("ul", "class", "problems-of");
            problems.forEach(p -> html.element("li", Shown.of(p.message())));
            html.close("ul");
        }
    }
}
