package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.text.Block;

/** Puts lines in reading order together to paragraphs, items, headings and cells. */
final class PdfBlocks {
    private final PdfJoin join;
    private final List<PdfDraft> drafts = new ArrayList<>();

    private PdfBlocks(PdfJoin join) {
        this.join = join;
    }

    static List<PdfDraft> of(List<PdfPlaced> lines) {
        PdfBody body = PdfBody.of(lines);
        PdfMargins margins = new PdfMargins(lines);
        PdfBlocks blocks = new PdfBlocks(new PdfJoin(body, margins));
        lines.forEach(blocks::add);
        for (PdfDraft draft : blocks.drafts) {
            draft.indent = draft.first().left() - margins.left(draft.start);
        }
        PdfHeadings.mark(blocks.drafts, body);
        PdfItems.level(blocks.drafts);
        return blocks.drafts;
    }

    private void add(PdfPlaced next) {
        if (next.cell()) {
            drafts.add(new PdfDraft(Block.Kind.CELL, next));
            return;
        }
        PdfDraft open = drafts.isEmpty() ? null : drafts.getLast();
        boolean prose = open != null && open.kind != Block.Kind.CELL;
        int marker =
                open != null && prose ? join.marker(open, next) : PdfMarkers.length(next.line());
        if (open != null && prose && marker == 0 && join.goesOn(open, next)) {
            open.add(next);
            return;
        }
        PdfDraft draft = new PdfDraft(marker > 0 ? Block.Kind.ITEM : Block.Kind.PARAGRAPH, next);
        draft.marker = marker;
        drafts.add(draft);
    }
}
