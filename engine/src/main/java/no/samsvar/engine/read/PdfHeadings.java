package no.samsvar.engine.read;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samsvar.engine.text.Block;

/** Finds headings by size and weight against the body's, and ranks them. */
final class PdfHeadings {
    private static final int LONGEST = 180;

    private PdfHeadings() {}

    static void mark(List<PdfDraft> drafts, PdfBody body) {
        TreeMap<Integer, Integer> known = new TreeMap<>();
        int lowest = 0;
        for (PdfDraft draft : drafts) {
            boolean open = !draft.tagged || draft.kind == Block.Kind.PARAGRAPH;
            if (draft.tagged && draft.kind == Block.Kind.HEADING) {
                known.merge(weight(draft), draft.level, Math::min);
                lowest = Math.max(lowest, draft.level);
            } else if (open && draft.kind != Block.Kind.CELL && isHeading(draft, body)) {
                draft.kind = Block.Kind.HEADING;
                draft.level = 0;
            }
        }
        List<PdfDraft> found =
                drafts.stream().filter(d -> d.kind == Block.Kind.HEADING && d.level == 0).toList();
        List<Integer> ranks =
                found.stream()
                        .map(PdfHeadings::weight)
                        .filter(w -> known.floorEntry(w) == null)
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList();
        for (PdfDraft draft : found) {
            // one as large as a heading that the file itself names is of that heading's level
            Map.Entry<Integer, Integer> peer = known.floorEntry(weight(draft));
            int level = peer == null ? lowest + ranks.indexOf(weight(draft)) + 1 : peer.getValue();
            draft.level = Math.min(9, level);
        }
    }

    private static boolean isHeading(PdfDraft draft, PdfBody body) {
        PdfLine first = draft.first();
        if (draft.letters() > LONGEST || draft.lines.size() > 4) {
            return false;
        }
        boolean larger = first.size() >= body.size() * 1.12;
        boolean heavier = !body.bold() && first.bold() && first.size() >= body.size() * 0.85;
        String text = draft.lines.getLast().text();
        return (larger || heavier)
                && !text.endsWith(".")
                && !text.endsWith(",")
                && text.chars().anyMatch(Character::isLetter);
    }

    private static int weight(PdfDraft draft) {
        return Math.round(draft.first().size() * 2) * 2 + (draft.first().bold() ? 1 : 0);
    }
}
