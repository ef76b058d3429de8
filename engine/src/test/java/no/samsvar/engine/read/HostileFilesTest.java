package no.samsvar.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hostile file, through real workers: a sane text or one clear error, and no harm done. */
class HostileFilesTest {
    /** More time than the default, for machines under load. */
    private static final ReadLimits LIMITS =
            new ReadLimits(
                    ReadLimits.DEFAULT.bytes(),
                    ReadLimits.DEFAULT.pages(),
                    ReadLimits.DEFAULT.characters(),
                    ReadLimits.DEFAULT.operators(),
                    ReadLimits.DEFAULT.zipRatio(),
                    ReadLimits.DEFAULT.unpacked(),
                    Duration.ofMinutes(10));

    private static Reader reader;
    private static ProcessMemory memory;

    @BeforeAll
    static void start() {
        memory = ProcessMemory.ofChildren();
        reader = Reader.withWorkers(LIMITS, 2);
    }

    @AfterAll
    static void end() {
        reader.close();
        memory.close();
        assertThat(memory.mostBytes()).as("all workers together").isLessThan(800L << 20);
    }

    static List<Hostile> files() {
        return HostileFiles.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aSaneTextOrOneClearError(Hostile hostile) {
        Partial<List<SourceText>> read = ReaderContract.check(reader.read(hostile.file()));
        List<Problem.Code> errors =
                read.problems().stream()
                        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                        .map(Problem::code)
                        .toList();
        if (!hostile.text()) {
            assertThat(read.value()).as("texts").isEmpty();
        } else if (hostile.errors().isEmpty()) {
            assertThat(read.value()).as("texts; problems: %s", read.problems()).isNotEmpty();
        }
        if (read.value().isEmpty()) {
            assertThat(hostile.errors()).containsAll(errors);
            assertThat(errors).hasSize(1);
        }
    }

    @Test
    void thereAreManyAndTheirNamesDiffer() {
        assertThat(files())
                .hasSizeGreaterThan(45)
                .extracting(Hostile::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void theGoodOneAmongThemIsRead() {
        List<String> bad = List.of("bomb.docx", "garbage.doc", "deep-parts.eml", "bomb.pdf");
        for (Hostile hostile : files()) {
            if (bad.contains(hostile.name())) {
                reader.read(hostile.file());
            }
        }
        byte[] good = PdfWriter.page("").stream("", PdfWriter.sentence()).bytes();
        Partial<List<SourceText>> read =
                ReaderContract.check(reader.read(new RawFile("answers/good.pdf", good)));
        assertThat(read.problems()).isEmpty();
        assertThat(read.value().getFirst().text())
                .contains("Vi ber om at staten dekker kostnadene.");
    }

    @Test
    void nothingIsFetchedAndNoOtherFileIsRead() throws java.io.IOException {
        List<String> outside = List.of("outside.docx", "outside.odt", "fetches.html", "paths.docx");
        java.nio.file.Path secret = java.nio.file.Path.of("/etc/hostname");
        String words =
                java.nio.file.Files.exists(secret)
                        ? java.nio.file.Files.readString(secret).strip()
                        : "no such file";
        for (Hostile hostile : files()) {
            if (outside.contains(hostile.name())) {
                for (SourceText text : reader.read(hostile.file()).value()) {
                    assertThat(text.text()).as(hostile.name()).doesNotContain(words);
                }
            }
        }
    }
}
