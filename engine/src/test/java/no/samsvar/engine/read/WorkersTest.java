package no.samsvar.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.DocumentId;
import no.samsvar.engine.text.Located;
import no.samsvar.engine.text.Metadata;
import no.samsvar.engine.text.Origin;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private static final ReadLimits PATIENT =
            new ReadLimits(
                    100L << 20,
                    5_000,
                    20_000_000,
                    200_000_000,
                    200,
                    1L << 30,
                    Duration.ofMinutes(5));

    /** Longer than what is read in the parent process. */
    private static RawFile longText(String path) {
        String line = "Vi ber om at staten tar større del av kostnadene for øvelser.\n";
        return new RawFile(path, line.repeat(20_000).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aWorkerReadsWhatThisProcessReads() throws IOException {
        try (Workers workers = new Workers(PATIENT, 1);
                Reader here = Reader.inProcess(PATIENT)) {
            RawFile file = longText("answers/a.txt");
            Partial<List<SourceText>> read = ReaderContract.check(workers.read(file));
            assertThat(read).isEqualTo(here.read(file));
            assertThat(read.value()).hasSize(1);
        }
    }

    @Test
    void resultsAreTheirOwnFilesWhateverWorkerReadThem() {
        List<RawFile> files =
                IntStream.range(0, 12).mapToObj(i -> longText("answers/" + i + ".txt")).toList();
        try (Reader reader = Reader.withWorkers(PATIENT, 2)) {
            List<String> read =
                    files.parallelStream()
                            .map(file -> reader.read(file).value().getFirst().file())
                            .toList();
            assertThat(read).isEqualTo(files.stream().map(RawFile::path).toList());
        }
    }

    @Test
    void aWorkerThatIsTooSlowIsKilledAndSaidToBe() throws IOException {
        ReadLimits hasty =
                new ReadLimits(
                        100L << 20, 5_000, 20_000_000, 200_000_000, 200, 1L << 30, Duration.ZERO);
        try (Workers workers = new Workers(hasty, 1)) {
            Partial<List<SourceText>> read = ReaderContract.check(workers.read(longText("a.txt")));
            assertThat(read.problems())
                    .extracting(Problem::code)
                    .containsExactly(Problem.Code.TIME_SPENT);
        }
    }

    @Test
    void aWorkerThatDiesIsReplaced() throws IOException {
        try (Workers workers = new Workers(PATIENT, 1)) {
            assertThat(workers.read(longText("a.txt")).value()).hasSize(1);
            List<ProcessHandle> first = children();
            first.forEach(ProcessHandle::destroyForcibly);
            assertThat(workers.read(longText("b.txt")).value()).hasSize(1);
            assertThat(children()).doesNotContainAnyElementsOf(first);
        }
    }

    @Test
    void closingEndsTheProcesses() throws IOException {
        Workers workers = new Workers(PATIENT, 1);
        List<ProcessHandle> before = children();
        workers.read(longText("a.txt"));
        List<ProcessHandle> ours = new ArrayList<>(children());
        ours.removeAll(before);
        workers.close();
        assertThat(ours).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void aResultSurvivesThePipe() {
        String sha256 = DocumentId.sha256(new byte[0]);
        SourceText text =
                new SourceText(
                        DocumentId.of("æ/ø.pdf", sha256),
                        "æ/ø.pdf",
                        "pdf",
                        sha256,
                        "1. Én\u0000 \uD83D\uDE00\n4\nto \u2028\"\\",
                        List.of(
                                new Block(
                                        Span.of(0, 12),
                                        List.of(Span.of(9, 10)),
                                        Block.Kind.ITEM,
                                        2,
                                        "1.",
                                        3),
                                Block.of(Block.Kind.FURNITURE, 0, Span.of(9, 10))),
                        List.of(
                                new Located(
                                        Span.of(0, 5), new Origin.OnPage(1, 0.1, 1e-7, 1 / 3d, 5)),
                                new Located(Span.of(5, 6), new Origin.InParagraph(7)),
                                new Located(Span.of(6, 7), new Origin.OnLine(8)),
                                new Located(Span.of(7, 8), new Origin.OnSlide(9))),
                        List.of(0, 9),
                        new Metadata("Svar", null, "2025-04-22T10:00:00+02:00"));
        Problem problem =
                new Problem(
                        Problem.Code.HIDDEN_TEXT,
                        Map.of("a", "b", "c", ""),
                        text.id(),
                        Span.of(1, 2));
        Problem bare = new Problem(Problem.Code.DAMAGED, Map.of(), null, null);
        Partial<List<SourceText>> result = Partial.of(List.of(text, text), List.of(problem, bare));
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        WireWriter.write(result, new Frames.Out(pipe));
        Frames.In back =
                new Frames.In(new ByteArrayInputStream(pipe.toByteArray()), Long.MAX_VALUE);
        assertThat(WireReader.read(back)).isEqualTo(result);
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current().children().toList();
    }
}
