package no.samsvar.engine.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.samsvar.engine.assist.Summaries;
import no.samsvar.engine.assist.Summaries.Draft;
import no.samsvar.engine.assist.Summaries.Sentence;
import no.samsvar.engine.collate.Collation.QuestionInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Collation.ThemeInfo;
import org.jspecify.annotations.Nullable;

/**
 * {@code summaries.html}: what a language model wrote, a page of its own so that nobody takes it
 * for the report. Each sentence stands with the statements that it cites, word for word; the
 * model's words are text and nothing else.
 */
final class SummariesHtml {
    static final String NAME = "summaries.html";

    private final Page page;
    private final Html html;
    private final Bundle words;
    private final Summaries summaries;

    private SummariesHtml(Page page, Summaries summaries) {
        this.page = page;
        this.html = page.html;
        this.words = Bundle.of("summaries", page.phrases.language());
        this.summaries = summaries;
    }

    /**
     * @param page an empty one, whose places are linked if the report's are
     */
    static byte[] write(Page page, Summaries summaries) {
        return new SummariesHtml(page, summaries).page().getBytes(StandardCharsets.UTF_8);
    }

    private String page() {
        Shell shell = new Shell(page);
        String title = words.get("title");
        shell.open(words.get("page", Top.title(page)), "");
        html.open("main", "class", "wide doc-page", "id", "main");
        html.open("p");
        html.element("a", page.say("place.back"), "href", HtmlReport.NAME).close("p");
        html.element("h1", title);
        html.open("p", "class", "edition");
        html.element("strong", page.say("audience." + page.all().audience()) + ".");
        html.text(" ").element("strong", mark());
        html.text(" " + words.get("mark.text")).close("p");
        for (QuestionInfo question : page.all().round().questions()) {
            drafts(question.id(), Shown.of(question.id() + ". " + question.text()));
        }
        drafts(null, words.get("unasked"));
        titles();
        asked();
        html.close("main");
        shell.close("");
        return html.done();
    }

    private String mark() {
        return words.get("mark", Shown.of(summaries.model()));
    }

    private void drafts(@Nullable String question, String heading) {
        List<Draft> drafts =
                summaries.drafts().stream()
                        .filter(d -> d.kind().equals("summary"))
                        .filter(d -> Objects.equals(d.question(), question))
                        .toList();
        if (drafts.isEmpty()) {
            return;
        }
        html.element("h2", heading);
        for (Draft draft : drafts) {
            String theme = draft.theme();
            html.element("h3", theme == null ? words.get("whole") : title(theme));
            draft(draft);
        }
    }

    private void titles() {
        List<Draft> titles =
                summaries.drafts().stream().filter(d -> d.kind().equals("title")).toList();
        if (titles.isEmpty()) {
            return;
        }
        html.element("h2", words.get("titles"));
        html.element("p", words.get("titles.lead"));
        for (Draft draft : titles) {
            String theme = String.valueOf(draft.theme());
            html.element("h3", title(theme));
            draft(draft);
            for (Sentence sentence : draft.sentences()) {
                html.open("p").text(words.get("titles.decide")).open("code");
                html.text(decision(theme, sentence.text())).close("code").close("p");
            }
        }
    }

    /** The line of {@code decisions.jsonl} that a person makes the title hers with. */
    private static String decision(String theme, String title) {
        return "{\"at\":\"\",\"by\":\"\",\"on\":"
                + CollationJson.line(Map.of("theme", theme))
                + ",\"do\":\"rename\",\"value\":"
                + CollationJson.line(title)
                + "}";
    }

    private String title(String theme) {
        return page.all().round().themes().stream()
                .filter(t -> t.id().equals(theme))
                .map(ThemeInfo::title)
                .map(Shown::of)
                .findFirst()
                .orElse(Shown.of(theme));
    }

    private void draft(Draft draft) {
        html.open("p", "class", "by").text(mark() + " ");
        String shown = page.phrases.number(draft.shown());
        html.text(words.get("shown", shown, page.phrases.number(draft.of())) + " ");
        html.element("code", draft.prompt()).close("p");
        for (Sentence sentence : draft.sentences()) {
            html.element("p", Shown.of(sentence.text()), "class", "machine");
            html.open("details", "class", "more");
            html.element("summary", words.count("rests", sentence.statements().size()));
            html.open("ul", "class", "quotes");
            sentence.statements().forEach(this::source);
            html.close("ul").close("details").line();
        }
    }

    private void source(String id) {
        StatementInfo statement = page.index.statement(id);
        if (statement == null) {
            return;
        }
        String respondent = page.index.respondentOf(statement);
        html.open("li", "data-respondent", respondent);
        new Quotation(page).words(statement);
        html.open("p", "class", "by").text(Shown.of(page.index.nameOf(respondent)) + ", ");
        String place = page.placeLink(statement.document(), statement.start());
        html.element(
                "a",
                page.say("quote.place"),
                "class",
                "see go",
                "href",
                (place.startsWith("#") ? HtmlReport.NAME : "") + place);
        html.close("p").close("li");
    }

    private void asked() {
        html.element("h2", words.get("asked"));
        html.element("p", words.get("asked.text"));
        summaries
                .instructions()
                .forEach((kind, text) -> {
                    html.open("details", "class", "more");
                    html.element("summary", words.get("asked." + kind));
                    html.element("pre", text).close("details");
                });
        int dropped = summaries.problems().size();
        html.element("p", words.count("dropped", dropped));
    }
}
