package no.samsvar.engine.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** Reads an opened document page by page, and notes what was wrong on the way. */
final class PdfDocument {
    private final Budget budget;
    final List<PdfSheet> sheets = new ArrayList<>();

    /** Pages that could not be read whole, hidden signs by page and reason, unknown signs. */
    final List<Integer> damaged = new ArrayList<>();

    final Map<Integer, Map<String, Integer>> hidden = new TreeMap<>();
    int unmapped;
    Budget.@Nullable Spent spent;

    PdfDocument(Budget budget) {
        this.budget = budget;
    }

    void read(PDDocument document) {
        PdfPageReader reader = new PdfPageReader(budget, new PdfLayers(document));
        try {
            PdfTags tags = new PdfTags(document, budget);
            Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            for (PDPage source : document.getPages()) {
                budget.page();
                // a tree that holds itself has its pages twice
                if (seen.add(source.getCOSObject())) {
                    read(reader, source, tags);
                }
            }
        } catch (Budget.Spent e) {
            spent = e;
        } catch (RuntimeException | StackOverflowError e) {
            // the page tree is broken: what came before it stays
            damaged.add(sheets.size() + 1);
        }
    }

    private void read(PdfPageReader reader, PDPage source, PdfTags tags) {
        int number = sheets.size() + 1;
        try {
            reader.read(source);
        } catch (Budget.Spent e) {
            // what was painted before is worth as much work again, once
            add(number, reader.page(), tags.of(source), new Budget(budget.limits()));
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            damaged.add(number);
        }
        add(number, reader.page(), tags.of(source), budget);
    }

    private void add(int number, PdfPage page, Map<Integer, PdfTag> tags, Budget work) {
        unmapped += page.unmapped;
        Map<String, Integer> left = new TreeMap<>();
        List<PdfRun> seen = PdfHidden.seen(page, left, work);
        if (!left.isEmpty()) {
            hidden.put(number, left);
        }
        List<PdfRun> artifacts = seen.stream().filter(r -> r.mark.artifact()).toList();
        List<PdfRun> words = seen.stream().filter(r -> !r.mark.artifact()).toList();
        Map<Integer, List<PdfRun>> directions = directions(words);
        int main = main(directions);
        PdfSheet sheet =
                new PdfSheet(
                        number,
                        page.frame.width(),
                        page.frame.height(),
                        PdfLines.of(number, main, directions.getOrDefault(main, List.of())));
        directions.forEach((angle, runs) -> {
            if (angle != main) {
                sheet.turned.add(PdfLines.of(number, angle, runs));
            }
        });
        if (!tags.isEmpty()) {
            sheet.tagged = PdfTagged.of(number, words, tags);
        }
        directions(artifacts)
                .forEach((angle, runs) ->
                        PdfLines.of(number, angle, runs).forEach(sheet::addFurniture));
        sheet.isScan = seen.isEmpty() && PdfHidden.isScan(page);
        sheets.add(sheet);
    }

    private static Map<Integer, List<PdfRun>> directions(List<PdfRun> runs) {
        Map<Integer, List<PdfRun>> directions = new LinkedHashMap<>();
        for (PdfRun run : runs) {
            directions.computeIfAbsent(run.angle, a -> new ArrayList<>()).add(run);
        }
        return directions;
    }

    /** The direction of most of the page's signs. */
    private static int main(Map<Integer, List<PdfRun>> directions) {
        int main = 0;
        int most = -1;
        for (Map.Entry<Integer, List<PdfRun>> e : new TreeMap<>(directions).entrySet()) {
            int glyphs = e.getValue().stream().mapToInt(r -> r.glyphs.size()).sum();
            if (glyphs > most) {
                most = glyphs;
                main = e.getKey();
            }
        }
        return main;
    }

    /** The blocks in reading order. */
    List<PdfDraft> drafts() {
        PdfFurniture.takeOut(sheets);
        if (PdfTagged.isTrusted(sheets.stream().map(s -> s.tagged).toList())) {
            return PdfTagBlocks.of(sheets);
        }
        List<PdfPlaced> lines = new ArrayList<>();
        for (PdfSheet sheet : sheets) {
            lines.addAll(PdfOrder.of(sheet.lines));
            sheet.turned.forEach(t -> lines.addAll(PdfOrder.of(t)));
        }
        return PdfBlocks.of(lines);
    }
}
