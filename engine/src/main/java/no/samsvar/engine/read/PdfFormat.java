package no.samsvar.engine.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.text.Metadata;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.Problem.Code;
import no.samsvar.engine.text.SourceText;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** Reads PDF: what a person sees on the pages, in the order in which it is read. */
final class PdfFormat implements Format {

    @Override
    public Partial<List<SourceText>> read(RawFile file, Budget budget) {
        PdfDocument pages = new PdfDocument(budget);
        try {
            PdfStreams.check(file.bytes(), budget);
            try (PDDocument document =
                    Loader.loadPDF(new RandomAccessReadBuffer(file.bytes()), "")) {
                pages.read(document);
                return result(file, budget, pages, PdfProperties.of(document));
            }
        } catch (InvalidPasswordException e) {
            return nothing(Problem.of(Code.ENCRYPTED, file.path()));
        } catch (Budget.Spent e) {
            return nothing(e.problem(file.path()));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // a parser that trips over a file is a fact about the file
            return nothing(Problem.of(Code.UNREADABLE, file.path(), Map.of("reason", "damaged")));
        }
    }

    private static Partial<List<SourceText>> nothing(Problem why) {
        return Partial.of(List.of(), List.of(why));
    }

    private static Partial<List<SourceText>> result(
            RawFile file, Budget budget, PdfDocument pages, Metadata metadata) {
        PdfText text = new PdfText(pages.sheets, budget);
        Budget.Spent spent = pages.spent;
        try {
            text.write(pages.drafts());
        } catch (Budget.Spent e) {
            spent = e;
        }
        if (!text.hasWords()) {
            return nothing(why(file, pages, spent));
        }
        SourceText source = text.build(file, metadata);
        List<Problem> problems = new ArrayList<>();
        if (spent != null) {
            problems.add(spent.problem(source.id()));
        }
        problems.addAll(PdfProblems.of(pages, source));
        return Partial.of(List.of(source), problems);
    }

    /** Why there are no words at all. */
    private static Problem why(RawFile file, PdfDocument pages, Budget.@Nullable Spent spent) {
        if (spent != null) {
            return spent.problem(file.path());
        }
        if (pages.sheets.isEmpty() || !pages.damaged.isEmpty()) {
            return Problem.of(Code.UNREADABLE, file.path(), Map.of("reason", "damaged"));
        }
        return Problem.of(
                Code.NO_TEXT_LAYER,
                file.path(),
                Map.of("pages", Integer.toString(pages.sheets.size())));
    }
}
