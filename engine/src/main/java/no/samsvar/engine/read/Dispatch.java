package no.samsvar.engine.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.text.Metadata;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;

/**
 * Reads one file in this process: finds its type, hands it to its format, answers for the result.
 */
final class Dispatch {
    private final ReadLimits limits;

    Dispatch(ReadLimits limits) {
        this.limits = limits;
    }

    Partial<List<SourceText>> read(RawFile file) {
        if (file.bytes().length > limits.bytes()) {
            return Partial.of(List.of(), List.of(tooLarge(file.path(), limits)));
        }
        return read(file, new Budget(limits), 0);
    }

    /**
     * @param depth how many e-mails the file stands in
     */
    Partial<List<SourceText>> read(RawFile file, Budget budget, int depth) {
        Sniffed sniffed = Sniffer.sniff(file.bytes(), limits);
        return Outcome.of(file, sniffed, guarded(file, sniffed, budget, depth));
    }

    private Partial<List<SourceText>> guarded(
            RawFile file, Sniffed sniffed, Budget budget, int depth) {
        try {
            return open(file, sniffed, budget, depth);
        } catch (Budget.Spent e) {
            return Partial.of(List.of(), List.of(e.problem(file.path())));
        } catch (StackOverflowError e) {
            return unreadable(file, Map.of("reason", "too-deep"));
        } catch (RuntimeException | LinkageError e) {
            // a parser that trips over a file is a fact about the file
            return unreadable(
                    file, Map.of("reason", "damaged", "detail", e.getClass().getSimpleName()));
        }
    }

    private Partial<List<SourceText>> open(
            RawFile file, Sniffed sniffed, Budget budget, int depth) {
        return switch (sniffed.type()) {
            case TEXT -> text(file, budget);
            case EML -> new EmlFormat(this, depth).read(file, budget);
            case MSG -> new MsgFormat(this, depth).read(file, budget);
            case PDF -> new PdfFormat().read(file, budget);
            case HTML -> new HtmlFormat().read(file, budget);
            case DOCX -> new DocxFormat().read(file, budget);
            case PPTX -> new PptxFormat().read(file, budget);
            case ODT -> new OdtFormat().read(file, budget);
            case RTF -> new RtfFormat().read(file, budget);
            case DOC -> new DocFormat().read(file, budget);
            case ENCRYPTED -> problem(Problem.Code.ENCRYPTED, file, Map.of());
            case IMAGE -> problem(Problem.Code.NO_TEXT_LAYER, file, Map.of("type", sniffed.what()));
            case EMPTY -> problem(Problem.Code.EMPTY, file, Map.of());
            case UNKNOWN ->
                    problem(Problem.Code.UNKNOWN_TYPE, file, Map.of("type", sniffed.what()));
        };
    }

    /** An e-mail's body that is HTML, under the e-mail's own path. */
    Partial<List<SourceText>> html(RawFile mail, String html, Budget budget) {
        // with a mark, because what the page says of its encoding held before it was decoded
        byte[] bytes = ("\uFEFF" + html).getBytes(StandardCharsets.UTF_8);
        RawFile file = new RawFile(mail.path(), bytes);
        return guarded(file, new Sniffed(FileType.HTML, "html"), budget, 0);
    }

    private static Partial<List<SourceText>> text(RawFile file, Budget budget) {
        Decoded decoded = Decoded.of(file.bytes());
        SourceText text = PlainText.of(file, decoded.text(), Metadata.NONE, budget);
        return Partial.of(List.of(text), decoded.notes(text.id()));
    }

    static Problem tooLarge(String path, ReadLimits limits) {
        return Problem.of(
                Problem.Code.TOO_LARGE,
                path,
                Map.of("what", "bytes", "limit", Long.toString(limits.bytes())));
    }

    private static Partial<List<SourceText>> unreadable(RawFile file, Map<String, String> args) {
        return problem(Problem.Code.UNREADABLE, file, args);
    }

    private static Partial<List<SourceText>> problem(
            Problem.Code code, RawFile file, Map<String, String> args) {
        return Partial.of(List.of(), List.of(Problem.of(code, file.path(), args)));
    }
}
