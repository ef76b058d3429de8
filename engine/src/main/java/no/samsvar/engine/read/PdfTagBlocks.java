package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.text.Block;
import org.jspecify.annotations.Nullable;

/** Puts the pieces of a tagged document together to blocks, page after page. */
final class PdfTagBlocks {
    private final PdfBlocks blocks;
    private final Map<PdfGroup, PdfDraft> drafts = new IdentityHashMap<>();

    private PdfTagBlocks(PdfBlocks blocks) {
        this.blocks = blocks;
    }

    static List<PdfDraft> of(List<PdfSheet> sheets) {
        List<PdfPlaced> lines = new ArrayList<>();
        for (PdfSheet sheet : sheets) {
            for (PdfTagged.Piece piece : sheet.tagged.pieces) {
                lines.addAll(piece.lines());
            }
        }
        PdfTagBlocks tagged = new PdfTagBlocks(new PdfBlocks(lines));
        for (PdfSheet sheet : sheets) {
            for (PdfTagged.Piece piece : sheet.tagged.pieces) {
                tagged.add(piece, sheet);
            }
        }
        return tagged.blocks.finish();
    }

    private void add(PdfTagged.Piece piece, PdfSheet sheet) {
        PdfGroup group = piece.group();
        // what the file calls a heading is one, however often it stands there
        boolean named = group != null && group.kind == Block.Kind.HEADING;
        List<PdfPlaced> lines =
                piece.lines().stream().filter(l -> named || !sheet.isFurniture(l.line())).toList();
        if (named) {
            lines.forEach(l -> sheet.notFurniture(l.line()));
        }
        if (lines.isEmpty()) {
            return;
        }
        if (group == null) {
            blocks.loose(lines.getFirst());
        } else if (group.kind == Block.Kind.FURNITURE) {
            lines.forEach(l -> sheet.addFurniture(l.line()));
        } else {
            PdfDraft open = drafts.get(group);
            if (open == null || !blocks.bringToEnd(open)) {
                open = start(group, open, lines.getFirst(), piece.label());
                lines = lines.subList(1, lines.size());
            }
            lines.forEach(open::add);
        }
    }

    private PdfDraft start(PdfGroup group, @Nullable PdfDraft before, PdfPlaced first, int label) {
        boolean again = before != null;
        PdfDraft draft = new PdfDraft(again ? Block.Kind.PARAGRAPH : group.kind, first);
        draft.tagged = true;
        draft.level = again ? 0 : group.level;
        if (!again && group.kind != Block.Kind.CELL) {
            draft.marker = label > 0 ? label : PdfMarkers.length(first.line());
            boolean certain = label > 0 || PdfMarkers.isSure(first.line(), draft.marker);
            if (group.kind == Block.Kind.PARAGRAPH && draft.marker > 0) {
                draft.kind = certain ? Block.Kind.ITEM : Block.Kind.PARAGRAPH;
                draft.marker = certain ? draft.marker : 0;
            }
        }
        drafts.put(group, draft);
        blocks.append(draft);
        return draft;
    }
}
