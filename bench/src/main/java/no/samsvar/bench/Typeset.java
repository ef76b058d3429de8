package no.samsvar.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** From a paper to the bytes of a file. */
enum Typeset {
    TXT {
        @Override
        byte[] bytes(Paper paper) {
            StringBuilder text = new StringBuilder();
            for (Paper.Part part : paper.parts()) {
                String mark = part.kind() == Paper.Kind.BULLET ? "• " : "";
                lines(mark + part.text(), 80).forEach(line -> text.append(line).append('\n'));
                text.append('\n');
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    },
    PDF {
        @Override
        byte[] bytes(Paper paper) {
            try (PDDocument document = new PDDocument()) {
                List<Line> lines = new ArrayList<>();
                paper.parts().forEach(part -> lines.addAll(set(part)));
                for (int from = 0; from < lines.size(); from += LINES) {
                    int to = Math.min(lines.size(), from + LINES);
                    page(document, lines.subList(from, to), from / LINES + 1);
                }
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                document.save(out);
                return out.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    DOCX {
        @Override
        byte[] bytes(Paper paper) {
            try (XWPFDocument document = new XWPFDocument()) {
                for (Paper.Part part : paper.parts()) {
                    XWPFParagraph paragraph = document.createParagraph();
                    switch (part.kind()) {
                        case TITLE -> paragraph.setStyle("Heading1");
                        case HEADING -> paragraph.setStyle("Heading2");
                        case PARAGRAPH -> {}
                        case BULLET -> paragraph.setStyle("ListBullet");
                    }
                    paragraph.createRun().setText(part.text());
                }
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                document.write(out);
                return out.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    private static final int LINES = 44;

    private record Line(String text, boolean bold, float size) {}

    abstract byte[] bytes(Paper paper);

    private static List<Line> set(Paper.Part part) {
        List<Line> set = new ArrayList<>();
        boolean bold = part.kind() == Paper.Kind.TITLE || part.kind() == Paper.Kind.HEADING;
        float size = part.kind() == Paper.Kind.TITLE ? 18 : bold ? 14 : 11;
        String mark = part.kind() == Paper.Kind.BULLET ? "• " : "";
        lines(mark + part.text(), bold ? 60 : 85)
                .forEach(line -> set.add(new Line(line, bold, size)));
        set.add(new Line("", false, size));
        return set;
    }

    private static void page(PDDocument document, List<Line> lines, int number) throws IOException {
        PDType1Font plain = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        PDType1Font bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.newLineAtOffset(60, 780);
            for (Line line : lines) {
                content.setFont(line.bold() ? bold : plain, line.size());
                content.showText(line.text());
                content.newLineAtOffset(0, -16);
            }
            content.endText();
            content.beginText();
            content.setFont(plain, 9);
            content.newLineAtOffset(290, 30);
            content.showText(Integer.toString(number));
            content.endText();
        }
    }

    private static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() + word.length() >= width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
