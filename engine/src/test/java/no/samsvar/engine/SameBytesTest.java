package no.samsvar.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.samsvar.engine.pipeline.Options;
import no.samsvar.engine.pipeline.Pipeline;
import no.samsvar.engine.pipeline.Progress;
import no.samsvar.engine.pipeline.Result;
import no.samsvar.engine.pipeline.RoundFolder;
import no.samsvar.engine.report.CollationJson;
import no.samsvar.engine.report.Report;
import no.samsvar.engine.text.DocumentId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same files give the same result, however many threads there are and however they lie. */
class SameBytesTest {
    @TempDir private Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../examples/minimal",
                "src/test/resources/cases/d01-minutes-add-and-strike/input",
                "src/test/resources/cases/f01-opposed-positions/input",
                "src/test/resources/cases/g01-decisions-on-an-older-version/input",
                "src/test/resources/cases/h01-by-size-and-centrality/input"
            })
    void threadsAndOrderChangeNothing(String round) throws IOException {
        Path folder = Path.of(round);
        String once = collate(folder, 1);
        assertThat(once).contains("\"statements\"", "report.docx", "statements.xlsx");
        assertThat(collate(folder, 1)).isEqualTo(once);
        assertThat(collate(folder, 2)).isEqualTo(once);
        assertThat(collate(folder, 5)).isEqualTo(once);
        List<Path> files = files(folder);
        assertThat(collate(copy(folder, files, "forwards"), 2)).isEqualTo(once);
        assertThat(collate(copy(folder, files.reversed(), "backwards"), 2)).isEqualTo(once);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** File systems list files as they were made, or by a hash of their names. */
    private Path copy(Path from, List<Path> files, String name) throws IOException {
        Path to = temp.resolve(name);
        for (Path file : files) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(Objects.requireNonNull(copy.getParent()));
            Files.copy(file, copy);
        }
        return to;
    }

    private String collate(Path folder, int jobs) throws IOException {
        Options options = Options.defaults().inProcess().withJobs(jobs);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Result result = Pipeline.run(RoundFolder.at(folder), options, Progress.SILENT);
        CollationJson.write(result.collation(), out);
        return out.toString(StandardCharsets.UTF_8) + sums(result);
    }

    /** Of every file that is written, those for Word and Excel too. */
    private String sums(Result result) throws IOException {
        Path out = temp.resolve("out");
        Report.write(result.collation(), result.texts(), result.round(), out);
        StringBuilder sums = new StringBuilder();
        for (Path file : files(out)) {
            sums.append('\n').append(out.relativize(file)).append(' ');
            sums.append(DocumentId.sha256(Files.readAllBytes(file)));
        }
        return sums.toString();
    }
}
