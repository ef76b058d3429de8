package no.samsvar.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnifferTest {
    private static Sniffed sniff(byte[] bytes) {
        return Sniffer.sniff(bytes, ReadLimits.DEFAULT);
    }

    private static Sniffed latin(String content) {
        return sniff(content.getBytes(StandardCharsets.ISO_8859_1));
    }

    static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'%PDF-1.7\n1 0 obj'|PDF|pdf",
                "'junk before %PDF-1.4'|PDF|pdf",
                "{\\rtf1\\ansi Hei}|RTF|rtf",
                "'<!DOCTYPE html><html><p>Hei'|HTML|html",
                "'<?xml version=\"1.0\"?>\n<!-- a -->\n<html xmlns=\"x\">'|HTML|html",
                "'<h1>Svar</h1>\n<p>Hei</p>'|HTML|html",
                "'<?xml version=\"1.0\"?><note/>'|UNKNOWN|xml",
                "'<3 til alle'|TEXT|text",
                "'Fra: Kari\nSendt: i dag\n\nHei'|TEXT|text",
                "'From: a@b\nTo: c@d\nSubject: e\n\nHei'|EML|eml",
                "'Received: from x\n by y; today\nMessage-ID: <1>\n\nHei'|EML|eml",
                "'Subject: one line and no more'|TEXT|text",
                "'Spørsmål 1: Hva?\nSvar: Vi vil'|TEXT|text",
                "'MZ\u0090\u0000'|UNKNOWN|exe",
                "'\u0089PNG\r\n\u001A\n'|IMAGE|png",
                "'\u00FF\u00D8\u00FF\u00E0'|IMAGE|jpeg",
                "' \n\t '|EMPTY|white-space",
                "'\u0000\u0000\u0000\u0000'|UNKNOWN|binary",
                "''|EMPTY|empty",
                "x|TEXT|text",
            })
    void byContent(String content, FileType type, String what) {
        assertThat(latin(content)).isEqualTo(new Sniffed(type, what));
    }

    @Test
    void insideAZip() throws IOException {
        String start =
                "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.";
        List<String[]> cases =
                List.of(
                        new String[] {"wordprocessingml.document.main+xml", "docx"},
                        new String[] {"wordprocessingml.template.main+xml", "docx"},
                        new String[] {"presentationml.presentation.main+xml", "pptx"},
                        new String[] {"spreadsheetml.sheet.main+xml", "xlsx"});
        for (String[] one : cases) {
            byte[] bytes = zip("[Content_Types].xml", start + one[0] + "\"/></Types>");
            assertThat(sniff(bytes).what()).isEqualTo(one[1]);
        }
        byte[] odt = zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "");
        assertThat(sniff(odt).type()).isEqualTo(FileType.ODT);
        byte[] ods = zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        assertThat(sniff(ods)).isEqualTo(Sniffed.unknown("ods"));
        assertThat(sniff(zip("a.txt", "b"))).isEqualTo(Sniffed.unknown("zip"));
        assertThat(sniff(zip("word/document.xml", "<x/>")).type()).isEqualTo(FileType.DOCX);
    }

    @ParameterizedTest
    @CsvSource({
        "svar.txt,Vi vil,,UTF-8",
        "svar.pdf,Vi vil,WRONG_NAME,UTF-8",
        "svar,Vi vil,,UTF-8",
        "svar.2025,Vi vil,,UTF-8",
        "svar.csv,a;b,,UTF-8",
        "svar.txt,Større,,UTF-8",
        "svar.txt,Større,WRONG_ENCODING,windows-1252",
        "svar.txt,Større – bedre,WRONG_ENCODING,UTF-16",
        "svar.txt,Større og bedre,WRONG_ENCODING,UTF-16LE",
    })
    void namesAndEncodingsAreRemarkedOn(String name, String words, String code, Charset charset) {
        RawFile file = new RawFile(name, words.getBytes(charset));
        Partial<List<SourceText>> read =
                ReaderContract.check(Reader.inProcess(ReadLimits.DEFAULT).read(file));
        assertThat(read.value().getFirst().text()).isEqualTo(words);
        assertThat(read.problems())
                .extracting(Problem::code)
                .isEqualTo(code == null ? List.of() : List.of(Problem.Code.valueOf(code)));
    }

    @Test
    void plainTextIsTheFileItselfWithoutItsMark() {
        String words = "\r\n Én linje\r\n\tto\f\u0007 \r\r\n";
        byte[] bytes = ("\uFEFF" + words).getBytes(StandardCharsets.UTF_8);
        Partial<List<SourceText>> read =
                Reader.inProcess(ReadLimits.DEFAULT).read(new RawFile("a.txt", bytes));
        assertThat(read.value().getFirst().text()).isEqualTo(words);
        assertThat(read.problems()).isEmpty();
    }
}
