package no.samsvar.engine.read;

import static no.samsvar.engine.read.HostileTexts.ok;
import static no.samsvar.engine.read.HostileZips.document;
import static no.samsvar.engine.read.HostileZips.docx;
import static no.samsvar.engine.read.HostileZips.odt;
import static no.samsvar.engine.read.HostileZips.p;
import static no.samsvar.engine.read.HostileZips.text;
import static no.samsvar.engine.text.Problem.Code.BUDGET_SPENT;
import static no.samsvar.engine.text.Problem.Code.ENCRYPTED;
import static no.samsvar.engine.text.Problem.Code.TOO_LARGE;
import static no.samsvar.engine.text.Problem.Code.UNKNOWN_TYPE;
import static no.samsvar.engine.text.Problem.Code.UNREADABLE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Documents of word processors that nest, refer to themselves or blow up. */
final class HostileOffice {
    private static final int DEEP = 10_000;
    private static final String WORD =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private HostileOffice() {}

    static List<Hostile> all() {
        return List.of(
                Hostile.either(
                        "laughs.docx",
                        () -> docx(document(laughs(), p("&l9;"))).bytes(),
                        UNREADABLE),
                Hostile.either("quadratic.docx", () -> docx(quadratic()).bytes(), UNREADABLE),
                Hostile.either(
                        "outside.docx",
                        () -> docx(document(outside(), p("&o;"))).bytes(),
                        UNREADABLE),
                Hostile.either(
                        "laughs.odt",
                        () -> odt(text(laughs(), "<text:p>&l9;</text:p>")),
                        UNREADABLE),
                Hostile.either(
                        "outside.odt",
                        () -> odt(text(outside(), "<text:p>&o;</text:p>")),
                        UNREADABLE),
                Hostile.text("nested-tables.docx", HostileOffice::tables),
                Hostile.text("nested-items.docx", HostileOffice::items),
                Hostile.text("cyclic-styles.docx", HostileOffice::styles),
                Hostile.text("cyclic-numbering.docx", HostileOffice::numbering),
                Hostile.either(
                        "empty-paragraphs.docx",
                        () -> docx(document("<w:p/>".repeat(1_000_000) + p(ok()))).bytes(),
                        TOO_LARGE,
                        BUDGET_SPENT),
                Hostile.text("nested-lists.odt", HostileOffice::lists),
                Hostile.text("spaces.odt", () -> odt(text("Vi<text:s text:c='2000000000'/>vil."))),
                Hostile.either("repeats.odt", HostileOffice::repeats, TOO_LARGE, BUDGET_SPENT),
                Hostile.error("encrypted.docx", () -> ole("EncryptedPackage"), ENCRYPTED),
                Hostile.error("garbage.doc", () -> ole("WordDocument"), UNREADABLE),
                Hostile.error("workbook.doc", () -> ole("Workbook"), UNKNOWN_TYPE),
                Hostile.error("garbage.msg", HostileOffice::noise, UNREADABLE),
                Hostile.error("fat-loop.doc", HostileOffice::fatLoop, UNREADABLE));
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"ha\">");
        for (int i = 1; i <= 9; i++) {
            String inner = ("&l" + (i - 1) + ";").repeat(10);
            entities.append("<!ENTITY l%d \"%s\">".formatted(i, inner));
        }
        return entities.append("]>").toString();
    }

    private static String quadratic() {
        String big = "<!DOCTYPE x [<!ENTITY b \"" + "b".repeat(100_000) + "\">]>";
        return document(big, p("&b;".repeat(50_000)));
    }

    private static String outside() {
        return "<!DOCTYPE x [<!ENTITY o SYSTEM \"file:///etc/hostname\">"
                + "<!ENTITY % n SYSTEM \"http://127.0.0.1:1/x.dtd\">%n;]>";
    }

    private static byte[] tables() {
        String open = "<w:tbl><w:tr><w:tc>".repeat(DEEP);
        String close = "<w:p/></w:tc></w:tr></w:tbl>".repeat(DEEP);
        return docx(document(open + p(ok()) + close)).bytes();
    }

    private static byte[] items() {
        String item =
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"999999999\"/><w:numId w:val=\"-1\"/></w:numPr>"
                        + "</w:pPr><w:r><w:t>Punkt</w:t></w:r></w:p>";
        return docx(document(item.repeat(DEEP))).bytes();
    }

    private static String relations(String kind) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                + "relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/"
                + "officeDocument/2006/relationships/"
                + kind
                + "\" Target=\""
                + kind
                + ".xml\"/></Relationships>";
    }

    private static byte[] styles() {
        String style =
                "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%s\"/>"
                        + "<w:basedOn w:val=\"%s\"/><w:link w:val=\"%s\"/></w:style>";
        String body =
                "<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr><w:r><w:t>Vi vil øve.</w:t></w:r></w:p>";
        return docx(document(body))
                .add("word/_rels/document.xml.rels", relations("styles"))
                .add(
                        "word/styles.xml",
                        "<w:styles "
                                + WORD
                                + ">"
                                + style.formatted("A", "A", "B", "B")
                                + style.formatted("B", "B", "A", "A")
                                + "</w:styles>")
                .bytes();
    }

    private static byte[] numbering() {
        String body =
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                        + "<w:r><w:t>Vi vil øve.</w:t></w:r></w:p>";
        String numbering =
                "<w:numbering "
                        + WORD
                        + "><w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink"
                        + " w:val=\"L\"/></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId"
                        + " w:val=\"1\"/></w:num></w:numbering>";
        String styles =
                "<w:styles "
                        + WORD
                        + "><w:style w:type=\"numbering\" w:styleId=\"L\"><w:pPr>"
                        + "<w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style></w:styles>";
        return docx(document(body))
                .add(
                        "word/_rels/document.xml.rels",
                        relations("numbering")
                                .replace(
                                        "</Relationships>",
                                        relations("styles")
                                                .replaceAll("^<Relationships[^>]*>", "")
                                                .replace("\"r1\"", "\"r2\"")))
                .add("word/numbering.xml", numbering)
                .add("word/styles.xml", styles)
                .bytes();
    }

    private static byte[] lists() {
        String open = "<text:list><text:list-item>".repeat(DEEP);
        String close = "</text:list-item></text:list>".repeat(DEEP);
        return odt(text("", open + "<text:p>" + ok() + "</text:p>" + close));
    }

    private static byte[] repeats() {
        return odt(
                text(
                        "",
                        "<table:table><table:table-row table:number-rows-repeated='1000000'>"
                                + "<table:table-cell table:number-columns-repeated='1000000'>"
                                + "<text:p>Vi vil øve.</text:p></table:table-cell>"
                                + "</table:table-row></table:table>"));
    }

    private static byte[] ole(String stream) {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(HostileTexts.random()), stream);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] noise() {
        byte[] bytes = HostileTexts.random();
        byte[] magic = HostileTexts.hex("d0cf11e0a1b11ae1");
        System.arraycopy(magic, 0, bytes, 0, magic.length);
        return bytes;
    }

    /** Every sector of the allocation table names itself as the next. */
    private static byte[] fatLoop() {
        byte[] bytes = ole("WordDocument");
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int fat = 512 + file.getInt(76) * 512;
        for (int sector = 0; sector < 128 && fat + sector * 4 + 4 <= bytes.length; sector++) {
            file.putInt(fat + sector * 4, sector);
        }
        return Arrays.copyOf(bytes, bytes.length);
    }
}
