package no.samsvar.engine.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import no.samsvar.engine.text.Block;

/** Gives list items their level by how far they are indented. */
final class PdfItems {
    private static final double SAME = 6;

    private PdfItems() {}

    static void level(List<PdfDraft> drafts) {
        Deque<Double> open = new ArrayDeque<>();
        for (PdfDraft draft : drafts) {
            double left = draft.indent;
            if (draft.kind != Block.Kind.ITEM) {
                if (draft.kind == Block.Kind.HEADING
                        || !open.isEmpty() && left < open.getLast() + SAME) {
                    open.clear();
                }
                continue;
            }
            if (draft.level > 0) {
                continue;
            }
            while (!open.isEmpty() && left < open.peek() - SAME) {
                open.pop();
            }
            if (open.isEmpty() || left > open.peek() + SAME) {
                open.push(left);
            }
            draft.level = Math.min(9, open.size());
        }
    }
}
