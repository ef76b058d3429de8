package no.samsvar.engine.report;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
    static SortedMap<String, String> write(Page report) {
        Places places = new Places(report);
        SortedMap<String, String> pages = new TreeMap<>();
        List<DocumentInfo> documents = report.all().documents();
        List<String> written =
                documents.parallelStream().map(d -> page(report.blank(true), d, places)).toList();
        for (int i = 0; i < written.size(); i++) {
            pages.put(path(documents.get(i).id()), written.get(i));
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
        new DocumentView(page, document, places.in(document.id()), null).write();
        html.close("main");
        shell.close("");
        return html.done();
    }
}
