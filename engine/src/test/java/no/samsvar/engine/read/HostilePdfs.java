package no.samsvar.engine.read;

import static no.samsvar.engine.read.HostileTexts.utf8;
import static no.samsvar.engine.read.PdfWriter.sentence;
import static no.samsvar.engine.text.Problem.Code.BUDGET_SPENT;
import static no.samsvar.engine.text.Problem.Code.ENCRYPTED;
import static no.samsvar.engine.text.Problem.Code.NO_TEXT_LAYER;
import static no.samsvar.engine.text.Problem.Code.TOO_LARGE;
import static no.samsvar.engine.text.Problem.Code.UNREADABLE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** PDF files that go in circles, unpack to too much or are cut off. */
final class HostilePdfs {
    private HostilePdfs() {}

    static List<Hostile> all() {
        return List.of(
                Hostile.error("page-loop.pdf", HostilePdfs::pageLoop, UNREADABLE, NO_TEXT_LAYER),
                Hostile.either(
                        "page-tree-loop.pdf",
                        HostilePdfs::treeLoop,
                        TOO_LARGE,
                        BUDGET_SPENT,
                        UNREADABLE,
                        NO_TEXT_LAYER),
                Hostile.text("table-loop.pdf", () -> good().bytes("/Prev @")),
                Hostile.text("table-lies.pdf", HostilePdfs::tableLies),
                Hostile.either(
                        "form-loop.pdf",
                        HostilePdfs::formLoop,
                        TOO_LARGE,
                        BUDGET_SPENT,
                        UNREADABLE,
                        NO_TEXT_LAYER),
                Hostile.either(
                        "form-fan.pdf",
                        HostilePdfs::formFan,
                        TOO_LARGE,
                        BUDGET_SPENT,
                        UNREADABLE,
                        NO_TEXT_LAYER),
                Hostile.either(
                        "bomb.pdf",
                        () -> flate(new byte[1 << 20], 1024),
                        TOO_LARGE,
                        BUDGET_SPENT,
                        UNREADABLE,
                        NO_TEXT_LAYER),
                Hostile.either(
                        "operators.pdf",
                        () -> flate(utf8("q Q ".repeat(1 << 18)), 200),
                        TOO_LARGE,
                        BUDGET_SPENT,
                        UNREADABLE,
                        NO_TEXT_LAYER),
                Hostile.either(
                        "glyphs.pdf",
                        () -> flate(utf8(sentence().repeat(1 << 10)), 500),
                        TOO_LARGE,
                        BUDGET_SPENT,
                        UNREADABLE,
                        NO_TEXT_LAYER),
                Hostile.either(
                        "states.pdf",
                        () -> flate(utf8("q ".repeat(1 << 18)), 40),
                        TOO_LARGE,
                        BUDGET_SPENT,
                        UNREADABLE,
                        NO_TEXT_LAYER),
                Hostile.either(
                        "bomb-in-bomb.pdf",
                        HostilePdfs::bombInBomb,
                        TOO_LARGE,
                        BUDGET_SPENT,
                        UNREADABLE,
                        NO_TEXT_LAYER),
                Hostile.error("arrays.pdf", HostilePdfs::arrays, UNREADABLE, NO_TEXT_LAYER),
                Hostile.text("deep-operand.pdf", HostilePdfs::deepOperand),
                Hostile.error("many-pages.pdf", HostilePdfs::manyPages, NO_TEXT_LAYER, TOO_LARGE),
                Hostile.either(
                        "huge-page.pdf",
                        HostilePdfs::hugePage,
                        TOO_LARGE,
                        BUDGET_SPENT,
                        UNREADABLE,
                        NO_TEXT_LAYER),
                Hostile.text("font-loop.pdf", HostilePdfs::fontLoop),
                Hostile.text("structure-loop.pdf", HostilePdfs::structureLoop),
                Hostile.text("cut.pdf", HostilePdfs::cut),
                Hostile.error("no-text.pdf", () -> stream("0 0 m 9 9 l S"), NO_TEXT_LAYER),
                Hostile.error("encrypted.pdf", HostilePdfs::encrypted, ENCRYPTED));
    }

    private static PdfWriter good() {
        return PdfWriter.page("").stream("", sentence());
    }

    private static byte[] stream(String content) {
        return PdfWriter.page("").stream("", content).bytes();
    }

    private static byte[] flate(byte[] piece, int times) {
        return PdfWriter.page("").stream("/Filter/FlateDecode", PdfWriter.deflated(piece, times))
                .bytes();
    }

    private static byte[] pageLoop() {
        return new PdfWriter()
                .object("<</Type/Catalog/Pages 2 0 R>>")
                .object("<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2/Parent 2 0 R>>")
                .bytes();
    }

    private static byte[] treeLoop() {
        return new PdfWriter()
                        .object("<</Type/Catalog/Pages 2 0 R>>")
                        .object("<</Type/Pages/Kids[3 0 R 5 0 R]/Count 2147483647>>")
                        .object(
                                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<"
                                        + "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>")
                        .stream("", sentence())
                        .object("<</Type/Pages/Parent 2 0 R/Kids[2 0 R 3 0 R]/Count -1>>")
                        .bytes();
    }

    /** Every object is said to stand somewhere else. */
    private static byte[] tableLies() {
        String pdf = new String(good().bytes(), StandardCharsets.ISO_8859_1);
        return pdf.replace(" 00000 n", "7 0000 n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] formLoop() {
        return PdfWriter.page("/XObject<</X 5 0 R>>").stream("", sentence() + "/X Do").stream(
                        form("/X 5 0 R"), "q /X Do /X Do Q")
                .bytes();
    }

    /** Each form shows the next one ten times: a thousand million at the end. */
    private static byte[] formFan() {
        PdfWriter pdf = PdfWriter.page("/XObject<</X 5 0 R>>").stream("", sentence() + "/X Do");
        for (int number = 5; number < 14; number++) {
            pdf.stream(form("/X " + (number + 1) + " 0 R"), "/X Do ".repeat(10));
        }
        return pdf.stream(form(""), "0 0 m").bytes();
    }

    private static String form(String xobjects) {
        return "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<<" + xobjects + ">>>>";
    }

    private static byte[] bombInBomb() {
        byte[] inner = PdfWriter.deflated(new byte[1 << 20], 2048);
        byte[] outer = PdfWriter.deflated(inner, 1);
        return PdfWriter.page("").stream("/Filter[/FlateDecode/FlateDecode]", outer).bytes();
    }

    private static byte[] arrays() {
        return new PdfWriter()
                .object("<</Type/Catalog/Pages 2 0 R>>")
                .object("<</Type/Pages/Kids " + "[".repeat(200_000) + "]".repeat(200_000) + ">>")
                .bytes();
    }

    private static byte[] deepOperand() {
        return stream(sentence() + "[".repeat(200_000) + " TJ\n<<" + "/a<<".repeat(200_000));
    }

    private static byte[] manyPages() {
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            kids.append("3 0 R ");
        }
        return new PdfWriter()
                .object("<</Type/Catalog/Pages 2 0 R>>")
                .object("<</Type/Pages/Kids[" + kids + "]/Count 20000>>")
                .object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>")
                .bytes();
    }

    private static byte[] hugePage() {
        byte[] bytes = good().bytes();
        String box = "[0 0 595 842]";
        return Zipper.renamed(bytes, box, "[-9e9 0 9e38]".substring(0, box.length()));
    }

    private static byte[] fontLoop() {
        return PdfWriter.page("/Font<</G 5 0 R>>").stream(
                        "", sentence() + "BT /G 12 Tf 72 600 Td (aaa) Tj ET")
                .object(
                        "<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]"
                                + "/FirstChar 97/LastChar 97/Widths[1]/Encoding<</Differences[97/a]>>"
                                + "/CharProcs<</a 6 0 R>>/Resources<</Font<</G 5 0 R>>>>>>")
                .stream("", "1 0 d0 BT /G 12 Tf (aa) Tj ET")
                .bytes();
    }

    private static byte[] structureLoop() {
        return new PdfWriter()
                        .object(
                                "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 5 0 R/MarkInfo<</Marked true>>>>")
                        .object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
                        .object(
                                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<"
                                        + "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>")
                        .stream("", "/P <</MCID 0>> BDC " + sentence() + " EMC")
                        .object("<</Type/StructTreeRoot/K 6 0 R/RoleMap<</A/B/B/A>>>>")
                        .object("<</Type/StructElem/S/A/P 6 0 R/K[6 0 R 5 0 R 0]/Pg 3 0 R>>")
                        .bytes();
    }

    /** What is left has no table at its end, and its last object has no end. */
    private static byte[] cut() {
        byte[] whole = good().stream("", "x".repeat(2000)).bytes();
        return java.util.Arrays.copyOf(whole, whole.length - 1_500);
    }

    private static byte[] encrypted() {
        try (PDDocument document = Loader.loadPDF(good().bytes())) {
            document.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
