package no.samsvar.engine.read;

import org.jsoup.nodes.Element;

/**
 * Parts of an HTML page that are not its running text, as browsers and word processors mark them.
 */
final class HtmlParts {
    private HtmlParts() {}

    /** The header or footer of the page itself, not of an article in it. */
    static boolean isFurniture(Element element) {
        String role = element.attr("role");
        if (role.equals("banner") || role.equals("contentinfo")) {
            return true;
        }
        String name = element.normalName();
        if (name.equals("div")) {
            String title = element.attr("title");
            return title.equals("header") || title.equals("footer");
        }
        if (!name.equals("header") && !name.equals("footer")) {
            return false;
        }
        Element parent = element.parent();
        return parent != null
                && (parent.normalName().equals("body")
                        || parent.normalName().equals("div") && isOnlyPage(parent));
    }

    private static boolean isOnlyPage(Element wrapper) {
        Element above = wrapper.parent();
        return above != null && above.normalName().equals("body");
    }

    /** A footnote or endnote, or the list of them. */
    static boolean isNote(Element element) {
        return element.id().startsWith("sdfootnote") && element.normalName().equals("div")
                || element.id().startsWith("sdendnote") && element.normalName().equals("div")
                || element.attr("role").matches("doc-(?:foot|end)notes?")
                || element.hasClass("MsoFootnoteText")
                || element.hasClass("MsoEndnoteText");
    }

    /** The raised number that points to a note, or stands before it. */
    static boolean isNoteMark(Element element) {
        return element.normalName().equals("a")
                && (element.className().matches("sd(?:foot|end)note(?:anc|sym)")
                        || element.attr("role").equals("doc-noteref")
                        || element.attr("role").equals("doc-backlink")
                        || element.attr("href").matches("#_(?:ftn|edn)(?:ref)?\\d+"));
    }
}
