package no.samsvar.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem.Code;
import no.samsvar.engine.text.SourceText;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocFormatTest {
    private static byte[] locked() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("hemmelig");
        try (HWPFDocument document =
                new HWPFDocument(new ByteArrayInputStream(SameBlocksTest.bytes("same.doc")))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    /** The library's own place for temporary files is one for all users of a machine. */
    @BeforeAll
    static void temporaryFiles(@TempDir Path folder) {
        TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(folder.toFile()));
    }

    @Test
    void passwordsAreSaid() throws IOException, GeneralSecurityException {
        assertThat(Shown.codes(Shown.read(new DocFormat(), locked())))
                .containsExactly(Code.ENCRYPTED);

        Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryptor.confirmPassword("hemmelig");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            try (OutputStream data = encryptor.getDataStream(files)) {
                data.write(SameBlocksTest.bytes("same.docx"));
            }
            files.writeFilesystem(out);
        }
        for (Format format : List.of(new DocxFormat(), new DocFormat(), new PptxFormat())) {
            assertThat(Shown.codes(Shown.read(format, out.toByteArray())))
                    .containsExactly(Code.ENCRYPTED);
        }
    }

    @Test
    void brokenFilesEnd() throws IOException {
        byte[] whole = SameBlocksTest.bytes("same.doc");
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            byte[] broken = Arrays.copyOf(whole, whole.length - random.nextInt(whole.length / 2));
            for (int k = 0; k < 20; k++) {
                broken[512 + random.nextInt(broken.length - 512)] = (byte) random.nextInt(256);
            }
            Partial<List<SourceText>> read = Shown.read(new DocFormat(), broken);
            assertThat(read.value().isEmpty() && read.problems().isEmpty()).isFalse();
        }
        assertThat(Shown.codes(Shown.read(new DocFormat(), Arrays.copyOf(whole, 700))))
                .containsExactly(Code.UNREADABLE);
    }
}
