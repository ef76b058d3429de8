package no.samsvar.engine.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samsvar.engine.collate.Collation.DocumentInfo;

/** How much of each document was the answerer's own words, and where the rest came from. */
final class OwnShare extends Section {
    /** Origins that are told apart in a bar, in its order. */
    record Group(String style, List<String> origins) {}

    static final List<Group> GROUPS =
            List.of(
                    new Group("own", List.of("own")),
                    new Group("quotation", List.of("quotation")),
                    new Group("case", List.of("case")),
                    new Group("round", List.of("booklet", "template", "question")),
                    new Group("shared", List.of("shared")),
                    new Group("form", List.of("procedure", "heading", "furniture")),
                    new Group("not-adopted", List.of("not-adopted")));

    private static final int FEW = 16;

    private final Map<String, Map<String, Integer>> counted = new TreeMap<>();

    OwnShare(Page page) {
        super(page);
    }

    @Override
    String id() {
        return "words";
    }

    @Override
    void body() {
        List<DocumentInfo> documents =
                page.all().documents().stream().filter(d -> d.submission() != null).toList();
        if (documents.isEmpty()) {
            nothing();
            return;
        }
        legend();
        Map<String, Integer> sum = new TreeMap<>();
        for (DocumentInfo document : documents) {
            Map<String, Integer> words = WordCount.of(document, page.index.text(document.id()));
            words.forEach((origin, count) -> sum.merge(origin, count, Integer::sum));
            counted.put(document.id(), words);
        }
        row(
                () -> name(page.phrases.count("words.all", documents.size())),
                total(sum),
                parts(sum),
                () -> html.text(page.say("words.own", words(sum, "own"), total(sum))),
                () -> table(sum));
        if (documents.size() <= FEW) {
            documents.forEach(this::document);
            return;
        }
        html.open("details", "class", "more");
        html.element("summary", page.phrases.count("words.each", documents.size()));
        page.closed(() -> documents.forEach(this::document));
        html.close("details");
    }

    private void document(DocumentInfo document) {
        Map<String, Integer> words = counted.getOrDefault(document.id(), Map.of());
        row(
                () -> {
                    String respondent = page.index.respondentOf(document.id());
                    html.element(
                            "b", Shown.of(page.index.nameOf(respondent == null ? "" : respondent)));
                    html.element("span", " " + Page.nameOf(document), "class", "kind");
                },
                total(words),
                parts(words),
                () -> html.text(page.say("words.own", words(words, "own"), total(words))),
                () -> {
                    table(words);
                    html.element(
                            "a",
                            page.say("words.open"),
                            "class",
                            "see",
                            "href",
                            page.documentLink(document.id()));
                });
    }

    private void legend() {
        html.open("ul", "class", "legend");
        for (Group group : GROUPS) {
            html.open("li").open("svg", "class", "swatch", "aria-hidden", "true");
            html.open("rect", "class", "f-" + group.style(), "width", "100%", "height", "100%");
            html.close("rect").close("svg").text(page.say("group." + group.style())).close("li");
        }
        html.close("ul");
    }

    private void table(Map<String, Integer> words) {
        int total = total(words);
        html.open("table", "class", "plain").open("caption", "class", "vh");
        html.text(page.say("words.caption")).close("caption");
        html.open("thead").open("tr");
        html.element("th", page.say("words.origin"), "scope", "col");
        html.element("th", page.say("words.words"), "scope", "col", "class", "num");
        html.element("th", page.say("words.share"), "scope", "col", "class", "num");
        html.close("tr").close("thead").open("tbody");
        for (Group group : GROUPS) {
            for (String origin : group.origins()) {
                int count = words(words, origin);
                if (count > 0) {
                    html.open("tr");
                    html.element("th", page.phrases.name("origin", origin), "scope", "row");
                    html.element("td", page.phrases.number(count), "class", "num");
                    html.element("td", page.phrases.percent(count, total), "class", "num");
                    html.close("tr");
                }
            }
        }
        html.close("tbody").close("table");
    }

    private static Bar.Part[] parts(Map<String, Integer> words) {
        return GROUPS.stream()
                .map(group ->
                        new Bar.Part(
                                "f-" + group.style(),
                                group.origins().stream()
                                        .mapToInt(origin -> words(words, origin))
                                        .sum()))
                .toArray(Bar.Part[]::new);
    }

    private static int words(Map<String, Integer> words, String origin) {
        return words.getOrDefault(origin, 0);
    }

    private static int total(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }
}
