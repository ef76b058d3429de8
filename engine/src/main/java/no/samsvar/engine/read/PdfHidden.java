package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Leaves out words that a reader of the page cannot see, and counts them. */
final class PdfHidden {
    private static final double SMALLEST = 1;
    private static final double WHOLE_PAGE = 0.6;

    /** Why a sign is not seen; {@code NOT} where it is. */
    enum Why {
        NOT,
        LAYER,
        SIZE,
        OUTSIDE,
        COLOUR,
        COVERED,
        /** Covered by a picture as large as the page. */
        UNDER_SCAN,
        /** Not painted, but there is a picture that may show it. */
        OVER_SCAN,
        INVISIBLE
    }

    private final PdfPage page;
    private final Map<Why, Integer> letters = new TreeMap<>();
    private final List<List<Why>> found = new ArrayList<>();
    private int overPicture;

    private PdfHidden(PdfPage page, Budget budget) {
        this.page = page;
        for (PdfRun run : page.runs) {
            budget.operators(page.paints.size() / 16 + 1L);
            List<PdfPaint> near = near(run);
            List<Why> all = new ArrayList<>(run.glyphs.size());
            for (PdfGlyph glyph : run.glyphs) {
                Why why = why(run, glyph, near);
                all.add(why);
                if (!glyph.isSpace()) {
                    letters.merge(why, 1, Integer::sum);
                }
            }
            found.add(all);
        }
    }

    /**
     * @param hidden how many signs were left out, by the reason's name; added to here
     * @return the page's runs with the signs that are seen
     */
    static List<PdfRun> seen(PdfPage page, Map<String, Integer> hidden, Budget budget) {
        PdfHidden reader = new PdfHidden(page, budget);
        List<PdfRun> seen = new ArrayList<>();
        for (int r = 0; r < page.runs.size(); r++) {
            PdfRun run = page.runs.get(r);
            List<PdfGlyph> kept = new ArrayList<>(run.glyphs.size());
            for (int g = 0; g < run.glyphs.size(); g++) {
                PdfGlyph glyph = run.glyphs.get(g);
                Why why = reader.found.get(r).get(g);
                if (reader.isSeen(why)) {
                    kept.add(glyph);
                } else if (!glyph.isSpace()) {
                    hidden.merge(name(why), 1, Integer::sum);
                }
            }
            if (!kept.isEmpty()) {
                seen.add(kept.size() == run.glyphs.size() ? run : run.with(kept));
            }
        }
        return seen;
    }

    /** Whether a picture is as large as the page. */
    static boolean isScan(PdfPage page) {
        return page.paints.stream().anyMatch(p -> isPageSize(page, p));
    }

    private int count(Why why) {
        return letters.getOrDefault(why, 0);
    }

    /**
     * The words of a scanned page are laid under its picture, or over it unpainted. That is so
     * where the picture is not just the background of other words.
     */
    private boolean isSeen(Why why) {
        return switch (why) {
            case NOT -> true;
            case OVER_SCAN -> count(Why.OVER_SCAN) >= overPicture;
            case UNDER_SCAN -> count(Why.UNDER_SCAN) >= 4 * count(Why.NOT);
            case LAYER, SIZE, OUTSIDE, COLOUR, COVERED, INVISIBLE -> false;
        };
    }

    private static String name(Why why) {
        return switch (why) {
            case NOT -> "";
            case LAYER -> "layer";
            case SIZE -> "size";
            case OUTSIDE -> "outside";
            case COLOUR -> "colour";
            case COVERED, UNDER_SCAN -> "covered";
            case INVISIBLE, OVER_SCAN -> "unpainted";
        };
    }

    private List<PdfPaint> near(PdfRun run) {
        double reach = run.style.size();
        PdfGlyph first = run.glyphs.getFirst();
        PdfGlyph last = run.glyphs.getLast();
        double x1 = run.shownX(first.x(), first.y());
        double y1 = run.shownY(first.x(), first.y());
        double x2 = run.shownX(last.end(), last.y());
        double y2 = run.shownY(last.end(), last.y());
        PdfBox box =
                new PdfBox(
                        Math.min(x1, x2) - reach,
                        Math.min(y1, y2) - reach,
                        Math.max(x1, x2) + reach,
                        Math.max(y1, y2) + reach);
        List<PdfPaint> near = new ArrayList<>();
        for (PdfPaint paint : page.paints) {
            if (paint.box().overlaps(box)) {
                near.add(paint);
            }
        }
        return near;
    }

    private Why why(PdfRun run, PdfGlyph glyph, List<PdfPaint> near) {
        if (run.mark.off()) {
            return Why.LAYER;
        }
        float size = run.style.size();
        if (size < SMALLEST) {
            return Why.SIZE;
        }
        double x = run.shownX(glyph.x() + glyph.width() / 2, glyph.y() - 0.25 * size);
        double y = run.shownY(glyph.x() + glyph.width() / 2, glyph.y() - 0.25 * size);
        if (!page.frame.whole().contains(x, y) || !run.clip.contains(x, y)) {
            return Why.OUTSIDE;
        }
        int backdrop = PdfColour.WHITE;
        boolean picture = false;
        boolean onPicture = false;
        Why covered = Why.NOT;
        for (PdfPaint paint : near) {
            if (!paint.box().contains(x, y)) {
                continue;
            }
            picture |= paint.kind().isPicture();
            if (paint.order() < run.order) {
                backdrop = paint.colour();
                onPicture = paint.kind().isPicture();
            } else if (paint.kind().hides()) {
                covered = isPageSize(page, paint) ? Why.UNDER_SCAN : Why.COVERED;
            }
        }
        if (run.invisible) {
            return picture ? Why.OVER_SCAN : Why.INVISIBLE;
        }
        if (covered != Why.NOT) {
            return covered;
        }
        overPicture += onPicture ? 1 : 0;
        return PdfColour.alike(run.colour, backdrop) ? Why.COLOUR : Why.NOT;
    }

    private static boolean isPageSize(PdfPage page, PdfPaint paint) {
        return paint.kind().isPicture()
                && paint.box().area() > WHOLE_PAGE * page.frame.whole().area();
    }
}
