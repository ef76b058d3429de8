package no.samsvar.engine.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The open lists of an ODT's text and their running numbers. */
final class OdtLists {
    private static final class Open {
        final ListCounter counter;
        final @Nullable OdtListStyle style;
        final int level;
        boolean pending;

        Open(ListCounter counter, @Nullable OdtListStyle style, int level) {
            this.counter = counter;
            this.style = style;
            this.level = level;
        }
    }

    private final OdtStyles styles;
    private final Deque<Open> lists = new ArrayDeque<>();
    private final Map<String, ListCounter> byId = new HashMap<>();
    private final Map<String, ListCounter> byStyle = new HashMap<>();
    private final ListCounter headings = new ListCounter();

    OdtLists(OdtStyles styles) {
        this.styles = styles;
    }

    void enter(Xml at) {
        Open outer = lists.peek();
        String name = at.get("style-name");
        OdtListStyle named = styles.list(name);
        if (outer != null) {
            lists.push(
                    new Open(outer.counter, named == null ? outer.style : named, outer.level + 1));
            return;
        }
        ListCounter counter = byId.get(at.get("continue-list", ""));
        if (counter == null && "true".equals(at.get("continue-numbering"))) {
            counter = byStyle.get(name == null ? "" : name);
        }
        if (counter == null) {
            counter = new ListCounter();
        }
        byId.put(at.get("id", ""), counter);
        byId.remove("");
        byStyle.put(name == null ? "" : name, counter);
        lists.push(new Open(counter, named, 1));
    }

    void leave() {
        lists.poll();
    }

    /** An item begins; its first paragraph has the marker. */
    void item(Xml at) {
        Open list = lists.peek();
        if (list != null) {
            list.pending = true;
            int start = at.number("start-value", -1);
            if (start >= 0) {
                list.counter.restart(clamp(list.level), start);
            }
        }
    }

    void endItem() {
        Open list = lists.peek();
        if (list != null) {
            list.pending = false;
        }
    }

    boolean inside() {
        return !lists.isEmpty();
    }

    /** 1 for the outermost. */
    int level() {
        Open list = lists.peek();
        return list == null ? 0 : list.level;
    }

    /** The marker of the item that has just begun, once; empty where it has none. */
    String takeMarker() {
        Open list = lists.peek();
        if (list == null || !list.pending) {
            return "";
        }
        list.pending = false;
        OdtListStyle style = list.style;
        return list.counter.next(
                clamp(list.level), i -> style == null ? OdtListStyle.UNMARKED : style.level(i));
    }

    /** The number of a heading outside any list. */
    String headingMarker(int level) {
        return headings.next(clamp(level), styles.outline()::level);
    }

    private static int clamp(int level) {
        return Math.clamp(level - 1, 0, ListCounter.LEVELS - 1);
    }
}
