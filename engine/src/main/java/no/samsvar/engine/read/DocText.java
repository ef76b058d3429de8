package no.samsvar.engine.read;

import java.util.function.Consumer;
import no.samsvar.engine.text.Block.Kind;
import no.samsvar.engine.text.Origin;
import no.samsvar.engine.text.Problem.Code;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFDocumentCore;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.jspecify.annotations.Nullable;

/** Makes blocks of the paragraphs of a Word document in the binary format. */
final class DocText {
    private static final int BODY_LEVEL = 9;

    private final HWPFDocumentCore document;
    private final Draft draft;
    private final DocStyles styles;
    private final DocRuns runs;
    private final DocNumbering numbering;
    private int tables;
    private int count;
    private String carried = "";

    DocText(HWPFDocumentCore document, Draft draft) {
        this.document = document;
        this.draft = draft;
        styles = new DocStyles(document.getStyleSheet());
        runs = new DocRuns(draft);
        numbering = new DocNumbering(document.getListTables());
    }

    void body() {
        paragraphs(document.getRange(), this::body);
        level(0);
    }

    /** What stands beside the body: text boxes, notes, the first page's header. */
    void rest(HWPFDocument modern) {
        paragraphs(modern.getMainTextboxRange(), this::body);
        level(0);
        paragraphs(modern.getFootnoteRange(), para -> draft.note(runs.words(para).words()));
        paragraphs(modern.getEndnoteRange(), para -> draft.note(runs.words(para).words()));
        int comments = modern.getCommentsRange().numParagraphs();
        if (comments > 0 && !modern.getCommentsRange().text().isBlank()) {
            draft.count(Code.COMMENTS_LEFT_OUT);
        }
        HeaderStories stories = new HeaderStories(modern);
        header(stories.getFirstHeaderSubrange(), stories.getOddHeaderSubrange());
        header(stories.getFirstFooterSubrange(), stories.getOddFooterSubrange());
    }

    private void header(@Nullable Range first, @Nullable Range odd) {
        Range shown = first == null || first.text().isBlank() ? odd : first;
        if (shown != null) {
            paragraphs(shown, para -> draft.furniture(runs.words(para).words()));
        }
    }

    private void paragraphs(@Nullable Range range, Consumer<Paragraph> each) {
        if (range == null) {
            return;
        }
        int number = range.numParagraphs();
        for (int i = 0; i < number; i++) {
            draft.budget().operators(10);
            each.accept(range.getParagraph(i));
        }
    }

    private void body(Paragraph para) {
        if (para.isInTable()) {
            level(Math.max(1, para.getTableLevel()));
            if (para.isTableRowEnd()) {
                draft.tables().row();
                return;
            }
        } else {
            level(0);
        }
        String text = para.text();
        block(para);
        if (text.endsWith("\u0007") || para.isEmbeddedCellMark()) {
            draft.tables().cell();
        }
    }

    private void block(Paragraph para) {
        DocRuns.Found found = runs.words(para);
        found.words().insert(0, carried);
        carried = "";
        if (found.joined()) {
            carried = found.words().toString();
            return;
        }
        Origin origin = new Origin.InParagraph(count++);
        int style = para.getStyleIndex();
        StyleNames.Role role = styles.role(style);
        if (role == StyleNames.Role.CONTENTS) {
            draft.aside(found.words(), origin);
            return;
        }
        String marker = para.isInList() ? numbering.next(para) : "";
        int heading = heading(para, role);
        Kind kind = heading > 0 ? Kind.HEADING : marker.isEmpty() ? Kind.PARAGRAPH : Kind.ITEM;
        int level = heading > 0 ? heading : marker.isEmpty() ? 0 : level(para);
        draft.add(kind, level, marker, found.words(), found.look(), origin);
    }

    private int level(Paragraph para) {
        return para.getIlvl() > 0 ? para.getIlvl() + 1 : styles.listLevel(para.getStyleIndex());
    }

    private int heading(Paragraph para, StyleNames.Role role) {
        if (para.getLvl() < BODY_LEVEL) {
            return para.getLvl() + 1;
        }
        return switch (role) {
            case TITLE -> 1;
            case SUBTITLE -> 2;
            case TEXT, CONTENTS -> styles.heading(para.getStyleIndex());
        };
    }

    private void level(int wanted) {
        for (; tables < wanted; tables++) {
            draft.tables().start();
        }
        for (; tables > wanted; tables--) {
            draft.tables().end();
        }
    }
}
