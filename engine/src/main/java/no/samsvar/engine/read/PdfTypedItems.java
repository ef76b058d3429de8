package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.text.Block;
import org.jspecify.annotations.Nullable;

/**
 * Numbered items that a tagged file calls paragraphs, because somebody typed the numbers: a number
 * before a capital, or one that makes a row with the nearest of its form, is an item's.
 */
final class PdfTypedItems {
    /** How far, in blocks, the neighbour may be that proves a number to be an item's. */
    private static final int NEAR = 12;

    /** In points. */
    private static final double SET_IN = 6;

    private static final int DEEPEST = 9;

    private PdfTypedItems() {}

    static void find(List<PdfDraft> drafts) {
        List<@Nullable ListMarker> markers = new ArrayList<>(drafts.size());
        drafts.forEach(draft -> markers.add(marker(draft)));
        for (int i = 0; i < drafts.size(); i++) {
            PdfDraft draft = drafts.get(i);
            ListMarker marker = markers.get(i);
            if (marker != null
                    && draft.kind == Block.Kind.PARAGRAPH
                    && (isSure(draft.first().text(), marker)
                            || isNext(nearest(markers, i, -1, marker), marker)
                            || isNext(marker, nearest(markers, i, 1, marker)))) {
                draft.kind = Block.Kind.ITEM;
                draft.marker = marker.text().length();
                draft.level = 1;
                draft.typed = true;
            }
        }
        deepen(drafts);
    }

    /** The file's own lists know nothing of a typed item that they are set in under. */
    private static void deepen(List<PdfDraft> drafts) {
        @Nullable PdfDraft over = null;
        for (PdfDraft draft : drafts) {
            if (draft.typed) {
                over = draft;
            } else if (draft.kind == Block.Kind.ITEM && over != null && draft.level > 0) {
                if (draft.first().left() > over.first().left() + SET_IN) {
                    draft.level = Math.min(DEEPEST, draft.level + 1);
                }
            } else {
                over = null;
            }
        }
    }

    /** "1. Hva vil vi?", but neither "1. plass" nor "A. Lie". */
    private static boolean isSure(String line, ListMarker marker) {
        return Character.isDigit(marker.text().charAt(0))
                && Character.isUpperCase(line.charAt(marker.end()));
    }

    private static @Nullable ListMarker marker(PdfDraft draft) {
        boolean prose = draft.kind == Block.Kind.PARAGRAPH || draft.kind == Block.Kind.ITEM;
        ListMarker marker =
                prose && PdfMarkers.length(draft.first()) > 0
                        ? ListMarker.at(draft.first().text())
                        : null;
        return marker == null || marker.value() == 0 ? null : marker;
    }

    private static @Nullable ListMarker nearest(
            List<@Nullable ListMarker> all, int from, int step, ListMarker like) {
        for (int k = 1; k <= NEAR; k++) {
            int at = from + k * step;
            ListMarker other = at < 0 || at >= all.size() ? null : all.get(at);
            if (other != null && other.style().equals(like.style())) {
                return other;
            }
        }
        return null;
    }

    private static boolean isNext(@Nullable ListMarker before, @Nullable ListMarker after) {
        return before != null && after != null && after.value() == before.value() + 1;
    }
}
