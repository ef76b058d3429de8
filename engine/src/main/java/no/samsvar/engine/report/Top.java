package no.samsvar.engine.report;

import java.util.List;
import no.samsvar.engine.assist.Summaries;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.QuestionInfo;

/** What this is, the few numbers that matter, how to read the page, and the questions. */
final class Top {
    private final Page page;
    private final Html html;

    Top(Page page) {
        this.page = page;
        this.html = page.html;
    }

    void write() {
        Collation all = page.all();
        html.open("header", "class", "top", "id", "top").open("div", "class", "wide");
        html.element("p", page.say("top.kicker"), "class", "kicker");
        html.element("h1", title(page));
        Integer year = all.round().year();
        if (year != null) {
            html.element("p", page.say("top.year", year.toString()), "class", "year");
        }
        String audience = "audience." + all.audience();
        html.open("p", "class", "edition").element("strong", page.say(audience));
        html.text(". " + page.say(audience + ".text")).close("p");
        drafts();
        html.element("p", page.say("top.lead"), "class", "lead");
        figures();
        html.close("div").close("header").line();
        html.open("div", "class", "wide intro");
        questions();
        reading();
        html.close("div").line();
    }

    /** The way to what a language model wrote, where somebody asked one. */
    private void drafts() {
        String model = Summaries.modelOf(page.all());
        if (model != null) {
            String link = Bundle.of("summaries", page.phrases.language()).get("link", model);
            html.open("p", "class", "drafts");
            html.element("a", Shown.of(link), "href", SummariesHtml.NAME).close("p");
        }
    }

    /** The round's title; where none is known, what the page is. */
    static String title(Page page) {
        String title = Shown.of(page.all().round().title());
        return title.isEmpty() ? page.say("top.untitled") : title;
    }

    private void figures() {
        Collation all = page.all();
        int answered = page.index.answered().size();
        html.open("dl", "class", "figures");
        figure(
                page.phrases.number(answered),
                "#who",
                answered,
                "respondent",
                "who-answered",
                page.say("top.answered", all.respondents().size()));
        figure(
                page.phrases.number(all.statements().size()),
                "#answers",
                all.statements().size(),
                "statement",
                "answers",
                page.phrases.count("top.statements", all.statements().size()));
        long words = 0;
        long own = 0;
        for (DocumentInfo document : all.documents()) {
            if (page.index.isCounted(document)) {
                words += document.words();
                own += document.ownWords();
            }
        }
        html.open("div").open("dt").text(page.say("top.own")).close("dt").open("dd");
        html.element("a", page.phrases.percent(own, words), "href", "#words");
        html.close("dd").close("div");
        int problems = all.problems().size();
        figure(
                page.phrases.number(problems),
                "#problems",
                problems,
                "problem",
                "problems",
                page.phrases.count("top.problems", problems));
        html.close("dl");
    }

    private void figure(
            String shown, String href, int number, String of, String list, String what) {
        html.open("div").element("dt", what).open("dd");
        html.element(
                "a",
                shown,
                "href",
                href,
                "data-count",
                Integer.toString(number),
                "data-of",
                of,
                "data-list",
                list);
        html.close("dd").close("div");
    }

    private void questions() {
        List<QuestionInfo> questions = page.all().round().questions();
        html.open("section", "aria-labelledby", "questions-h");
        html.element("h2", page.say("questions.title"), "id", "questions-h");
        html.open("ol", "class", "questions");
        for (QuestionInfo question : questions) {
            html.open("li").element("span", Shown.of(question.id()), "class", "num");
            html.open("div").element("p", Shown.of(question.text()));
            html.open("p", "class", "by");
            html.element(
                    "a", page.say("questions.answers"), "href", "#a-" + Page.safe(question.id()));
            html.text(" · ");
            html.element(
                    "a", page.say("questions.themes"), "href", "#q-" + Page.safe(question.id()));
            html.close("p").close("div").close("li");
        }
        html.close("ol");
        if (questions.isEmpty()) {
            html.element("p", page.say("questions.none"), "class", "none");
        }
        html.close("section");
    }

    private void reading() {
        html.open("section", "class", "reading", "aria-labelledby", "reading-h");
        html.element("h2", page.say("reading.title"), "id", "reading-h");
        html.open("ul");
        html.open("li").element("span", page.say("reading.serif"), "class", "said").close("li");
        html.element("li", page.say("reading.fixed"));
        html.element("li", page.say("reading.numbers"));
        html.element("li", page.say("reading.place"));
        html.close("ul").close("section");
    }
}
