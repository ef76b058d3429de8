package no.samsvar.engine.read;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import no.samsvar.engine.text.Block;

/** Finds headings by size and weight against the body's, and ranks them. */
final class PdfHeadings {
    private static final int LONGEST = 180;

    private PdfHeadings() {}

    static void mark(List<PdfDraft> drafts, PdfBody body) {
        for (PdfDraft draft : drafts) {
            if (draft.kind != Block.Kind.CELL && isHeading(draft, body)) {
                draft.kind = Block.Kind.HEADING;
            }
        }
        List<Integer> ranks =
                drafts.stream()
                        .filter(d -> d.kind == Block.Kind.HEADING)
                        .map(PdfHeadings::weight)
                        .collect(Collectors.toSet())
                        .stream()
                        .sorted(Comparator.reverseOrder())
                        .toList();
        for (PdfDraft draft : drafts) {
            if (draft.kind == Block.Kind.HEADING) {
                draft.level = Math.min(9, ranks.indexOf(weight(draft)) + 1);
            }
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
