package no.samsvar.engine.read;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What ordinary text of a document looks like: what most letters have.
 *
 * @param size in points
 * @param bold whether most letters are bold
 * @param leading from baseline to baseline inside a paragraph, as a multiple of the size
 * @param spaced whether paragraphs stand apart by more than their lines do
 */
record PdfBody(float size, boolean bold, double leading, boolean spaced) {
    private static final int FEWEST = 3;

    static PdfBody of(List<PdfPlaced> lines) {
        Map<Float, Integer> sizes = new TreeMap<>();
        int bold = 0;
        int all = 0;
        for (PdfPlaced placed : lines) {
            PdfLine line = placed.line();
            int letters = line.text().length();
            sizes.merge(line.size(), letters, Integer::sum);
            bold += line.bold() ? letters : 0;
            all += letters;
        }
        float size = most(sizes, 11f);
        double leading = leading(lines);
        return new PdfBody(size, bold * 2 > all, leading, spaced(lines, leading));
    }

    private static double leading(List<PdfPlaced> lines) {
        Map<Float, Integer> steps = new TreeMap<>();
        for (int i = 1; i < lines.size(); i++) {
            PdfPlaced above = lines.get(i - 1);
            PdfPlaced below = lines.get(i);
            if (above.region() == below.region() && above.line().page() == below.line().page()) {
                double step = (below.line().base() - above.line().base()) / below.line().size();
                if (step > 0.8 && step < 2.6) {
                    steps.merge(Math.round(step * 20) / 20f, 1, Integer::sum);
                }
            }
        }
        return most(steps, 1.2f);
    }

    private static float most(Map<Float, Integer> counts, float otherwise) {
        float best = otherwise;
        int most = 0;
        for (Map.Entry<Float, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }

    /** Judged after lines so short that a paragraph ends there. */
    private static boolean spaced(List<PdfPlaced> lines, double leading) {
        int ends = 0;
        int apart = 0;
        for (int i = 1; i < lines.size(); i++) {
            PdfPlaced above = lines.get(i - 1);
            PdfLine a = above.line();
            PdfLine b = lines.get(i).line();
            boolean plain = a.size() == b.size() && a.bold() == b.bold();
            boolean near = above.region() == lines.get(i).region() && a.page() == b.page();
            boolean brief = a.right() < above.left() + 0.6 * (above.right() - above.left());
            if (plain && near && brief && PdfMarkers.length(b) == 0) {
                ends++;
                apart += b.base() - a.base() > 1.25 * leading * b.size() ? 1 : 0;
            }
        }
        return ends >= FEWEST && apart * 10 >= ends * 8;
    }
}
