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
            sheets.add(sheet(number, reader.page(), hidden));
        }
        problems.addAll(hidden.problems());
        PdfFurniture.takeOut(sheets);
        List<PdfPlaced> lines = new ArrayList<>();
        for (PdfSheet sheet : sheets) {
            List<PdfPlaced> placed = new ArrayList<>(PdfOrder.of(sheet.lines));
            sheet.turned.forEach(t -> placed.addAll(PdfOrder.of(t)));
            lines.addAll(placed);
        }
        if (lines.isEmpty()) {
            problems.add(Problem.of(Problem.Code.NO_TEXT_LAYER, file.path()));
            return Partial.of(List.of(), problems);
        }
        PdfText text = new PdfText(sheets, budget);
        text.write(PdfBlocks.of(lines));
        return Partial.of(List.of(text.build(file, Metadata.NONE)), problems);
    }

    private static PdfSheet sheet(int number, PdfPage page, PdfHidden hidden) {
        Map<Integer, List<PdfRun>> directions = new LinkedHashMap<>();
        for (PdfRun run : hidden.seen(number, page)) {
            directions.computeIfAbsent(run.angle, a -> new ArrayList<>()).add(run);
        }
        int main = 0;
        int most = -1;
        for (Map.Entry<Integer, List<PdfRun>> e : new TreeMap<>(directions).entrySet()) {
            int glyphs = e.getValue().stream().mapToInt(r -> r.glyphs.size()).sum();
            if (glyphs > most) {
                most = glyphs;
                main = e.getKey();
            }
        }
        List<PdfRun> upright = directions.getOrDefault(main, List.of());
        PdfSheet sheet =
                new PdfSheet(
                        number,
                        page.frame.width(),
                        page.frame.height(),
                        PdfLines.of(number, main, upright));
        for (Map.Entry<Integer, List<PdfRun>> e : directions.entrySet()) {
            if (e.getKey() != main) {
                sheet.turned.add(PdfLines.of(number, e.getKey(), e.getValue()));
            }
        }
        return sheet;
    }
}
