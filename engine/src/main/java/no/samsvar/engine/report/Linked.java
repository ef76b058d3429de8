package no.samsvar.engine.report;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.DocumentInfo;

/**
 * Documents as pages of their own, for a report that would be too large with all of them inside.
 */
final class Linked {
    private Linked() {}

    /** Where a document's page lies, seen from the report. */
    static String path(String document) {
        return "texts/" + Page.safe(document) + ".html";
    }

    /** Every document's page by its path. */
    static SortedMap<String, String> write(Collation collation, Map<String, String> texts) {
        SortedMap<String, String> pages = new TreeMap<>();
        Places places = new Places(new Page(collation, texts, true));
        for (DocumentInfo document : collation.documents()) {
            pages.put(
                    path(document.id()), page(new Page(collation, texts, true), document, places));
        }
        return pages;
    }

    private static String page(Page page, DocumentInfo document, Places places) {
        Html html = page.html;
        Shell shell = new Shell(page);
        shell.open(Page.nameOf(document), "");
        html.open("main", "class", "wide doc-page", "id", "main");
        html.open("p").element("a", page.say("place.back"), "href", "../report.html").close("p");
        html.element("h1", Page.nameOf(document));
        new DocumentView(page, document, places.in(document.id())).write();
        html.close("main");
        shell.close("");
        return html.done();
    }
}
