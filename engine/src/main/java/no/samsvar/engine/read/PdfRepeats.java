package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which words stand at the same height of several pages, numbers aside. */
final class PdfRepeats {
    private static final double ZONE = 0.16;
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Map<String, TreeSet<Integer>> pagesOf = new HashMap<>();
    private final Map<String, TreeSet<Integer>> pagesOfPart = new HashMap<>();
    private final Set<PdfLine> known = new HashSet<>();
    private final int sheets;
    private final float body;

    /**
     * @param body the size of most letters
     */
    PdfRepeats(List<PdfSheet> sheets, float body) {
        this.sheets = sheets.size();
        this.body = body;
        for (PdfSheet sheet : sheets) {
            for (PdfLine line : sheet.lines) {
                if (inZone(sheet, line)) {
                    for (String key : keys(line)) {
                        pagesOf.computeIfAbsent(key, k -> new TreeSet<>()).add(sheet.number);
                    }
                    if (line.parts().size() > 1) {
                        for (PdfLine end : List.of(line.until(1), line.from(last(line)))) {
                            pagesOfPart
                                    .computeIfAbsent(partKey(end), k -> new TreeSet<>())
                                    .add(sheet.number);
                        }
                    }
                }
            }
        }
    }

    static boolean inZone(PdfSheet sheet, PdfLine line) {
        return line.base() < ZONE * sheet.height || line.top() > (1 - ZONE) * sheet.height;
    }

    static float body(List<PdfSheet> sheets) {
        Map<Float, Integer> sizes = new TreeMap<>();
        for (PdfSheet sheet : sheets) {
            for (PdfLine line : sheet.lines) {
                sizes.merge(line.size(), line.text().length(), Integer::sum);
            }
        }
        return sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(11f);
    }

    private static int last(PdfLine line) {
        return line.parts().size() - 1;
    }

    /** Two keys, so that a border between roundings does no harm. */
    private static List<String> keys(PdfLine line) {
        String words = words(line);
        long y = Math.round(line.base() / 4);
        return List.of(words + '@' + y, words + "@+" + Math.round((line.base() + 2) / 4));
    }

    private static String partKey(PdfLine part) {
        return words(part) + '@' + Math.round(part.base() / 4) + '@' + Math.round(part.left() / 6);
    }

    private static String words(PdfLine line) {
        String words = line.text().toLowerCase(Locale.ROOT);
        // a number alone is a page's number only if it counts the pages
        if (words.length() <= 4 && DIGITS.matcher(words).matches()) {
            return "#" + (Integer.parseInt(words) - line.page());
        }
        return DIGITS.matcher(words).replaceAll("#");
    }

    boolean isRepeated(PdfLine line) {
        if (known.contains(line)) {
            return true;
        }
        TreeSet<Integer> pages = new TreeSet<>();
        for (String key : keys(line)) {
            pages.addAll(pagesOf.getOrDefault(key, new TreeSet<>()));
        }
        return enough(pages, line.size());
    }

    /** Large letters make a heading, which may well stand first on two pages. */
    private boolean enough(TreeSet<Integer> pages, float size) {
        if (size > 1.1 * body) {
            return pages.size() >= 3 && pages.size() >= 0.4 * sheets;
        }
        return pages.size() > 2 || pages.size() == 2 && pages.last() - pages.first() <= 2;
    }

    /** Cuts a page number or header off words that it was painted close to. */
    void unglue(PdfSheet sheet) {
        List<PdfLine> cut = new ArrayList<>();
        for (PdfLine line : sheet.lines) {
            if (line.parts().size() < 2 || !inZone(sheet, line) || isRepeated(line)) {
                cut.add(line);
                continue;
            }
            int from = isRepeatedPart(line.until(1)) ? 1 : 0;
            int to = isRepeatedPart(line.from(last(line))) ? last(line) : last(line) + 1;
            if (from >= to) {
                cut.add(line);
                continue;
            }
            if (from > 0) {
                cut.add(line.until(1));
                known.add(line.until(1));
            }
            cut.add(line.until(to).from(from));
            if (to <= last(line)) {
                cut.add(line.from(to));
                known.add(line.from(to));
            }
        }
        sheet.lines = cut;
    }

    private boolean isRepeatedPart(PdfLine part) {
        TreeSet<Integer> pages = pagesOfPart.get(partKey(part));
        return pages != null
                && pages.size() >= 3
                && enough(pages, part.size())
                && !PdfMarkers.isMarker(part.text());
    }
}
