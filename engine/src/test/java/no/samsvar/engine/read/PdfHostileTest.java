package no.samsvar.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken, locked, or made to break the reader. */
class PdfHostileTest {
    private static final String WORDS = "Kommunen vil øve oftere.";

    private static ReadLimits limits(int pages, long characters, long operators, long unpacked) {
        return new ReadLimits(
                100L << 20, pages, characters, operators, 200, unpacked, Duration.ofSeconds(60));
    }

    private static byte[] plain(int pages) {
        try (PdfMaker maker = new PdfMaker()) {
            for (int i = 0; i < pages; i++) {
                if (i > 0) {
                    maker.newPage();
                }
                maker.text(72, 100, WORDS + " Side nummer " + i + ".");
            }
            return maker.bytes();
        }
    }

    private static PdfShown read(byte[] bytes) {
        return PdfShown.of(bytes, ReadLimits.DEFAULT);
    }

    private static byte[] locked(String user) {
        try (PdfMaker maker = new PdfMaker().text(72, 100, WORDS)) {
            StandardProtectionPolicy policy =
                    new StandardProtectionPolicy("eier", user, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            maker.document.protect(policy);
            return maker.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPasswordIsNeeded() {
        assertThat(read(locked("hemmelig")).problems()).containsExactly("encrypted {}");
    }

    @Test
    void anEmptyPasswordOpens() {
        assertThat(read(locked("")).blocks()).containsExactly("paragraph: " + WORDS);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 20, 40, 60, 80, 95, 99})
    void cutShort(int percent) {
        byte[] bytes = plain(12);
        PdfShown shown = read(Arrays.copyOf(bytes, bytes.length * percent / 100));
        assertThat(shown.result().value().isEmpty())
                .isEqualTo(shown.problems().toString().contains("unreadable"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void bytesChanged(long seed) {
        byte[] bytes = plain(3);
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        PdfShown shown = read(bytes);
        assertThat(shown.result().value().size() + shown.problems().size()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%",
                "%PDF-1.7",
                "%PDF-1.7\n1 0 obj << /Kids [1 0 R] >>",
                "trailer << /Root 1 0 R >>"
            })
    void hardlyAnything(String content) {
        PdfShown shown = read(content.getBytes(StandardCharsets.US_ASCII));
        assertThat(shown.problems()).containsExactly("unreadable {reason=damaged}");
    }

    @Test
    void aPageTreeThatHoldsItself() {
        PdfMaker maker = new PdfMaker().text(72, 100, WORDS);
        COSArray kids = maker.document.getPages().getCOSObject().getCOSArray(COSName.KIDS);
        kids.add(maker.document.getPages().getCOSObject());
        assertThat(PdfShown.of(maker).blocks()).containsExactly("paragraph: " + WORDS);
    }

    @Test
    void moreArraysInOneAnotherThanTheStackHolds() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        PdfShown shown =
                read(
                        ("%PDF-1.4\n1 0 obj " + deep + " endobj\ntrailer << /Root 1 0 R >>")
                                .getBytes(StandardCharsets.US_ASCII));
        assertThat(shown.problems()).containsExactly("unreadable {reason=damaged}");
    }

    /** A form that draws another ten times, and so on: 10^levels drawings. */
    private static PdfMaker forms(int levels) {
        PdfMaker maker = new PdfMaker().text(72, 100, WORDS);
        PDFormXObject inner = form(maker, "0 0 m", new PDResources());
        for (int i = 0; i < levels; i++) {
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("F"), inner);
            inner = form(maker, "/F Do ".repeat(10), resources);
        }
        PDFormXObject outer = inner;
        return maker.raw(o -> o.drawForm(outer));
    }

    private static PDFormXObject form(PdfMaker maker, String content, PDResources resources) {
        PDStream stream = new PDStream(maker.document);
        try (OutputStream out = stream.createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PDFormXObject form = new PDFormXObject(stream);
        form.setResources(resources);
        form.setBBox(new PDRectangle(100, 100));
        return form;
    }

    @Test
    void formsInFormsSpendTheBudget() {
        PdfShown shown = PdfShown.of(forms(12), limits(10, 10_000, 1_000_000, 1 << 28));
        assertThat(shown.blocks()).containsExactly("paragraph: " + WORDS);
        assertThat(shown.problems())
                .containsExactly("budget-spent {limit=1000000, what=operators}");
    }

    @Test
    void aFormThatDrawsItself() {
        PdfMaker maker = new PdfMaker().text(72, 100, WORDS);
        PDResources resources = new PDResources();
        PDFormXObject form = form(maker, "/F Do", resources);
        resources.put(COSName.getPDFName("F"), form);
        maker.raw(o -> o.drawForm(form));
        assertThat(PdfShown.of(maker).blocks()).containsExactly("paragraph: " + WORDS);
    }

    @Test
    void morePagesThanTheLimit() {
        PdfShown shown = PdfShown.of(plain(20), limits(5, 10_000, 10_000_000, 1 << 28));
        assertThat(shown.text().pages()).isEqualTo(5);
        assertThat(shown.problems()).containsExactly("too-large {limit=5, what=pages}");
    }

    @Test
    void moreWordsThanTheLimit() {
        PdfShown shown = PdfShown.of(plain(20), limits(50, 100, 10_000_000, 1 << 28));
        assertThat(shown.problems()).containsExactly("budget-spent {limit=100, what=characters}");
    }

    @Test
    void aStreamThatUnpacksToMoreThanTheLimit() {
        PdfMaker maker = new PdfMaker().text(72, 100, WORDS);
        PDStream stream = new PDStream(maker.document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                out.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        maker.page().getCOSObject().setItem("Bomb", stream);
        PdfShown shown = PdfShown.of(maker, limits(50, 10_000, 10_000_000, 1 << 26));
        assertThat(shown.problems()).hasSize(1).first().asString().startsWith("too-large");
    }

    @Test
    void numbersThatAreNone() {
        PdfMaker maker = new PdfMaker().text(72, 100, WORDS);
        PDPage page = maker.newPage().page();
        PDStream stream = new PDStream(maker.document);
        try (OutputStream out = stream.createOutputStream()) {
            String bad =
                    "1e39 0 0 1e39 0 0 cm BT /F1 9999999999 Tf 1e30 1e30 Td (x) Tj ET Q Q Q EMC EMC"
                            + " /X Do /Y gs re f W n ( Tj [ TJ << BDC";
            out.write(bad.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        maker.replace(page, stream);
        assertThat(PdfShown.of(maker).blocks()).containsExactly("paragraph: " + WORDS);
    }
}
