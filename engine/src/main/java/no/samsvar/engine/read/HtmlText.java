package no.samsvar.engine.read;

import java.util.Set;
import no.samsvar.engine.text.Block.Kind;
import no.samsvar.engine.text.Origin;
import no.samsvar.engine.text.Problem.Code;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Walks through an HTML document and makes blocks of what a reader sees. */
final class HtmlText implements NodeFilter {
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "head",
                    "script",
                    "style",
                    "template",
                    "noscript",
                    "nav",
                    "svg",
                    "iframe",
                    "object",
                    "video",
                    "audio",
                    "canvas",
                    "button",
                    "select",
                    "datalist",
                    "rt",
                    "rp",
                    "map");
    private static final Set<String> BLOCKS =
            Set.of(
                    "address",
                    "article",
                    "aside",
                    "blockquote",
                    "body",
                    "caption",
                    "center",
                    "dd",
                    "details",
                    "dir",
                    "div",
                    "dl",
                    "dt",
                    "fieldset",
                    "figcaption",
                    "figure",
                    "footer",
                    "form",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "header",
                    "hgroup",
                    "hr",
                    "legend",
                    "li",
                    "main",
                    "menu",
                    "ol",
                    "p",
                    "pre",
                    "section",
                    "summary",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "ul");

    private final Draft draft;
    private final HtmlLook look;
    private final HtmlLists lists = new HtmlLists();
    private final StringBuilder words = new StringBuilder();
    private LookMeter meter = new LookMeter();
    private String marker = "";
    private boolean item;
    private int heading;
    private int title;
    private int wordLevel;
    private int pre;
    private int furniture;
    private int aside;
    private int note;
    private int count;

    HtmlText(Draft draft, Css css) {
        this.draft = draft;
        look = new HtmlLook(css);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        draft.budget().operators(1);
        if (node instanceof TextNode text) {
            text(text.getWholeText());
        } else if (node instanceof Element element) {
            return enter(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult enter(Element element) {
        String name = element.normalName();
        if (LEFT_OUT.contains(name) || HtmlParts.isNoteMark(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("del")) {
            draft.count(Code.TRACKED_CHANGES);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (look.hides(element)) {
            if (element.hasText()) {
                draft.count(Code.HIDDEN_TEXT);
            }
            return FilterResult.SKIP_ENTIRELY;
        }
        if (HtmlParts.isWordMarker(element)) {
            marker = Symbols.bullet(element.text());
            return FilterResult.SKIP_ENTIRELY;
        }
        if (BLOCKS.contains(name)) {
            flush();
        }
        look.enter(element);
        open(element, name);
        return FilterResult.CONTINUE;
    }

    private void open(Element element, String name) {
        switch (name) {
            case "br" -> words.append('\n');
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading = name.charAt(1) - '0';
            case "ul", "ol", "menu", "dir" -> lists.enter(element, look.listStyle());
            case "li" -> {
                item = true;
                marker = lists.next(element, look.listStyle());
            }
            case "table" -> draft.tables().start();
            case "tr" -> draft.tables().row();
            case "pre" -> pre++;
            case "ins" -> draft.count(Code.TRACKED_CHANGES);
            default -> {}
        }
        int level = HtmlParts.wordListLevel(element);
        if (level > 0) {
            item = true;
            wordLevel = level;
        }
        if (heading == 0 && name.equals("p")) {
            title = HtmlParts.titleLevel(element);
        }
        furniture += HtmlParts.isFurniture(element) ? 1 : 0;
        aside += name.equals("aside") ? 1 : 0;
        note += HtmlParts.isNote(element) ? 1 : 0;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String name = element.normalName();
        if (BLOCKS.contains(name)) {
            flush();
        }
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading = 0;
            case "ul", "ol", "menu", "dir" -> lists.leave();
            case "li" -> item = false;
            case "p" -> {
                item &= wordLevel == 0;
                wordLevel = 0;
                title = 0;
            }
            case "td", "th" -> draft.tables().cell();
            case "table" -> draft.tables().end();
            case "pre" -> pre--;
            default -> {}
        }
        furniture -= HtmlParts.isFurniture(element) ? 1 : 0;
        aside -= name.equals("aside") ? 1 : 0;
        note -= HtmlParts.isNote(element) ? 1 : 0;
        look.leave(node);
        return FilterResult.CONTINUE;
    }

    private void text(String text) {
        if (Words.isBlank(text)) {
            words.append(pre > 0 ? text : " ");
        } else if (look.unseen()) {
            draft.count(Code.HIDDEN_TEXT);
        } else {
            meter.run(look.bold(), look.size());
            words.append(pre > 0 ? text : oneLine(text));
        }
    }

    /** The text with line breaks as spaces: a browser shows them so. */
    private static String oneLine(String text) {
        char[] line = text.toCharArray();
        for (int i = 0; i < line.length; i++) {
            if (line[i] < ' ') {
                line[i] = ' ';
            }
        }
        return new String(line);
    }

    /** What has been gathered becomes a block. */
    void flush() {
        if (Words.isBlank(words)) {
            words.setLength(0);
            return;
        }
        if (furniture > 0) {
            draft.furniture(words);
        } else if (aside > 0) {
            draft.aside(words, new Origin.InParagraph(count++));
        } else if (note > 0) {
            draft.note(words);
        } else {
            int large = heading > 0 ? heading : title;
            Kind kind = large > 0 ? Kind.HEADING : item ? Kind.ITEM : Kind.PARAGRAPH;
            int nested = wordLevel > 0 ? wordLevel : lists.level();
            int level = large > 0 ? large : item ? nested : 0;
            draft.add(kind, level, marker, words, meter.look(), new Origin.InParagraph(count++));
        }
        item = false;
        marker = "";
        meter = new LookMeter();
        words.setLength(0);
    }
}
