package no.samsvar.engine.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.samsvar.engine.text.Metadata;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads PDF: what a person sees on the pages, in the order in which it is read. */
final class PdfFormat implements Format {

    @Override
    public Partial<List<SourceText>> read(RawFile file, Budget budget) {
        List<Problem> problems = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(file.bytes()), "")) {
            return read(file, document, budget, problems);
        } catch (InvalidPasswordException e) {
            problems.add(Problem.of(Problem.Code.ENCRYPTED, file.path()));
        } catch (Budget.Spent e) {
            problems.add(e.problem(file.path()));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            problems.add(Problem.of(Problem.Code.UNREADABLE, file.path()));
        }
        return Partial.of(List.of(), problems);
    }

    private static Partial<List<SourceText>> read(
            RawFile file, PDDocument document, Budget budget, List<Problem> problems)
            throws IOException {
        List<PdfSheet> sheets = new ArrayList<>();
        PdfPageReader reader = new PdfPageReader(budget, new PdfLayers(document));
        PdfHidden hidden = new PdfHidden(file.path());
        PdfTags tags = new PdfTags(document, budget);
        int number = 0;
        for (PDPage source : document.getPages()) {
            number++;
            try {
                budget.page();
                reader.read(source);
            } catch (Budget.Spent e) {
                problems.add(e.problem(file.path()));
                break;
            } catch (IOException | RuntimeException | StackOverflowError e) {
                problems.add(
                        Problem.of(
                                Problem.Code.DAMAGED,
                                file.path(),
                                Map.of("page", Integer.toString(number))));
            }
            sheets.add(sheet(number, reader.page(), hidden, tags.of(source)));
        }
        problems.addAll(hidden.problems());
        PdfFurniture.takeOut(sheets);
        List<PdfDraft> drafts = drafts(sheets);
        if (drafts.isEmpty()) {
            problems.add(Problem.of(Problem.Code.NO_TEXT_LAYER, file.path()));
            return Partial.of(List.of(), problems);
        }
        PdfText text = new PdfText(sheets, budget);
        text.write(drafts);
        return Partial.of(List.of(text.build(file, Metadata.NONE)), problems);
    }

    private static List<PdfDraft> drafts(List<PdfSheet> sheets) {
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

    private static PdfSheet sheet(
            int number, PdfPage page, PdfHidden hidden, Map<Integer, PdfTag> tags) {
        List<PdfRun> seen = hidden.seen(number, page);
        Map<Integer, List<PdfRun>> directions = new LinkedHashMap<>();
        for (PdfRun run : seen) {
            if (!run.mark.artifact()) {
                directions.computeIfAbsent(run.angle, a -> new ArrayList<>()).add(run);
            }
        }
        int main = main(directions);
        List<PdfRun> upright = directions.getOrDefault(main, List.of());
        PdfSheet sheet =
                new PdfSheet(
                        number,
                        page.frame.width(),
                        page.frame.height(),
                        PdfLines.of(number, main, upright));
        directions.forEach((angle, runs) -> {
            if (angle != main) {
                sheet.turned.add(PdfLines.of(number, angle, runs));
            }
        });
        if (!tags.isEmpty()) {
            List<PdfRun> real = seen.stream().filter(r -> !r.mark.artifact()).toList();
            sheet.tagged = PdfTagged.of(number, real, tags);
        }
        List<PdfRun> artifacts = seen.stream().filter(r -> r.mark.artifact()).toList();
        for (int angle : artifacts.stream().map(r -> r.angle).distinct().sorted().toList()) {
            PdfLines.of(number, angle, artifacts.stream().filter(r -> r.angle == angle).toList())
                    .forEach(sheet::addFurniture);
        }
        return sheet;
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
}
