package no.samsvar.engine.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One line's words out of its glyphs, from left to right. */
final class PdfLineBuilder {
    /** The part of an em from which a gap between letters is a space. */
    private static final double SPACE = 0.14;

    private final List<PdfGlyph> glyphs;
    private final List<PdfMark> marks;
    private final StringBuilder text = new StringBuilder();
    private final List<PdfLine.Part> parts = new ArrayList<>();

    PdfLineBuilder(List<PdfGlyph> glyphs, List<PdfMark> marks) {
        this.glyphs = glyphs;
        this.marks = marks;
    }

    /**
     * @param twice painted twice, as some do for bold
     */
    PdfLine build(int page, int angle, boolean twice) {
        double tracking = tracking();
        boolean spread = tracking > 0;
        PdfGlyph last = null;
        int partStart = 0;
        int partFirst = 0;
        boolean space = false;
        Map<Float, Integer> sizes = new HashMap<>();
        int bold = 0;
        int italic = 0;
        int letters = 0;
        for (int i = 0; i < glyphs.size(); i++) {
            PdfGlyph glyph = glyphs.get(i);
            if (glyph.isSpace()) {
                space |= !spread;
                continue;
            }
            if (last != null) {
                double em = Math.min(last.style().size(), glyph.style().size());
                double gap = glyph.x() - last.end();
                space |= spread ? gap > 1.6 * tracking + 0.05 * em : gap > SPACE * em;
                boolean other = last.style() != glyph.style() || marks.get(i) != marks.get(i - 1);
                if (other || glyph.x() - last.end() > 0.5 * em) {
                    part(partStart, partFirst, i);
                    partFirst = i;
                    partStart = text.length() + (space ? 1 : 0);
                }
            }
            if (space) {
                text.append(' ');
                space = false;
            }
            text.append(glyph.text());
            int weight = glyph.text().length();
            sizes.merge(glyph.style().size(), weight, Integer::sum);
            bold += glyph.style().bold() ? weight : 0;
            italic += glyph.style().italic() ? weight : 0;
            letters += weight;
            last = glyph;
        }
        part(partStart, partFirst, glyphs.size());
        PdfGlyph first = glyphs.get(0);
        PdfGlyph end = last == null ? first : last;
        float size = most(sizes, first.style().size());
        return new PdfLine(
                page,
                angle,
                composed(),
                first.x(),
                end.end(),
                base(size),
                size,
                twice || bold * 10 >= letters * 9,
                italic * 10 >= letters * 9,
                List.copyOf(parts));
    }

    private void part(int start, int from, int to) {
        int last = to - 1;
        while (last > from && glyphs.get(last).isSpace()) {
            last--;
        }
        PdfGlyph first = glyphs.get(from);
        parts.add(
                new PdfLine.Part(
                        start, first.x(), glyphs.get(last).end(), first.style(), marks.get(from)));
    }

    /** The baseline of the letters in the line's own size, not that of a raised number. */
    private double base(float size) {
        for (PdfGlyph glyph : glyphs) {
            if (glyph.style().size() == size && !glyph.isSpace()) {
                return glyph.y();
            }
        }
        return glyphs.get(0).y();
    }

    private static float most(Map<Float, Integer> sizes, float otherwise) {
        float best = otherwise;
        int count = 0;
        for (Map.Entry<Float, Integer> e : sizes.entrySet()) {
            if (e.getValue() > count || e.getValue() == count && e.getKey() > best) {
                best = e.getKey();
                count = e.getValue();
            }
        }
        return best;
    }

    /**
     * The gap between the letters of a letterspaced line ({@code S P Ø R S M Å L}), by spacing or
     * by space characters; 0 of an ordinary one.
     */
    private double tracking() {
        double[] gaps = new double[glyphs.size()];
        int n = 0;
        int wide = 0;
        PdfGlyph last = null;
        for (PdfGlyph glyph : glyphs) {
            if (glyph.isSpace()) {
                continue;
            }
            if (last != null) {
                double gap = glyph.x() - last.end();
                wide += gap > SPACE * glyph.style().size() ? 1 : 0;
                gaps[n++] = gap;
            }
            last = glyph;
        }
        if (n < 4 || wide * 10 < n * 8) {
            return 0;
        }
        Arrays.sort(gaps, 0, n);
        return gaps[n / 2];
    }

    /** Letters and the accents painted over them as one sign each, where Unicode has one. */
    private String composed() {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text.toString()
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
