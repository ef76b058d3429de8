package no.samsvar.engine.read;

import static no.samsvar.engine.read.HostileTexts.ok;
import static no.samsvar.engine.read.HostileTexts.utf8;
import static no.samsvar.engine.text.Problem.Code.BUDGET_SPENT;
import static no.samsvar.engine.text.Problem.Code.DAMAGED;
import static no.samsvar.engine.text.Problem.Code.ENCRYPTED;
import static no.samsvar.engine.text.Problem.Code.TOO_LARGE;
import static no.samsvar.engine.text.Problem.Code.UNKNOWN_TYPE;
import static no.samsvar.engine.text.Problem.Code.UNREADABLE;

import java.util.Arrays;
import java.util.List;

/** Packages that unpack to too much, or lie about what is in them. */
final class HostileZips {
    private static final int MEGABYTE = 1 << 20;
    private static final String TYPES =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-"
                    + "package.relationships+xml\"/><Override PartName=\"/word/document.xml\""
                    + " ContentType=\"application/vnd.openxmlformats-officedocument."
                    + "wordprocessingml.document.main+xml\"/></Types>";
    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/"
                    + "officeDocument/2006/relationships/officeDocument\""
                    + " Target=\"word/document.xml\"/></Relationships>";

    private HostileZips() {}

    static List<Hostile> all() {
        return List.of(
                Hostile.error("bomb.docx", HostileZips::bomb, TOO_LARGE, BUDGET_SPENT, UNREADABLE),
                Hostile.text("bomb-beside.docx", HostileZips::bombBeside),
                Hostile.error(
                        "bomb.odt", HostileZips::odtBomb, TOO_LARGE, BUDGET_SPENT, UNREADABLE),
                Hostile.error("nested.zip", HostileZips::nested, UNKNOWN_TYPE),
                Hostile.error("zeros.zip", () -> zeros().bytes(), UNKNOWN_TYPE),
                Hostile.text("paths.docx", HostileZips::paths),
                Hostile.text(
                        "twice.docx",
                        () ->
                                Zipper.renamed(
                                        good().add("word/docomunt.xml", document(p("To."))).bytes(),
                                        "word/docomunt.xml",
                                        "word/document.xml")),
                Hostile.text("many-entries.docx", HostileZips::manyEntries),
                Hostile.error("cut.docx", () -> half(good().bytes()), UNREADABLE, DAMAGED),
                Hostile.error("cut.odt", () -> half(odt(text(ok()))), UNREADABLE, DAMAGED),
                Hostile.text("bad-sum.docx", HostileZips::badSum),
                Hostile.error(
                        "no-document.docx",
                        () -> new Zipper().add("[Content_Types].xml", TYPES).bytes(),
                        UNREADABLE),
                Hostile.text(
                        "bare.docx",
                        () ->
                                new Zipper()
                                        .add("[Content_Types].xml", TYPES)
                                        .add("word/document.xml", document(p(ok())))
                                        .bytes()),
                Hostile.error(
                        "sheet.docx",
                        () ->
                                new Zipper()
                                        .add(
                                                "[Content_Types].xml",
                                                TYPES.replace("wordprocessingml", "spreadsheetml"))
                                        .add("word/document.xml", document(p(ok())))
                                        .bytes(),
                        UNKNOWN_TYPE),
                Hostile.error("encrypted.odt", HostileZips::encryptedOdt, ENCRYPTED));
    }

    static Zipper good() {
        return docx(document(p(ok())));
    }

    static Zipper docx(String document) {
        return new Zipper()
                .add("[Content_Types].xml", TYPES)
                .add("_rels/.rels", RELATIONS)
                .add("word/document.xml", document);
    }

    static String document(String body) {
        return document("", body);
    }

    /**
     * @param doctype stands before the root
     */
    static String document(String doctype, String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + doctype
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/"
                + "main\"><w:body>"
                + body
                + "</w:body></w:document>";
    }

    static String p(String words) {
        return "<w:p><w:r><w:t>" + words.strip() + "</w:t></w:r></w:p>";
    }

    static byte[] odt(String content) {
        return new Zipper()
                .store("mimetype", "application/vnd.oasis.opendocument.text")
                .add("content.xml", content)
                .bytes();
    }

    static String text(String body) {
        return text("", "<text:p>" + body + "</text:p>");
    }

    static String text(String doctype, String body) {
        String names = "urn:oasis:names:tc:opendocument:xmlns:";
        return "<?xml version=\"1.0\"?>"
                + doctype
                + ("<office:document-content xmlns:office='%1$soffice:1.0' xmlns:text='%1$stext:1.0'"
                                + " xmlns:table='%1$stable:1.0'><office:body><office:text>")
                        .formatted(names)
                + body
                + "</office:text></office:body></office:document-content>";
    }

    static byte[] bomb() {
        String whole = document("<w:p><w:r><w:t>");
        byte[] start = utf8(whole.substring(0, whole.indexOf("</w:body>")));
        return new Zipper()
                .add("[Content_Types].xml", TYPES)
                .add("_rels/.rels", RELATIONS)
                .add("word/document.xml", start, letters(), 1024)
                .bytes();
    }

    private static byte[] letters() {
        byte[] letters = new byte[MEGABYTE];
        Arrays.fill(letters, (byte) 'a');
        return letters;
    }

    private static Zipper zeros() {
        return new Zipper().add("zeros", new byte[0], new byte[MEGABYTE], 1024);
    }

    private static byte[] bombBeside() {
        return good().add("word/media/image1.png", new byte[0], new byte[MEGABYTE], 1024).bytes();
    }

    private static byte[] odtBomb() {
        byte[] start = utf8(text("", "").replaceAll("</office:text>.*", "<text:p>"));
        return new Zipper()
                .store("mimetype", "application/vnd.oasis.opendocument.text")
                .add("content.xml", start, letters(), 1024)
                .bytes();
    }

    private static byte[] nested() {
        byte[] inner = zeros().bytes();
        for (int level = 0; level < 6; level++) {
            Zipper outer = new Zipper();
            for (int i = 0; i < 10; i++) {
                outer.add(i + ".zip", inner);
            }
            inner = outer.bytes();
        }
        return inner;
    }

    private static byte[] paths() {
        return good().add("../../../../tmp/outside.xml", "<x/>")
                .add("/etc/outside.xml", "<x/>")
                .add("C:\\outside.xml", "<x/>")
                .add("word\\document.xml", "<x/>")
                .bytes();
    }

    private static byte[] manyEntries() {
        Zipper zip = good();
        for (int i = 0; i < 60_000; i++) {
            zip.add("word/media/" + i, "");
        }
        return zip.bytes();
    }

    static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    /** Every checksum in the directory and beside the entries is changed. */
    private static byte[] badSum() {
        byte[] zip = good().bytes();
        for (int i = 0; i + 46 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K') {
                int sum =
                        switch (zip[i + 2]) {
                            case 1 -> 16;
                            case 7 -> 4;
                            default -> -1;
                        };
                if (sum > 0) {
                    zip[i + sum] ^= 0x55;
                }
            }
        }
        return zip;
    }

    private static byte[] encryptedOdt() {
        String manifest =
                "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest"
                        + ":1.0\"><manifest:file-entry manifest:full-path=\"content.xml\""
                        + " manifest:size=\"99\"><manifest:encryption-data"
                        + " manifest:checksum=\"x\"/></manifest:file-entry></manifest:manifest>";
        return new Zipper()
                .store("mimetype", "application/vnd.oasis.opendocument.text")
                .add("content.xml", HostileTexts.random())
                .add("META-INF/manifest.xml", manifest)
                .bytes();
    }
}
