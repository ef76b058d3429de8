package no.samsvar.app.submission;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.samsvar.app.web.Texts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.springframework.stereotype.Component;

/** A receipt on paper, for the archive: with its fonts, tagged, and with the JSON inside. */
@Component
class ReceiptPdf {
    private static final String ATTACHED = "receipt.json";
    private static final String FONT = "Source Sans 3";
    private static final String STYLE =
            """
            @page { size: A4; margin: 22mm 20mm; }
            body { font-family: 'Source Sans 3'; font-size: 11pt; line-height: 1.4; color: #16211f; }
            h1 { font-size: 20pt; margin: 0 0 4mm; } h2 { font-size: 13pt; margin: 7mm 0 2mm; }
            table { width: 100%; border-collapse: collapse; }
            th { text-align: left; font-weight: bold; width: 42mm; vertical-align: top; }
            th, td { padding: 1.2mm 0; border-bottom: 0.2mm solid #c9d1ce; }
            .hash { font-size: 8.5pt; word-wrap: break-word; }
            .json { font-size: 7.5pt; word-wrap: break-word; }
            """;

    byte[] of(Receipt receipt, Texts t) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder =
                new PdfRendererBuilder()
                        .useFastMode()
                        .usePdfUaAccessibility(true)
                        .usePdfAConformance(PdfAConformance.PDFA_3_U)
                        .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                        .withHtmlContent(html(receipt, t), null)
                        .useUriResolver((base, uri) -> null)
                        .toStream(out);
        font(builder, "Regular", 400);
        font(builder, "Bold", 700);
        builder.run();
        return attach(out.toByteArray(), receipt);
    }

    private static void font(PdfRendererBuilder builder, String style, int weight) {
        builder.useFont(
                () ->
                        Objects.requireNonNull(
                                ReceiptPdf.class.getResourceAsStream(
                                        "font/SourceSans3-" + style + ".ttf")),
                FONT,
                weight,
                FontStyle.NORMAL,
                true);
    }

    private static byte[] attach(byte[] pdf, Receipt receipt) throws IOException {
        byte[] json = receipt.file().getBytes(StandardCharsets.UTF_8);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDEmbeddedFile embedded = new PDEmbeddedFile(document, new ByteArrayInputStream(json));
            embedded.setSubtype("application/json");
            embedded.setSize(json.length);
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile(ATTACHED);
            file.setFileUnicode(ATTACHED);
            file.setEmbeddedFile(embedded);
            file.setEmbeddedFileUnicode(embedded);
            file.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Source");
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of(ATTACHED, file));
            PDDocumentNameDictionary names =
                    new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            COSArray associated = new COSArray(List.of(file.getCOSObject()));
            document.getDocumentCatalog()
                    .getCOSObject()
                    .setItem(COSName.getPDFName("AF"), associated);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** The JSON in a receipt's PDF, if there is one. */
    static Optional<String> json(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            if (names == null || names.getEmbeddedFiles() == null) {
                return Optional.empty();
            }
            Map<String, PDComplexFileSpecification> files = names.getEmbeddedFiles().getNames();
            PDComplexFileSpecification file = files == null ? null : files.get(ATTACHED);
            if (file == null || file.getEmbeddedFile() == null) {
                return Optional.empty();
            }
            try (InputStream in = file.getEmbeddedFile().createInputStream()) {
                return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private static String html(Receipt receipt, Texts t) {
        Receipt.Said said = receipt.said();
        StringBuilder html = new StringBuilder();
        html.append("<html lang=\"")
                .append(t.language())
                .append("\"><head><title>")
                .append(escape(t.get("receipt.title")))
                .append("</title><meta name=\"subject\" content=\"")
                .append(escape(said.roundTitle()))
                .append("\"/><meta name=\"description\" content=\"")
                .append(escape(t.get("receipt.title") + " " + said.roundTitle()))
                .append("\"/><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(escape(t.get("receipt.title")))
                .append("</h1><p>")
                .append(escape(t.get("receipt.lead", said.bodyName(), said.roundTitle())))
                .append("</p><table>");
        row(html, t.get("receipt.version"), Integer.toString(said.version()));
        row(html, t.get("receipt.began"), t.at(Instant.parse(said.began())));
        row(html, t.get("receipt.sent"), t.at(Instant.parse(said.sent())));
        if (said.late()) {
            row(html, t.get("receipt.lateLabel"), t.get("receipt.late"));
        }
        html.append("</table><h2>").append(escape(t.get("receipt.files"))).append("</h2><table>");
        for (Receipt.Kept file : said.files()) {
            html.append("<tr><th>")
                    .append(escape(file.name()))
                    .append("</th><td>")
                    .append(escape(t.size(file.size())))
                    .append("<div class=\"hash\">SHA-256 ")
                    .append(halves(file.sha256()))
                    .append("</div></td></tr>");
        }
        html.append("</table><h2>").append(escape(t.get("receipt.proof"))).append("</h2><table>");
        row(html, t.get("receipt.index"), Long.toString(receipt.index()));
        hash(html, t.get("receipt.hash"), receipt.hash());
        hash(html, t.get("receipt.previous"), receipt.previous());
        hash(
                html,
                t.get(
                        said.answer().of().equals("text")
                                ? "receipt.answerText"
                                : "receipt.answerFiles"),
                said.answer().sha256());
        return html.append("</table><p>")
                .append(escape(t.get("receipt.verify")))
                .append("</p></body></html>")
                .toString();
    }

    private static void row(StringBuilder html, String label, String value) {
        html.append("<tr><th>")
                .append(escape(label))
                .append("</th><td>")
                .append(escape(value))
                .append("</td></tr>");
    }

    private static void hash(StringBuilder html, String label, String value) {
        html.append("<tr><th>")
                .append(escape(label))
                .append("</th><td class=\"hash\">")
                .append(halves(value))
                .append("</td></tr>");
    }

    /** A line on paper does not hold 64 digits. */
    private static String halves(String hash) {
        return hash.substring(0, 32) + "<br/>" + hash.substring(32);
    }

    private static String escape(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "\ufffd")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
