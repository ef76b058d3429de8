package no.samsvar.engine.report;

import java.util.List;
import java.util.TreeMap;
import no.samsvar.engine.assist.Summaries;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.DocumentInfo;

/** How the page was made and what from, so that it can be made again and checked. */
final class Method extends Section {
    static final List<String> STEPS =
            List.of(
                    "read",
                    "own",
                    "statements",
                    "question",
                    "themes",
                    "degrees",
                    "counts",
                    "people");

    Method(Page page) {
        super(page);
    }

    @Override
    String id() {
        return "method";
    }

    @Override
    void body() {
        html.open("dl", "class", "method");
        for (String step : STEPS) {
            html.open("div").element("dt", page.say("method." + step));
            html.element("dd", page.say("method." + step + ".text")).close("div");
        }
        html.close("dl");
        origins();
        versions();
        documents();
    }

    private void origins() {
        html.element("h3", page.say("method.origins"));
        html.open("dl", "class", "method");
        for (OwnShare.Group group : OwnShare.GROUPS) {
            for (String origin : group.origins()) {
                html.open("div").element("dt", page.say("origin." + origin));
                html.element("dd", page.say("origin." + origin + ".text")).close("div");
            }
        }
        html.close("dl");
    }

    private void versions() {
        Collation all = page.all();
        html.element("h3", page.say("method.versions"));
        html.open("dl", "class", "method");
        pair(page.say("method.engine"), all.engine().version());
        pair(page.say("method.schema"), all.schema());
        new TreeMap<>(all.engine().options()).forEach(this::pair);
        html.close("dl");
        html.element("p", repeatable(page));
        html.element("p", page.say("method.verify"));
    }

    /** Whether another run would give the same. */
    static String repeatable(Page page) {
        Collation all = page.all();
        boolean clock = all.problems().stream().anyMatch(p -> p.code().equals("time-spent"));
        if (Summaries.modelOf(all) != null && !clock) {
            return Bundle.of("summaries", page.phrases.language()).get("method");
        }
        return page.say(all.engine().nondeterministic() ? "method.clock" : "method.deterministic");
    }

    private void pair(String name, String value) {
        html.open("div").element("dt", name).open("dd").element("code", Shown.of(value));
        html.close("dd").close("div");
    }

    private void documents() {
        List<DocumentInfo> documents = page.all().documents();
        html.element("h3", page.say("method.documents"));
        String list = page.list();
        html.open("details", "class", "more").open("summary");
        Counted.here(
                html,
                page.phrases.count("method.files", documents.size()),
                documents.size(),
                "file",
                list);
        html.close("summary");
        html.open(
                "div",
                "class",
                "scroll",
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                page.say("method.documents"));
        html.open("table", "class", "plain sums", "id", list);
        html.element("caption", page.say("method.documents"), "class", "vh");
        html.open("thead").open("tr");
        for (String column : List.of("file", "kind", "words", "sha")) {
            html.element("th", page.say("method." + column), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        for (DocumentInfo document : documents) {
            html.open("tr", "data-file", document.id());
            html.open("th", "scope", "row");
            html.element("a", Shown.of(document.file()), "href", page.documentLink(document.id()));
            html.close("th");
            html.element("td", page.phrases.name("paper", document.kind()));
            html.element("td", page.phrases.number(document.words()), "class", "num");
            html.open("td").element("code", document.sha256()).close("td").close("tr");
        }
        html.close("tbody").close("table").close("div").close("details");
    }
}
