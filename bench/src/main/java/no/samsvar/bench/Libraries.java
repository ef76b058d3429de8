package no.samsvar.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** What the libraries' own extraction of a round's files takes: the measure of reading. */
final class Libraries {
    private Libraries() {}

    /** Seconds for all files, or a dash where no library is needed. */
    static String seconds(Path folder, Typeset as, int jobs) throws IOException {
        if (as == Typeset.TXT) {
            return "-";
        }
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        long start = System.nanoTime();
        long characters = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(jobs)) {
            List<Future<Integer>> all =
                    files.stream().map(f -> pool.submit(() -> text(f, as).length())).toList();
            for (Future<Integer> one : all) {
                characters += one.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IOException(e);
        }
        if (characters == 0) {
            throw new IOException("the libraries found no text");
        }
        return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9);
    }

    private static String text(Path file, Typeset as) {
        try (InputStream in = Files.newInputStream(file)) {
            if (as == Typeset.PDF) {
                try (PDDocument document = Loader.loadPDF(in.readAllBytes())) {
                    return new PDFTextStripper().getText(document);
                }
            }
            try (XWPFDocument document = new XWPFDocument(in);
                    XWPFWordExtractor words = new XWPFWordExtractor(document)) {
                return words.getText();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
