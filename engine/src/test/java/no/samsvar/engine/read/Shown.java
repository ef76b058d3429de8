package no.samsvar.engine.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;

/** Makes files of tests, and shows what was read from them as lines that compare well. */
final class Shown {
    private Shown() {}

    static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Partial<List<SourceText>> read(Format format, byte[] bytes) {
        return read(format, bytes, ReadLimits.DEFAULT);
    }

    static Partial<List<SourceText>> read(Format format, byte[] bytes, ReadLimits limits) {
        return format.read(new RawFile("answers/a.file", bytes), new Budget(limits));
    }

    /** One line a block: {@code H2}, {@code P}, {@code I1 •}, {@code C}, {@code N}, {@code F}. */
    static List<String> blocks(Partial<List<SourceText>> read) {
        List<String> lines = new ArrayList<>();
        for (SourceText text : read.value()) {
            for (Block block : text.blocks()) {
                lines.add(line(text, block));
            }
        }
        return lines;
    }

    static String line(SourceText text, Block block) {
        String kind =
                switch (block.kind()) {
                    case HEADING -> "H" + block.level();
                    case PARAGRAPH -> "P";
                    case ITEM -> "I" + block.level();
                    case CELL -> "C";
                    case FOOTNOTE -> "N";
                    case FURNITURE -> "F";
                };
        String marker = block.marker() == null ? "" : " " + block.marker();
        return kind + marker + ": " + block.words().in(text.text()).replace("\n", "/");
    }

    static List<Problem.Code> codes(Partial<List<SourceText>> read) {
        return read.problems().stream().map(Problem::code).toList();
    }

    /** Limits that a small file can pass. */
    static ReadLimits limits(long characters, long operators) {
        ReadLimits usual = ReadLimits.DEFAULT;
        return new ReadLimits(
                usual.bytes(),
                usual.pages(),
                characters,
                operators,
                usual.zipRatio(),
                16L << 20,
                usual.time());
    }
}
