package no.samsvar.engine.read;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The open lists of an HTML document and their running numbers. */
final class HtmlLists {
    private static final class Open {
        final Element element;
        final boolean numbered;
        final @Nullable String style;
        int next;

        Open(Element element, boolean numbered, @Nullable String style) {
            this.element = element;
            this.numbered = numbered;
            this.style = style;
            next = Xml.parse(element.attr("start"), 1);
        }
    }

    private static final String[] BULLETS = {"•", "◦", "▪"};

    private final Deque<Open> lists = new ArrayDeque<>();

    /**
     * @param style the list's style by CSS, or null
     */
    void enter(Element list, @Nullable String style) {
        lists.push(new Open(list, list.normalName().equals("ol"), style));
    }

    void leave() {
        lists.poll();
    }

    int level() {
        return Math.max(1, lists.size());
    }

    /**
     * Counts an item.
     *
     * @param style the item's own style by CSS, or null
     * @return its marker as shown, empty for none
     */
    String next(Element item, @Nullable String style) {
        Open list = lists.peek();
        if (list == null) {
            return BULLETS[0];
        }
        int number = Xml.parse(item.attr("value"), list.next);
        if (list.numbered) {
            list.next = number + 1;
        }
        String shown = style == null ? list.style : style;
        return marker(list, shown == null ? list.element.attr("type") : shown, number);
    }

    private String marker(Open list, String style, int number) {
        return switch (style.strip()) {
            case "none" -> "";
            case "disc" -> BULLETS[0];
            case "circle" -> BULLETS[1];
            case "square" -> BULLETS[2];
            case "a", "lower-alpha", "lower-latin" -> NumberFormat.LOWER_LETTER.write(number) + ".";
            case "A", "upper-alpha", "upper-latin" -> NumberFormat.UPPER_LETTER.write(number) + ".";
            case "i", "lower-roman" -> NumberFormat.LOWER_ROMAN.write(number) + ".";
            case "I", "upper-roman" -> NumberFormat.UPPER_ROMAN.write(number) + ".";
            case "decimal", "1" -> number + ".";
            default ->
                    list.numbered
                            ? number + "."
                            : BULLETS[Math.min(lists.size(), BULLETS.length) - 1];
        };
    }
}
