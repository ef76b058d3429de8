package no.samsvar.engine.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes PDF files object by object, so that each can be wrong in its own way. */
final class PdfWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    PdfWriter() {
        write("%PDF-1.7\n");
    }

    /** A page that shows a sentence; its content is object 4, its resources are given. */
    static PdfWriter page(String resources) {
        return new PdfWriter()
                .object("<</Type/Catalog/Pages 2 0 R>>")
                .object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
                .object(
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<"
                                + "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
                                + resources
                                + ">>>>");
    }

    static String sentence() {
        return "BT /F 12 Tf 72 700 Td (Vi ber om at staten dekker kostnadene.) Tj ET\n";
    }

    PdfWriter object(String body) {
        offsets.add(bytes.size());
        write(offsets.size() + " 0 obj\n" + body + "\nendobj\n");
        return this;
    }

    PdfWriter stream(String entries, byte[] content) {
        offsets.add(bytes.size());
        write(offsets.size() + " 0 obj\n<<" + entries + "/Length " + content.length + ">>stream\n");
        bytes.writeBytes(content);
        write("\nendstream\nendobj\n");
        return this;
    }

    PdfWriter stream(String entries, String content) {
        return stream(entries, content.getBytes(StandardCharsets.ISO_8859_1));
    }

    byte[] bytes() {
        return bytes("");
    }

    /**
     * @param trailer more entries of the trailer; {@code @} stands for the place of the table
     */
    byte[] bytes(String trailer) {
        int table = bytes.size();
        write("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        for (int offset : offsets) {
            write("%010d 00000 n \n".formatted(offset));
        }
        String more = trailer.replace("@", Integer.toString(table));
        write("trailer\n<</Size " + (offsets.size() + 1) + "/Root 1 0 R" + more + ">>\n");
        write("startxref\n" + table + "\n%%EOF\n");
        return bytes.toByteArray();
    }

    /** A piece over and over, deflated. */
    static byte[] deflated(byte[] piece, int times) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out =
                new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            for (int i = 0; i < times; i++) {
                out.write(piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private void write(String words) {
        bytes.writeBytes(words.getBytes(StandardCharsets.ISO_8859_1));
    }
}
