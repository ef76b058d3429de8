package no.samsvar.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Metadata;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

class MsgFormatTest {
    private static final int SUBMITTED = 0x0039;

    /** Outlook counts tenths of microseconds from the year 1601. */
    private static final long EPOCH_1601 = 11_644_473_600L;

    private static void stream(DirectoryEntry folder, String name, byte[] bytes)
            throws IOException {
        folder.createDocument(name, new ByteArrayInputStream(bytes));
    }

    private static void words(DirectoryEntry folder, String tag, String words) throws IOException {
        stream(folder, "__substg1.0_" + tag + "001F", words.getBytes(StandardCharsets.UTF_16LE));
    }

    /** The properties of fixed size: here, when the mail was sent. */
    private static byte[] properties(int header, Instant sent) {
        ByteBuffer bytes = ByteBuffer.allocate(header + 16).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(header);
        bytes.putInt(SUBMITTED << 16 | 0x0040).putInt(6);
        bytes.putLong((sent.getEpochSecond() + EPOCH_1601) * 10_000_000L);
        return bytes.array();
    }

    private static void message(DirectoryEntry folder, int header, String subject, String body)
            throws IOException {
        words(folder, "0037", subject);
        words(folder, "1000", body);
        words(folder, "0C1A", "Kari Øvre");
        words(folder, "0C1F", "kari@fjordvik.example");
        stream(
                folder,
                "__properties_version1.0",
                properties(header, Instant.parse("2025-04-22T08:15:00Z")));
    }

    private static DirectoryEntry attachment(DirectoryEntry message, int number, String name)
            throws IOException {
        DirectoryEntry folder =
                message.createDirectory("__attach_version1.0_#%08X".formatted(number));
        words(folder, "3707", name);
        stream(folder, "__properties_version1.0", new byte[8]);
        return folder;
    }

    static byte[] mail() throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            DirectoryEntry root = files.getRoot();
            message(
                    root,
                    32,
                    "Høringssvar",
                    "Se vedlegg.\r\n\r\nFra: Ola\r\nSendt: i går\r\nTil: Kari\r\nEmne: x\r\n\r\nHva?");
            stream(
                    attachment(root, 0, "svar.txt"),
                    "__substg1.0_37010102",
                    "Kommunen øver hvert år.".getBytes(StandardCharsets.UTF_8));
            DirectoryEntry inner =
                    attachment(root, 1, "Videresendt").createDirectory("__substg1.0_3701000D");
            message(inner, 24, "Saken", "Vedtaket var enstemmig.");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void bodyAttachmentAndMailWithin() throws IOException {
        RawFile file = new RawFile("answers/svar.msg", mail());
        Partial<List<SourceText>> read =
                ReaderContract.check(Reader.inProcess(ReadLimits.DEFAULT).read(file));
        assertThat(read.problems()).isEmpty();
        assertThat(read.value())
                .extracting(SourceText::file)
                .containsExactly(
                        "answers/svar.msg",
                        "answers/svar.msg/svar.txt",
                        "answers/svar.msg/Videresendt");
        SourceText body = read.value().getFirst();
        assertThat(body.metadata())
                .isEqualTo(
                        new Metadata(
                                "Høringssvar",
                                "Kari Øvre <kari@fjordvik.example>",
                                "2025-04-22T08:15:00Z"));
        assertThat(body.blocks().getFirst().span().in(body.text())).isEqualTo("Se vedlegg.");
        assertThat(body.blocks().subList(1, body.blocks().size()))
                .isNotEmpty()
                .allMatch(block -> block.is(Block.Kind.FURNITURE));
        assertThat(read.value().get(1).metadata().sender()).contains("kari@fjordvik.example");
        assertThat(read.value().get(2).text()).startsWith("Vedtaket var enstemmig.");
    }

    @Test
    void aMailThatIsCutOffIsDamaged() throws IOException {
        byte[] whole = mail();
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        Partial<List<SourceText>> read =
                ReaderContract.check(
                        Reader.inProcess(ReadLimits.DEFAULT).read(new RawFile("a.msg", half)));
        assertThat(read.value()).isEmpty();
        assertThat(read.problems()).extracting(Problem::code).contains(Problem.Code.UNREADABLE);
    }
}
