package no.samsvar.engine.read;

import java.util.ArrayDeque;
import java.util.Deque;
import no.samsvar.engine.text.Problem.Code;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the words of a DOCX part: body, page header or notes. Changes are taken as accepted;
 * fields show their result; a text box comes before the paragraph that it hangs on.
 */
final class DocxText implements Xml.Handler {
    /** What is made of the paragraphs. */
    interface Sink {
        void paragraph(DocxPara para);

        /** A note's mark in the text: {@code footnote} or {@code endnote} and its id. */
        default void note(String key) {}

        default void section(DocxSection section) {}

        /** A note begins or ends; only in the notes' own parts. */
        default void noteStart(String key) {}
    }

    private enum Mode {
        FLOW,
        PARAGRAPH,
        MARK,
        RUN,
        ROW,
        CELL,
        SECTION
    }

    private final DocxVisibility visibility;
    private final Draft draft;
    private final Tables tables;
    private final Sink sink;
    private final Deque<DocxPara> open = new ArrayDeque<>();
    private final Deque<Boolean> choices = new ArrayDeque<>();
    private final DocxFields fields = new DocxFields();
    private DocxProps run = new DocxProps();
    private DocxSection section = new DocxSection();
    private @Nullable DocxPara joined;
    private Mode mode = Mode.FLOW;
    private boolean inText;
    private boolean rowDeleted;
    private int count;

    DocxText(DocxStyles styles, Draft draft, Tables tables, Sink sink) {
        this.draft = draft;
        this.tables = tables;
        this.sink = sink;
        visibility = new DocxVisibility(styles);
    }

    @Override
    public boolean start(String prefix, String name, Xml at) {
        return switch (prefix) {
            case "w" -> word(name, at);
            case "m" -> {
                inText = name.equals("t");
                yield true;
            }
            case "mc" -> alternative(name);
            case "a" -> !name.equals("t");
            default -> true;
        };
    }

    private boolean alternative(String name) {
        switch (name) {
            case "AlternateContent" -> choices.push(false);
            case "Choice", "Fallback" -> {
                if (!choices.isEmpty()) {
                    boolean chosen = choices.pop();
                    choices.push(true);
                    return !chosen;
                }
            }
            default -> {}
        }
        return true;
    }

    private boolean word(String name, Xml at) {
        return switch (mode) {
            case FLOW, RUN -> flow(name, at);
            case PARAGRAPH, MARK -> paragraphProperty(name, at);
            case ROW -> {
                if (name.equals("del")) {
                    rowDeleted = true;
                    draft.count(Code.TRACKED_CHANGES);
                }
                yield true;
            }
            case CELL -> {
                visibility.cell(name, at);
                yield true;
            }
            case SECTION -> {
                section.read(name, at);
                yield true;
            }
        };
    }

    private boolean flow(String name, Xml at) {
        if (mode == Mode.RUN) {
            if (name.endsWith("Change")) {
                return false;
            }
            run.read(name, at);
            return true;
        }
        switch (name) {
            case "p" -> {
                DocxPara para = new DocxPara(count++);
                if (joined != null) {
                    para.words.append(joined.words);
                    joined = null;
                }
                open.push(para);
            }
            case "pPr" -> mode = Mode.PARAGRAPH;
            case "r" -> run = new DocxProps();
            case "rPr" -> mode = Mode.RUN;
            case "t" -> inText = true;
            case "tab", "ptab" -> show("\t");
            case "br", "cr" -> show("\n");
            case "noBreakHyphen" -> show("\u2011");
            case "sym" -> symbol(at.get("char", ""));
            case "fldChar" -> fields.mark(at.get("fldCharType", ""));
            case "checkBox" -> fields.box();
            case "default", "checked" -> fields.box(at.on());
            case "ins", "moveTo" -> draft.count(Code.TRACKED_CHANGES);
            case "del", "moveFrom" -> {
                draft.count(Code.TRACKED_CHANGES);
                return false;
            }
            case "commentReference" -> draft.count(Code.COMMENTS_LEFT_OUT);
            case "footnoteReference", "endnoteReference" ->
                    sink.note(name.replace("Reference", "") + at.get("id", ""));
            case "footnote", "endnote" -> {
                if (at.get("type") != null && !"normal".equals(at.get("type"))) {
                    return false;
                }
                sink.noteStart(name + at.get("id", ""));
            }
            case "sectPr" -> mode = Mode.SECTION;
            default -> {
                return structure(name, at);
            }
        }
        return true;
    }

    private boolean structure(String name, Xml at) {
        switch (name) {
            case "tbl" -> {
                tables.start();
                visibility.table();
            }
            case "tr" -> {
                tables.row();
                rowDeleted = false;
            }
            case "trPr" -> mode = Mode.ROW;
            case "tc" -> {
                visibility.cell();
                return !rowDeleted;
            }
            case "tblStyle" -> visibility.tableStyle(at.get("val"));
            case "tcPr" -> mode = Mode.CELL;
            case "txbxContent" -> visibility.box(1);
            case "background" -> visibility.colored();
            case "sdtPr", "sdtEndPr", "instrText", "delText", "delInstrText", "rt", "tblGrid" -> {
                return false;
            }
            default -> {
                return true;
            }
        }
        return true;
    }

    private boolean paragraphProperty(String name, Xml at) {
        DocxPara para = open.peek();
        switch (name) {
            case "rPr" -> mode = Mode.MARK;
            case "sectPr" -> mode = Mode.SECTION;
            case "del", "moveFrom" -> {
                if (para != null) {
                    para.joined = true;
                }
                draft.count(Code.TRACKED_CHANGES);
                return false;
            }
            default -> {
                if (name.endsWith("Change") || name.equals("framePr")) {
                    return false;
                }
                if (para != null && mode == Mode.PARAGRAPH) {
                    para.props.read(name, at);
                }
            }
        }
        return true;
    }

    @Override
    public void end(String prefix, String name) {
        if (!prefix.equals("w")) {
            inText = false;
            if (name.equals("AlternateContent") && !choices.isEmpty()) {
                choices.pop();
            }
            return;
        }
        switch (name) {
            case "p" -> endParagraph();
            case "pPr" -> mode = Mode.FLOW;
            case "rPr" -> mode = mode == Mode.MARK ? Mode.PARAGRAPH : Mode.FLOW;
            case "tcPr", "trPr" -> mode = Mode.FLOW;
            case "sectPr" -> {
                mode = open.isEmpty() ? Mode.FLOW : Mode.PARAGRAPH;
                sink.section(section);
                section = new DocxSection();
            }
            case "t" -> inText = false;
            case "ffData" -> show(fields.takeBox());
            case "tc" -> {
                endJoined();
                tables.cell();
            }
            case "body", "hdr", "ftr", "footnote", "endnote" -> endJoined();
            case "tbl" -> {
                tables.end();
                visibility.tableEnd();
            }
            case "txbxContent" -> visibility.box(-1);
            default -> {}
        }
    }

    private void endParagraph() {
        DocxPara para = open.poll();
        if (para == null) {
            return;
        }
        fields.endOfParagraph();
        if (para.joined) {
            joined = para;
        } else {
            sink.paragraph(para);
        }
    }

    private void endJoined() {
        if (joined != null) {
            sink.paragraph(joined);
            joined = null;
        }
    }

    /** What was begun when the part broke off. */
    void broken() {
        while (!open.isEmpty()) {
            sink.paragraph(open.removeLast());
        }
        endJoined();
    }

    @Override
    public void text(char[] chars, int from, int length) {
        if (inText) {
            show(new String(chars, from, length));
        }
    }

    private void symbol(String hex) {
        try {
            char c = (char) Integer.parseInt(hex, 16);
            show(String.valueOf(Symbols.shown(c < '\u0100' ? (char) (c + '\uF000') : c)));
        } catch (NumberFormatException e) {
            draft.problem(Code.DAMAGED);
        }
    }

    private void show(String words) {
        DocxPara para = open.peek();
        if (para == null || words.isEmpty() || fields.inInstruction()) {
            return;
        }
        if (Words.isBlank(words)) {
            para.words.append(words);
        } else if (visibility.hides(run, para)) {
            draft.count(Code.HIDDEN_TEXT);
        } else {
            visibility.look(run, para);
            para.words.append(words);
        }
    }
}
