package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds page headers, footers and page numbers: what stands at the same place of several pages with
 * the same words, numbers aside, with nothing but other furniture between it and the page's edge.
 */
final class PdfFurniture {
    private static final int MOST_ROWS = 6;
    private static final int MOST_PROSE = 2;
    private static final int PROSE = 45;
    private static final String OF = "\\s*(?:av|of|von|/)\\s*\\d{1,4}";
    private static final Pattern PAGE_NUMBER =
            Pattern.compile(
                    "(?:side|page|seite|s\\.)\\s*\\d{1,4}(?:"
                            + OF
                            + ")?|\\d{1,4}"
                            + OF
                            + "|[-–]\\s*\\d{1,4}\\s*[-–]");
    private static final Pattern ENDS_WITH_NUMBER =
            Pattern.compile(".*\\s(?:side|page|seite)\\s\\d{1,4}(?:" + OF + ")?");

    private final PdfRepeats repeats;
    private final float body;

    private PdfFurniture(List<PdfSheet> sheets) {
        body = PdfRepeats.body(sheets);
        repeats = new PdfRepeats(sheets, body);
    }

    /** Moves every sheet's furniture out of its lines. */
    static void takeOut(List<PdfSheet> sheets) {
        PdfFurniture found = new PdfFurniture(sheets);
        List<List<PdfLine>> before = sheets.stream().map(s -> s.lines).toList();
        for (PdfSheet sheet : sheets) {
            found.repeats.unglue(sheet);
            found.peel(sheet, true);
            found.peel(sheet, false);
        }
        if (sheets.stream().allMatch(s -> s.lines.isEmpty())) {
            // there is no furniture in an empty house
            for (int i = 0; i < sheets.size(); i++) {
                sheets.get(i).lines = before.get(i);
                before.get(i).forEach(sheets.get(i)::notFurniture);
            }
        }
        turned(sheets);
    }

    /** Words along the margin or across the page of several pages, such as "Draft". */
    private static void turned(List<PdfSheet> sheets) {
        Map<String, Set<Integer>> pages = new HashMap<>();
        for (PdfSheet sheet : sheets) {
            sheet.turned.forEach(lines ->
                    lines.forEach(l ->
                            pages.computeIfAbsent(l.text(), k -> new HashSet<>())
                                    .add(sheet.number)));
        }
        for (PdfSheet sheet : sheets) {
            for (int i = 0; i < sheet.turned.size(); i++) {
                List<PdfLine> kept = new ArrayList<>();
                for (PdfLine line : sheet.turned.get(i)) {
                    boolean repeated = pages.getOrDefault(line.text(), Set.of()).size() > 1;
                    (repeated ? sheet.below : kept).add(line);
                }
                sheet.turned.set(i, kept);
            }
        }
    }

    private void peel(PdfSheet sheet, boolean top) {
        List<PdfLine> order = new ArrayList<>(sheet.lines);
        Comparator<PdfLine> down = Comparator.comparingDouble(PdfLine::base);
        order.sort(top ? down : down.reversed());
        Set<PdfLine> taken = new HashSet<>();
        int i = 0;
        for (int rows = 0; rows < MOST_ROWS && i < order.size(); rows++) {
            int end = i + 1;
            while (end < order.size()
                    && Math.abs(order.get(end).base() - order.get(i).base()) < 3) {
                end++;
            }
            List<PdfLine> row = order.subList(i, end);
            int before = taken.size();
            for (PdfLine line : row) {
                if (isFurniture(sheet, line, row, i == 0)) {
                    taken.add(line);
                }
            }
            if (taken.size() - before < row.size()) {
                break;
            }
            i = end;
        }
        // pages alike in several full lines are pages of text
        if (taken.stream().filter(this::isProse).count() > MOST_PROSE) {
            taken.removeIf(this::isProse);
        }
        List<PdfLine> kept = new ArrayList<>();
        for (PdfLine line : sheet.lines) {
            (taken.contains(line) ? top ? sheet.above : sheet.below : kept).add(line);
        }
        sheet.lines = kept;
    }

    private boolean isProse(PdfLine line) {
        return line.size() > 0.95 * body && line.text().length() > PROSE;
    }

    private boolean isFurniture(
            PdfSheet sheet, PdfLine line, List<PdfLine> row, boolean outermost) {
        if (!PdfRepeats.inZone(sheet, line) || isListMarker(line, row)) {
            return false;
        }
        String words = line.text().toLowerCase(Locale.ROOT).strip();
        return PAGE_NUMBER.matcher(words).matches()
                || outermost
                        && line.size() < 0.95 * body
                        && ENDS_WITH_NUMBER.matcher(words).matches()
                || outermost && row.size() == 1 && words.equals(Integer.toString(sheet.number))
                || repeats.isRepeated(line);
    }

    /** A bullet or number with the item's words beside it, at the same height on several pages. */
    private static boolean isListMarker(PdfLine line, List<PdfLine> row) {
        if (!PdfMarkers.isMarker(line.text())) {
            return false;
        }
        return row.stream()
                .anyMatch(l -> l != line && line.gapTo(l) > 0 && line.gapTo(l) < 6 * l.size());
    }
}
