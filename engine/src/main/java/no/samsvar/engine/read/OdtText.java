package no.samsvar.engine.read;

import java.util.ArrayDeque;
import java.util.Deque;
import no.samsvar.engine.text.Problem.Code;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the words of an ODT. Deleted text is kept by the format apart from the flow, so that
 * leaving that part out is accepting the changes.
 */
final class OdtText implements Xml.Handler {
    /** What is made of the paragraphs. */
    interface Sink {
        void paragraph(OdtPara para, String marker, int listLevel);

        default void note(CharSequence words) {}
    }

    private static final int MOST_SPACES = 100;

    private final OdtStyles styles;
    private final Draft draft;
    private final Tables tables;
    private final Sink sink;
    private final OdtLists lists;
    private final Deque<OdtPara> open = new ArrayDeque<>();
    private final Deque<OdtProps> spans = new ArrayDeque<>();
    private final Deque<StringBuilder> notes = new ArrayDeque<>();
    private final Deque<Boolean> cells = new ArrayDeque<>();
    private int frames;
    private int contents;
    private int count;

    OdtText(OdtStyles styles, Draft draft, Tables tables, Sink sink) {
        this.styles = styles;
        this.draft = draft;
        this.tables = tables;
        this.sink = sink;
        lists = new OdtLists(styles);
    }

    @Override
    public boolean start(String prefix, String name, Xml at) {
        return switch (prefix) {
            case "text" -> text(name, at);
            case "table" -> table(name, at);
            case "draw" -> {
                frames++;
                yield true;
            }
            case "office" -> office(name);
            case "svg", "style" -> false;
            default -> !name.equals("math") && !name.equals("event-listeners");
        };
    }

    private boolean office(String name) {
        if (name.equals("annotation")) {
            draft.count(Code.COMMENTS_LEFT_OUT);
            return false;
        }
        return !name.equals("forms") && !name.equals("scripts");
    }

    private boolean text(String name, Xml at) {
        switch (name) {
            case "p", "h" -> {
                open.push(new OdtPara(count++, name.equals("h"), at, contents > 0));
                spans.push(styles.props("paragraph", at.in("text", "style-name")));
            }
            case "span" -> {
                OdtProps own = styles.props("text", at.in("text", "style-name"));
                OdtProps around = spans.peek();
                spans.push(around == null ? own : own.over(around));
            }
            case "s" -> show(" ".repeat(Math.clamp(at.number("c", 1), 1, MOST_SPACES)));
            case "tab" -> show("\t");
            case "line-break" -> show("\n");
            case "list" -> lists.enter(at);
            case "list-item" -> lists.item(at);
            case "note" -> notes.push(new StringBuilder());
            case "changed-region" -> {
                draft.count(Code.TRACKED_CHANGES);
                return false;
            }
            case "table-of-content", "illustration-index", "table-index", "alphabetical-index" ->
                    contents++;
            case "section" -> {
                return seen(!"none".equals(at.get("display")));
            }
            case "hidden-paragraph", "hidden-text" -> {
                return seen(!"true".equals(at.get("is-hidden")));
            }
            default -> {
                return !name.endsWith("-source")
                        && !name.equals("note-citation")
                        && !name.equals("ruby-text");
            }
        }
        return true;
    }

    private boolean seen(boolean yes) {
        if (!yes) {
            draft.count(Code.HIDDEN_TEXT);
        }
        return yes;
    }

    private boolean table(String name, Xml at) {
        switch (name) {
            case "table" -> {
                if (notes.isEmpty()) {
                    tables.start();
                }
                cells.push(filled("table", at));
            }
            case "table-row" -> {
                tables.row();
                cells.push(filled("table-row", at));
            }
            case "table-cell" -> cells.push(filled("table-cell", at));
            case "covered-table-cell", "shapes" -> {
                return false;
            }
            default -> {}
        }
        return true;
    }

    private boolean filled(String family, Xml at) {
        OdtProps props = styles.props(family, at.in("table", "style-name"));
        return Boolean.TRUE.equals(props.filled);
    }

    @Override
    public void end(String prefix, String name) {
        switch (prefix) {
            case "text" -> endText(name);
            case "table" -> endTable(name);
            case "draw" -> frames--;
            default -> {}
        }
    }

    private void endText(String name) {
        switch (name) {
            case "p", "h" -> {
                spans.poll();
                OdtPara para = open.poll();
                if (para != null) {
                    done(para);
                }
            }
            case "span" -> spans.poll();
            case "list" -> lists.leave();
            case "list-item" -> lists.endItem();
            case "note" -> {
                StringBuilder note = notes.poll();
                if (note != null) {
                    sink.note(note);
                }
            }
            case "table-of-content", "illustration-index", "table-index", "alphabetical-index" ->
                    contents--;
            default -> {}
        }
    }

    private void endTable(String name) {
        switch (name) {
            case "table-cell" -> {
                tables.cell();
                cells.poll();
            }
            case "table-row" -> cells.poll();
            case "table" -> {
                cells.poll();
                if (notes.isEmpty()) {
                    tables.end();
                }
            }
            default -> {}
        }
    }

    private void done(OdtPara para) {
        StringBuilder note = notes.peek();
        if (note != null) {
            note.append(note.isEmpty() ? "" : "\n").append(para.words);
        } else {
            sink.paragraph(para, marker(para), lists.level());
        }
    }

    private String marker(OdtPara para) {
        if (lists.inside()) {
            return lists.takeMarker();
        }
        return para.heading && !para.unnumbered ? lists.headingMarker(para.level) : "";
    }

    /** What was begun when the text broke off. */
    void broken() {
        while (!open.isEmpty()) {
            done(open.removeLast());
        }
    }

    @Override
    public void text(char[] chars, int from, int length) {
        if (!open.isEmpty()) {
            String words = new String(chars, from, length);
            show(words.replace('\n', ' ').replace('\t', ' ').replace('\r', ' '));
        }
    }

    private void show(String words) {
        OdtPara para = open.peek();
        if (para == null) {
            return;
        }
        if (Words.isBlank(words)) {
            para.words.append(words);
            return;
        }
        @Nullable OdtProps props = spans.peek();
        if (props == null || isSeen(props)) {
            boolean bold = props != null && Boolean.TRUE.equals(props.bold);
            para.look.run(bold, props == null || props.size == null ? 0 : props.size);
            para.words.append(words);
        } else {
            draft.count(Code.HIDDEN_TEXT);
        }
    }

    private boolean isSeen(OdtProps props) {
        if (props.seen()) {
            return true;
        }
        boolean filled = frames > 0 || styles.coloured() || cells.contains(true);
        OdtProps plain = new OdtProps();
        plain.filled = true;
        return filled && plain.over(props).seen();
    }
}
