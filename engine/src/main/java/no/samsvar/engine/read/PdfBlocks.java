package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.text.Block;

/** Puts lines in reading order together to paragraphs, items, headings and cells. */
final class PdfBlocks {
    private final PdfBody body;
    private final PdfMargins margins;
    private final PdfJoin join;
    private final List<PdfDraft> drafts = new ArrayList<>();

    /**
     * @param lines all of the document's
     */
    PdfBlocks(List<PdfPlaced> lines) {
        body = PdfBody.of(lines);
        margins = new PdfMargins(lines);
        join = new PdfJoin(body, margins);
    }

    static List<PdfDraft> of(List<PdfPlaced> lines) {
        PdfBlocks blocks = new PdfBlocks(lines);
        lines.forEach(blocks::loose);
        return blocks.finish();
    }

    /** Adds a line that nothing is known of but how it looks. */
    void loose(PdfPlaced next) {
        if (next.cell()) {
            append(new PdfDraft(Block.Kind.CELL, next));
            return;
        }
        PdfDraft open = drafts.isEmpty() ? null : drafts.getLast();
        boolean prose = open != null && open.kind != Block.Kind.CELL && !open.tagged;
        int marker =
                open != null && prose ? join.marker(open, next) : PdfMarkers.length(next.line());
        if (open != null && prose && marker == 0 && join.goesOn(open, next)) {
            open.add(next);
            return;
        }
        PdfDraft draft = new PdfDraft(marker > 0 ? Block.Kind.ITEM : Block.Kind.PARAGRAPH, next);
        draft.marker = marker;
        append(draft);
    }

    void append(PdfDraft draft) {
        drafts.add(draft);
    }

    /**
     * Makes the draft the last, if nothing but footnotes stands after it: they go before it, so
     * that it can go on over the page's end.
     *
     * @return whether it is the last now
     */
    boolean bringToEnd(PdfDraft draft) {
        int at = drafts.size() - 1;
        while (at >= 0 && drafts.get(at).kind == Block.Kind.FOOTNOTE) {
            at--;
        }
        if (at < 0 || drafts.get(at) != draft) {
            return false;
        }
        // a footnote cannot go before a block that began on an earlier page
        boolean earlier = draft.first().page() < draft.lines.getLast().page();
        if (at < drafts.size() - 1 && earlier) {
            return false;
        }
        drafts.remove(at);
        drafts.add(draft);
        return true;
    }

    List<PdfDraft> finish() {
        PdfTypedItems.find(drafts);
        for (PdfDraft draft : drafts) {
            draft.indent = draft.first().left() - margins.left(draft.start);
        }
        PdfHeadings.mark(drafts, body);
        PdfItems.level(drafts);
        return drafts;
    }
}
