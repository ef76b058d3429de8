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
    private static final double ZONE = 0.2;
    private static final int MOST_ROWS = 8;
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile(
                    "(?:side|page|s\\.|seite)\\s*\\d{1,4}(?:\\s*(?:av|of|von|/)\\s*\\d{1,4})?"
                            + "|\\d{1,4}\\s*(?:av|of|von|/)\\s*\\d{1,4}"
                            + "|[-–]\\s*\\d{1,4}\\s*[-–]");

    private final Map<String, Set<Integer>> pagesOf = new HashMap<>();

    private PdfFurniture() {}

    /** Moves every sheet's furniture out of its lines. */
    static void takeOut(List<PdfSheet> sheets) {
        PdfFurniture found = new PdfFurniture();
        for (PdfSheet sheet : sheets) {
            for (PdfLine line : sheet.lines) {
                if (inZone(sheet, line)) {
                    for (String key : keys(line)) {
                        found.pagesOf.computeIfAbsent(key, k -> new HashSet<>()).add(sheet.number);
                    }
                }
            }
        }
        for (PdfSheet sheet : sheets) {
            found.peel(sheet, true);
            found.peel(sheet, false);
        }
    }

    private static boolean inZone(PdfSheet sheet, PdfLine line) {
        return line.base() < ZONE * sheet.height || line.top() > (1 - ZONE) * sheet.height;
    }

    /**
     * The words with numbers aside, with the place: twice, so that a rounding border does no harm.
     */
    private static List<String> keys(PdfLine line) {
        String words = DIGITS.matcher(line.text().toLowerCase(Locale.ROOT)).replaceAll("#");
        long y = Math.round(line.base() / 4);
        return List.of(words + '@' + y, words + '@' + Math.round((line.base() + 2) / 4) + "+");
    }

    private void peel(PdfSheet sheet, boolean top) {
        List<PdfLine> order = new ArrayList<>(sheet.lines);
        order.sort(
                top
                        ? Comparator.comparingDouble(PdfLine::base)
                        : Comparator.comparingDouble(PdfLine::base).reversed());
        Set<PdfLine> taken = new HashSet<>();
        int i = 0;
        for (int rows = 0; rows < MOST_ROWS && i < order.size(); rows++) {
            int end = i + 1;
            while (end < order.size()
                    && Math.abs(order.get(end).base() - order.get(i).base()) < 3) {
                end++;
            }
            List<PdfLine> row = order.subList(i, end);
            List<PdfLine> furniture =
                    row.stream().filter(l -> inZone(sheet, l) && isFurniture(l, row)).toList();
            taken.addAll(furniture);
            if (furniture.size() < row.size()) {
                break;
            }
            i = end;
        }
        List<PdfLine> out = top ? sheet.above : sheet.below;
        for (PdfLine line : sheet.lines) {
            if (taken.contains(line)) {
                out.add(line);
            }
        }
        sheet.lines = sheet.lines.stream().filter(l -> !taken.contains(l)).toList();
    }

    private boolean isFurniture(PdfLine line, List<PdfLine> row) {
        if (isListMarker(line, row)) {
            return false;
        }
        if (PAGE_NUMBER.matcher(line.text().toLowerCase(Locale.ROOT).strip()).matches()) {
            return true;
        }
        for (String key : keys(line)) {
            Set<Integer> pages = pagesOf.get(key);
            if (pages != null && pages.size() > 1) {
                return true;
            }
        }
        return false;
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
