package no.samsvar.engine.read;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Parts of an HTML page that are not its running text, as browsers and word processors mark them.
 */
final class HtmlParts {
    private static final Pattern WORD_LIST =
            Pattern.compile("mso-list:\\s*\\S+\\s+level([1-9])\\b");
    private static final Pattern WORD_MARKER = Pattern.compile("mso-list:\\s*Ignore");

    private static final Pattern NOTE_LINK = Pattern.compile("#_(?:ftn|edn)(?:ref)?\\d+");
    private static final Set<String> NOTE_ROLES =
            Set.of("doc-footnote", "doc-footnotes", "doc-endnote", "doc-endnotes");
    private static final Set<String> NOTE_MARKS =
            Set.of("sdfootnoteanc", "sdfootnotesym", "sdendnoteanc", "sdendnotesym");

    private HtmlParts() {}

    /** The header or footer of the page itself, not of an article in it. */
    static boolean isFurniture(Element element) {
        String role = element.hasAttr("role") ? element.attr("role") : "";
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
        if (element.attributesSize() == 0) {
            return false;
        }
        return element.id().startsWith("sdfootnote") && element.normalName().equals("div")
                || element.id().startsWith("sdendnote") && element.normalName().equals("div")
                || NOTE_ROLES.contains(element.attr("role"))
                || element.hasClass("MsoFootnoteText")
                || element.hasClass("MsoEndnoteText");
    }

    /** The raised number that points to a note, or stands before it. */
    static boolean isNoteMark(Element element) {
        return element.normalName().equals("a")
                && (NOTE_MARKS.contains(element.className())
                        || element.attr("role").equals("doc-noteref")
                        || element.attr("role").equals("doc-backlink")
                        || NOTE_LINK.matcher(element.attr("href")).matches());
    }

    /** The level of a list item in the HTML that Word writes, which has no lists; 0 for none. */
    static int wordListLevel(Element element) {
        if (!element.hasAttr("style") || !element.isBlock()) {
            return 0;
        }
        Matcher list = WORD_LIST.matcher(element.attr("style"));
        return list.find() ? Integer.parseInt(list.group(1)) : 0;
    }

    /** The marker of such an item, written out with spaces behind it. */
    static boolean isWordMarker(Element element) {
        return element.hasAttr("style")
                && element.normalName().equals("span")
                && WORD_MARKER.matcher(element.attr("style")).find();
    }

    /** The heading's level that a paragraph has as the document's title; 0 for none. */
    static int titleLevel(Element element) {
        if (element.hasClass("MsoTitle") || element.hasClass("title")) {
            return 1;
        }
        return element.hasClass("MsoSubtitle") || element.hasClass("subtitle") ? 2 : 0;
    }
}
