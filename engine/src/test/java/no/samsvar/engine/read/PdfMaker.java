package no.samsvar.engine.read;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;

/** Typesets small PDFs for tests; places are points from the upper left corner of an A4 page. */
final class PdfMaker implements AutoCloseable {
    static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
    static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);
    static final float HEIGHT = PDRectangle.A4.getHeight();

    final PDDocument document = new PDDocument();
    private PDPage page = new PDPage(PDRectangle.A4);
    private PDPageContentStream out;

    PdfMaker() {
        document.addPage(page);
        out = open();
    }

    /** What may fail when writing. */
    interface Writing {
        void to(PDPageContentStream out) throws IOException;
    }

    PDPage page() {
        return page;
    }

    private PDPageContentStream open() {
        try {
            return new PDPageContentStream(document, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PdfMaker newPage() {
        close(out);
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        out = open();
        return this;
    }

    PdfMaker raw(Writing writing) {
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    PdfMaker text(double x, double y, String words) {
        return text(PLAIN, 11, x, y, words);
    }

    PdfMaker text(PDFont font, double size, double x, double y, String words) {
        return raw(o -> {
            o.beginText();
            o.setFont(font, (float) size);
            o.newLineAtOffset((float) x, (float) (HEIGHT - y));
            o.showText(words);
            o.endText();
        });
    }

    /** Words along a direction, in degrees against the clock. */
    PdfMaker turned(double degrees, double x, double y, String words) {
        return raw(o -> {
            o.beginText();
            o.setFont(PLAIN, 11);
            o.setTextMatrix(
                    Matrix.getRotateInstance(
                            Math.toRadians(degrees), (float) x, (float) (HEIGHT - y)));
            o.showText(words);
            o.endText();
        });
    }

    /** Lines one under another, 13 points apart. */
    PdfMaker lines(double x, double y, String... lines) {
        return lines(PLAIN, 11, x, y, lines);
    }

    PdfMaker lines(PDFont font, double size, double x, double y, String... lines) {
        for (int i = 0; i < lines.length; i++) {
            text(font, size, x, y + i * size * 13 / 11, lines[i]);
        }
        return this;
    }

    /** Words set in lines of a width; returns the baseline after the last. */
    double paragraph(double x, double y, double width, String words) {
        return paragraph(PLAIN, 11, x, y, width, words);
    }

    double paragraph(PDFont font, double size, double x, double y, double width, String words) {
        double base = y;
        for (String line : wrap(font, size, width, words)) {
            text(font, size, x, base, line);
            base += size * 13 / 11;
        }
        return base;
    }

    static List<String> wrap(PDFont font, double size, double width, String words) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(font, size, longer) > width && !line.isEmpty()) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }

    static double width(PDFont font, double size, String words) {
        try {
            return font.getStringWidth(words) * size / 1000;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PdfMaker box(Color colour, double x, double y, double width, double height) {
        return raw(o -> {
            o.setNonStrokingColor(colour);
            o.addRect((float) x, (float) (HEIGHT - y - height), (float) width, (float) height);
            o.fill();
            o.setNonStrokingColor(Color.BLACK);
        });
    }

    /** Gives a finished page other content when the file is saved. */
    PdfMaker replace(PDPage other, PDStream content) {
        newPage();
        document.removePage(page);
        other.setContents(content);
        return this;
    }

    private static void close(PDPageContentStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        close(out);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
