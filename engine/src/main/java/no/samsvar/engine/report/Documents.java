package no.samsvar.engine.report;

import java.util.List;
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
                html.open("a", "href", page.documentLink(document.id()));
                title(document);
                html.close("a").close("li");
            }
            html.close("ul");
            return;
        }
        Borrowed borrowed = new Borrowed(page.index);
        List<String> views =
                page.all().documents().parallelStream().map(d -> view(d, borrowed)).toList();
        for (int i = 0; i < views.size(); i++) {
            document(page.all().documents().get(i), views.get(i));
        }
    }

    private String view(DocumentInfo document, Borrowed borrowed) {
        Page alone = page.blank(false);
        boolean own = document.submission() == null;
        new DocumentView(alone, document, places.in(document.id()), own ? null : borrowed).write();
        return alone.html.done();
    }

    private void document(DocumentInfo document, String view) {
        html.open("details", "class", "doc", "id", "d-" + Page.safe(document.id()));
        html.open("summary");
        title(document);
        html.close("summary");
        html.open("noscript", "class", "lazy");
        html.markup(view);
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
