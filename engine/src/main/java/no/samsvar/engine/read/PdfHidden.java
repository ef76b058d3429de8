package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samsvar.engine.text.Problem;

/** Leaves out words that a reader of the page cannot see, and says so. */
final class PdfHidden {
    private static final double SMALLEST = 1;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    PdfHidden(String file) {
        this.file = file;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The runs with the signs that are seen. */
    List<PdfRun> seen(int number, PdfPage page) {
        Map<String, Integer> hidden = new TreeMap<>();
        List<PdfRun> seen = new ArrayList<>();
        for (PdfRun run : page.runs) {
            List<PdfGlyph> kept = new ArrayList<>(run.glyphs.size());
            for (PdfGlyph glyph : run.glyphs) {
                String why = why(page, run, glyph);
                if (why.isEmpty()) {
                    kept.add(glyph);
                } else if (!glyph.isSpace()) {
                    hidden.merge(why, 1, Integer::sum);
                }
            }
            if (kept.size() < run.glyphs.size()) {
                run.glyphs.clear();
                run.glyphs.addAll(kept);
            }
            if (!kept.isEmpty()) {
                seen.add(run);
            }
        }
        hidden.forEach((why, count) ->
                problems.add(
                        Problem.of(
                                Problem.Code.HIDDEN_TEXT,
                                file,
                                Map.of(
                                        "page",
                                        Integer.toString(number),
                                        "why",
                                        why,
                                        "characters",
                                        Integer.toString(count)))));
        return seen;
    }

    /** Why the sign is not seen; empty where it is. */
    private static String why(PdfPage page, PdfRun run, PdfGlyph glyph) {
        if (run.mark.off()) {
            return "layer";
        }
        if (run.style.size() < SMALLEST) {
            return "size";
        }
        double x = run.shownX(glyph.x() + glyph.width() / 2, glyph.y() - 0.25 * run.style.size());
        double y = run.shownY(glyph.x() + glyph.width() / 2, glyph.y() - 0.25 * run.style.size());
        if (!page.frame.whole().contains(x, y) || !run.clip.contains(x, y)) {
            return "outside";
        }
        int backdrop = PdfColour.WHITE;
        boolean picture = false;
        boolean covered = false;
        for (PdfPaint paint : page.paints) {
            if (!paint.box().contains(x, y)) {
                continue;
            }
            if (paint.order() < run.order) {
                backdrop = paint.colour();
            } else {
                covered |= paint.kind() != PdfPaint.Kind.BACKDROP;
            }
            picture |= paint.kind() == PdfPaint.Kind.PICTURE;
        }
        if (run.invisible) {
            return picture ? "" : "invisible";
        }
        return covered ? "covered" : PdfColour.alike(run.colour, backdrop) ? "colour" : "";
    }
}
