package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.collate.Collation.DocumentInfo;

/**
 * Documents as pages of their own, for a report that would be too large with all of them inside.
 * Where there are very many, short ones that follow each other share a page: answers to a form come
 * by the thousand, and a page's frame is longer than most of them.
 */
final class Linked {
    /** Documents from which on short ones share pages. */
    private static final int MANY = 1_000;

    /** Characters of a text below which it shares a page. */
    private static final int SHORT = 4_000;

    /** Characters on a shared page. */
    private static final int FULL = 200_000;

    private Linked() {}

    /** The path of a page as seen from the report, by the first document on it. */
    static String path(String document) {
        return "texts/" + Page.safe(document) + ".html";
    }

    /** The documents of each page, pages by their path as seen from the report. */
    static Map<String, List<DocumentInfo>> pages(Index index) {
        Map<String, List<DocumentInfo>> pages = new LinkedHashMap<>();
        List<DocumentInfo> open = new ArrayList<>();
        int characters = 0;
        boolean many = index.all().documents().size() >= MANY;
        for (DocumentInfo document : index.all().documents()) {
            int length = index.text(document.id()).length();
            boolean alone = !many || length >= SHORT;
            if (alone || characters + length > FULL) {
                put(pages, open);
                open = new ArrayList<>();
                characters = 0;
            }
            open.add(document);
            characters += length;
            if (alone) {
                put(pages, open);
                open = new ArrayList<>();
                characters = 0;
            }
        }
        put(pages, open);
        return pages;
    }

    private static void put(Map<String, List<DocumentInfo>> pages, List<DocumentInfo> documents) {
        if (!documents.isEmpty()) {
            pages.put(path(documents.getFirst().id()), List.copyOf(documents));
        }
    }

    /** Gives every page to the sink, in no order. */
    static void write(Page report, Sink sink) {
        Places places = new Places(report);
        List<Runnable> makers = new ArrayList<>();
        pages(report.index)
                .forEach((path, documents) ->
                        makers.add(() ->
                                sink.give(path, page(report.blank(true), documents, places))));
        Together.run(makers);
    }

    private static Kept page(Page page, List<DocumentInfo> documents, Places places) {
        Html html = page.html;
        Shell shell = new Shell(page);
        boolean alone = documents.size() == 1;
        String title = alone ? Page.nameOf(documents.getFirst()) : page.say("documents.title");
        shell.open(title, "");
        html.open("main", "class", "wide doc-page", "id", "main");
        html.open("p").element("a", page.say("place.back"), "href", "../report.html").close("p");
        html.element("h1", title);
        for (DocumentInfo document : documents) {
            if (!alone) {
                html.element("h2", Page.nameOf(document), "id", "d-" + Page.safe(document.id()));
            }
            new DocumentView(page, document, places.in(document.id()), null).write();
        }
        html.close("main");
        shell.close("");
        html.finish();
        Kept kept = new Kept();
        kept.all(html);
        return kept;
    }
}
