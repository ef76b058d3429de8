package no.samsvar.engine.report;

import no.samsvar.engine.collate.Collation.DocumentInfo;

/** Every document's text, kept closed; or the way to it where the texts lie beside the page. */
final class Documents extends Section {
    private final Places places;

    Documents(Page page) {
        super(page);
        this.places = new Places(page);
    }

    @Override
    String id() {
        return "documents";
    }

    @Override
    void body() {
        if (page.all().documents().isEmpty()) {
            nothing();
        }
        if (page.isLinked()) {
            html.open("ul", "class", "plain-list");
            for (DocumentInfo document : page.all().documents()) {
                html.open("li", "id", "d-" + Page.safe(document.id()));
                html.open("a", "href", Linked.path(document.id()));
                title(document);
                html.close("a").close("li");
            }
            html.close("ul");
            return;
        }
        page.all().documents().forEach(this::document);
    }

    private void document(DocumentInfo document) {
        html.open("details", "class", "doc", "id", "d-" + Page.safe(document.id()));
        html.open("summary");
        title(document);
        html.close("summary");
        html.open("noscript", "class", "lazy");
        new DocumentView(page, document, places.in(document.id())).write();
        html.close("noscript").close("details").line();
    }

    private void title(DocumentInfo document) {
        String respondent = page.index.respondentOf(document.id());
        html.element("b", Page.nameOf(document));
        html.element(
                "span",
                " "
                        + page.phrases.name("paper", document.kind())
                        + (respondent == null
                                ? ""
                                : ", " + Shown.of(page.index.nameOf(respondent))),
                "class",
                "kind");
    }
}
