package no.samsvar.engine.report;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import no.samsvar.engine.collate.Collation.BlockInfo;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.Gap;
import no.samsvar.engine.collate.Collation.Passage;
import no.samsvar.engine.collate.Collation.Place;
import no.samsvar.engine.collate.Collation.StatementInfo;
import org.jspecify.annotations.Nullable;

/**
 * A document's whole text, page by page: the answer marked, everything else dimmed and labelled
 * with where it came from.
 */
final class DocumentView {
    /** Origins that need no label: what they are is seen at once. */
    private static final Set<String> PLAIN = Set.of("own", "heading", "furniture");

    private static final int HEAD = 50;
    private static final int TAIL = 30;

    private final Page page;
    private final Html html;
    private final DocumentInfo document;
    private final String text;
    private final SortedSet<Integer> anchors;
    private final @Nullable Borrowed borrowed;
    private final List<StatementInfo> statements;
    private int statement;
    private int passage;
    private int block;
    private String label = "";

    /**
     * @param anchors offsets that something leads to
     * @param borrowed of the page that holds the round's own documents too; null to write every
     *     word
     */
    DocumentView(
            Page page,
            DocumentInfo document,
            SortedSet<Integer> anchors,
            @Nullable Borrowed borrowed) {
        this.borrowed = borrowed;
        this.page = page;
        this.html = page.html;
        this.document = document;
        this.anchors = anchors;
        this.text = page.index.text(document.id());
        this.statements = page.index.of(document);
    }

    void write() {
        html.open("div", "class", "text", "lang", page.lang(document.language()));
        Integer shown = null;
        List<BlockInfo> blocks = document.blocks();
        while (block < blocks.size()) {
            BlockInfo outer = blocks.get(block++);
            if (outer.end() > text.length()) {
                continue;
            }
            Integer number = outer.page();
            if (number != null && !number.equals(shown)) {
                html.element("p", page.say("place.page", number), "class", "pg");
                shown = number;
            }
            SortedSet<Integer> cuts = new TreeSet<>(Set.of(outer.start(), outer.end()));
            while (block < blocks.size() && blocks.get(block).end() <= outer.end()) {
                cuts.add(blocks.get(block).start());
                cuts.add(blocks.get(block).end());
                block++;
            }
            write(outer, cuts);
        }
        html.close("div");
    }

    private void write(BlockInfo outer, SortedSet<Integer> cuts) {
        cut(outer, cuts);
        html.open("p", "class", style(outer));
        Integer from = null;
        for (Integer to : cuts) {
            if (from != null && from < to) {
                leaf(from, to);
            }
            from = to;
        }
        html.close("p").line();
    }

    private static @Nullable String style(BlockInfo block) {
        return switch (block.kind()) {
            case "heading" -> "h";
            case "item" -> "i l" + Math.min(Math.max(block.level(), 1), 5);
            case "cell" -> "cell";
            default -> null;
        };
    }

    /** Adds every place inside the block where something begins or ends. */
    private void cut(BlockInfo outer, SortedSet<Integer> cuts) {
        List<Passage> passages = document.passages();
        while (passage < passages.size() && passages.get(passage).end() <= outer.start()) {
            passage++;
        }
        for (int i = passage; i < passages.size() && passages.get(i).start() < outer.end(); i++) {
            add(passages.get(i).end(), outer, cuts);
        }
        while (statement < statements.size() && statements.get(statement).end() <= outer.start()) {
            statement++;
        }
        for (int i = statement;
                i < statements.size() && statements.get(i).start() < outer.end();
                i++) {
            add(statements.get(i).start(), outer, cuts);
            add(statements.get(i).end(), outer, cuts);
            for (Gap gap : statements.get(i).gaps()) {
                add(gap.start(), outer, cuts);
                add(gap.end(), outer, cuts);
            }
        }
        cuts.addAll(anchors.subSet(outer.start(), outer.end()));
    }

    private static void add(int offset, BlockInfo outer, SortedSet<Integer> cuts) {
        if (offset > outer.start() && offset < outer.end()) {
            cuts.add(offset);
        }
    }

    private void leaf(int start, int end) {
        Passage from = passageAt(start);
        String origin = from == null ? "furniture" : from.origin();
        if (from != null && !PLAIN.contains(origin)) {
            label(from);
        } else if (!origin.equals("furniture")) {
            label = "";
        }
        StatementInfo in = statementAt(start);
        String words = Shown.run(text.substring(start, end));
        Borrowed.Stretch source =
                borrowed == null || from == null ? null : borrowed.find(from, words);
        html.element(
                "span",
                source == null ? words : abridged(words),
                "class",
                "o-" + Page.safe(origin),
                "data-same",
                source == null
                        ? null
                        : Page.safe(source.document()) + ":" + source.start() + ":" + source.end(),
                "id",
                anchors.contains(start) ? Page.placeId(document.id(), start) : null,
                "data-s",
                in == null ? null : Integer.toString(in.start()));
    }

    /**
     * What stands for borrowed words until the page fetches them: their beginning and their end.
     */
    private static String abridged(String words) {
        int head = words.indexOf(' ', HEAD);
        int tail = words.lastIndexOf(' ', words.length() - TAIL);
        return words.substring(0, head) + " […]" + words.substring(tail);
    }

    /** Says once where a run of passages was taken from. */
    private void label(Passage from) {
        Place match = from.matches().isEmpty() ? null : from.matches().getFirst();
        DocumentInfo source = match == null ? null : page.index.document(match.document());
        String words = page.phrases.name("origin", from.origin());
        if (match == null || source == null) {
            if (!words.equals(label)) {
                html.element("span", words, "class", "label");
            }
            label = words;
            return;
        }
        Integer number = pageOf(source, match.start());
        words =
                number == null
                        ? page.say("place.from", Page.nameOf(source))
                        : page.say("place.from.page", Page.nameOf(source), number);
        if (!words.equals(label)) {
            html.element(
                    "a",
                    words,
                    "class",
                    "label",
                    "href",
                    page.placeLink(source.id(), match.start()));
        }
        label = words;
    }

    private static @Nullable Integer pageOf(DocumentInfo source, int offset) {
        Integer found = null;
        for (BlockInfo block : source.blocks()) {
            if (block.start() > offset) {
                break;
            }
            found = block.page();
        }
        return found;
    }

    private @Nullable Passage passageAt(int offset) {
        List<Passage> passages = document.passages();
        for (int i = passage; i < passages.size() && passages.get(i).start() <= offset; i++) {
            if (offset < passages.get(i).end()) {
                return passages.get(i);
            }
        }
        return null;
    }

    private @Nullable StatementInfo statementAt(int offset) {
        for (int i = statement; i < statements.size() && statements.get(i).start() <= offset; i++) {
            StatementInfo at = statements.get(i);
            boolean gap = at.gaps().stream().anyMatch(g -> g.start() <= offset && offset < g.end());
            if (offset < at.end() && !gap) {
                return at;
            }
        }
        return null;
    }
}
