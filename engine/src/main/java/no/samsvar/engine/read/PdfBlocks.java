package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.text.Block;

/** Puts lines in reading order together to paragraphs, items, headings and cells. */
final class PdfBlocks {
    private final PdfBody body;
    private final List<PdfDraft> drafts = new ArrayList<>();

    private PdfBlocks(PdfBody body) {
        this.body = body;
    }

    static List<PdfDraft> of(List<PdfPlaced> lines) {
        PdfBlocks blocks = new PdfBlocks(PdfBody.of(lines));
        for (PdfPlaced placed : lines) {
            blocks.add(placed);
        }
        PdfHeadings.mark(blocks.drafts, blocks.body);
        PdfItems.level(blocks.drafts);
        return blocks.drafts;
    }

    private void add(PdfPlaced next) {
        PdfDraft open = drafts.isEmpty() ? null : drafts.getLast();
        if (next.cell()) {
            drafts.add(new PdfDraft(Block.Kind.CELL, next));
            return;
        }
        if (open != null && open.kind != Block.Kind.CELL && goesOn(open, next)) {
            open.add(next);
            return;
        }
        int marker = PdfMarkers.length(next.line().text());
        PdfDraft draft = new PdfDraft(marker > 0 ? Block.Kind.ITEM : Block.Kind.PARAGRAPH, next);
        draft.marker = marker;
        drafts.add(draft);
    }

    private boolean goesOn(PdfDraft open, PdfPlaced next) {
        PdfPlaced last = open.last;
        PdfLine above = last.line();
        PdfLine below = next.line();
        if (Math.abs(above.size() - below.size()) > 0.6 || above.bold() != below.bold()) {
            return false;
        }
        boolean marker = PdfMarkers.length(below.text()) > 0;
        boolean sameColumn = last.region() == next.region() && above.page() == below.page();
        boolean full = above.right() + below.firstWord() + 0.25 * above.size() > last.right();
        if (!sameColumn) {
            return !marker && full && !endsSentence(above.text());
        }
        double step = (below.base() - above.base()) / below.size();
        if (step > 1.25 * body.leading() || marker) {
            return false;
        }
        return full;
    }

    static boolean endsSentence(String text) {
        return text.matches("(?s).*[.!?:][»”\"')]*");
    }
}
