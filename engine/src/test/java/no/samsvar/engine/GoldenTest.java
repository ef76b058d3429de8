package no.samsvar.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.pipeline.Options;
import no.samsvar.engine.pipeline.Pipeline;
import no.samsvar.engine.pipeline.Progress;
import no.samsvar.engine.pipeline.RoundFolder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder in {@code cases} is a small round and what every step should make of it. Run with
 * {@code -Dsamsvar.golden.update=true} to write the expected files anew; then read their diff.
 */
class GoldenTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final boolean UPDATE = Boolean.getBoolean("samsvar.golden.update");

    @ParameterizedTest
    @MethodSource("cases")
    void stepsGiveWhatIsExpected(String name) throws IOException {
        Path input = CASES.resolve(name).resolve("input");
        Path expected = CASES.resolve(name).resolve("expected");
        Options options = Options.defaults().inProcess().withLanguage("en").withJobs(1);
        Collation collation =
                Pipeline.run(RoundFolder.at(input), options, Progress.SILENT).collation();
        Map<String, String> files = new Golden(Steps.of(input), collation).files();
        if (UPDATE) {
            write(expected, files);
        }
        assertThat(read(expected)).containsExactlyEntriesOf(new TreeMap<>(files));
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(GoldenTest::name).sorted().toList();
        }
    }

    private static String name(Path path) {
        return Objects.requireNonNull(path.getFileName()).toString();
    }

    private static void write(Path folder, Map<String, String> files) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.toList()) {
                files.put(name(file), Files.readString(file));
            }
        }
        return files;
    }
}
