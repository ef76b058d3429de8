package no.samsvar.app.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.samsvar.app.round.Blanks.Fill;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Fills blanks in one part of a Word file. A blank may be cut into several runs, as Word does when
 * it checks spelling: what is filled in takes the look of the run where the blank begins.
 */
final class WordBlanks {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    /** What stands behind {@code highlight} among the properties of a run (ECMA-376, 17.3.2). */
    private static final Set<String> BEHIND_HIGHLIGHT =
            Set.of(
                    "u",
                    "effect",
                    "bdr",
                    "shd",
                    "fitText",
                    "vertAlign",
                    "rtl",
                    "cs",
                    "em",
                    "lang",
                    "eastAsianLayout",
                    "specVanish",
                    "oMath",
                    "rPrChange");

    private WordBlanks() {}

    /** A text node's words and where they begin in the paragraph. */
    private record Piece(Element text, int start, int end) {}

    /**
     * @param left gets what a person has still to fill in
     * @return whether anything was changed
     */
    static boolean fill(Document part, Blanks blanks, Set<String> left) {
        boolean changed = false;
        NodeList paragraphs = part.getElementsByTagNameNS(W, "p");
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < paragraphs.getLength(); i++) {
            all.add((Element) paragraphs.item(i));
        }
        for (Element paragraph : all) {
            changed |= paragraph(paragraph, blanks, left);
        }
        return changed;
    }

    private static boolean paragraph(Element paragraph, Blanks blanks, Set<String> left) {
        StringBuilder words = new StringBuilder();
        List<Piece> pieces = new ArrayList<>();
        collect(paragraph, words, pieces);
        List<Fill> fills = blanks.in(words.toString());
        for (Fill fill : fills) {
            if (fill.left()) {
                left.add(fill.text());
            }
        }
        for (int i = fills.size() - 1; i >= 0; i--) {
            put(fills.get(i), pieces);
        }
        return !fills.isEmpty();
    }

    /** A paragraph inside, of a text box, is one of its own. */
    private static void collect(Node node, StringBuilder words, List<Piece> pieces) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && W.equals(element.getNamespaceURI())) {
                switch (element.getLocalName()) {
                    case "t" -> {
                        int start = words.length();
                        words.append(element.getTextContent());
                        pieces.add(new Piece(element, start, words.length()));
                    }
                    case "tab", "br", "cr" -> words.append('\n');
                    case "p", "pPr", "rPr" -> {}
                    default -> collect(element, words, pieces);
                }
            } else {
                collect(child, words, pieces);
            }
        }
    }

    /** From the last blank to the first, so that the places of those before it hold. */
    private static void put(Fill fill, List<Piece> pieces) {
        boolean first = true;
        for (Piece piece : pieces) {
            int start = Math.max(piece.start(), fill.span().start());
            int end = Math.min(piece.end(), fill.span().end());
            if (start >= end) {
                continue;
            }
            String text = piece.text().getTextContent();
            String before = text.substring(0, start - piece.start());
            String after = text.substring(end - piece.start());
            if (first && fill.left()) {
                split(piece.text(), before, fill.text(), after);
            } else {
                set(piece.text(), before + (first ? fill.text() : "") + after);
            }
            first = false;
        }
    }

    /** The blank gets a run of its own, highlighted. */
    private static void split(Element text, String before, String blank, String after) {
        Element run = run(text);
        Node parent = run == null ? null : run.getParentNode();
        if (run == null || parent == null || texts(run) != 1) {
            set(text, before + blank + after);
            return;
        }
        Element marked = (Element) run.cloneNode(true);
        Element rest = (Element) run.cloneNode(true);
        set(text, before);
        set(first(marked), blank);
        highlight(marked);
        parent.insertBefore(marked, run.getNextSibling());
        if (!after.isEmpty()) {
            set(first(rest), after);
            parent.insertBefore(rest, marked.getNextSibling());
        }
    }

    private static void highlight(Element run) {
        Document document = run.getOwnerDocument();
        Element properties = child(run, "rPr");
        if (properties == null) {
            properties = document.createElementNS(W, name(run, "rPr"));
            run.insertBefore(properties, run.getFirstChild());
        }
        Element old = child(properties, "highlight");
        if (old != null) {
            properties.removeChild(old);
        }
        Element mark = document.createElementNS(W, name(run, "highlight"));
        mark.setAttributeNS(W, name(run, "val"), "yellow");
        Node behind = properties.getFirstChild();
        while (behind != null
                && !BEHIND_HIGHLIGHT.contains(String.valueOf(behind.getLocalName()))) {
            behind = behind.getNextSibling();
        }
        properties.insertBefore(mark, behind);
    }

    private static String name(Element like, String local) {
        return like.getPrefix() == null ? local : like.getPrefix() + ":" + local;
    }

    private static @Nullable Element run(Element text) {
        return text.getParentNode() instanceof Element parent && "r".equals(parent.getLocalName())
                ? parent
                : null;
    }

    private static int texts(Element run) {
        return run.getElementsByTagNameNS(W, "t").getLength();
    }

    private static Element first(Element run) {
        return (Element) run.getElementsByTagNameNS(W, "t").item(0);
    }

    private static @Nullable Element child(Element parent, String local) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && local.equals(element.getLocalName())) {
                return element;
            }
        }
        return null;
    }

    private static void set(Element text, String words) {
        text.setTextContent(words);
        text.setAttributeNS(XML, "xml:space", "preserve");
    }
}
