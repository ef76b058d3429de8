package no.samsvar.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import no.samsvar.engine.pipeline.Options;
import no.samsvar.engine.pipeline.Pipeline;
import no.samsvar.engine.pipeline.Progress;
import no.samsvar.engine.pipeline.Result;
import no.samsvar.engine.pipeline.RoundFolder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters changed in the result of a whole run by someone who makes the sums anew. */
class ChangedLettersTest {
    private static final Pattern TRACED =
            Pattern.compile(
                    "\"(id|text|title|question|theme|document|respondent|submission|start|end"
                            + "|words|ownWords|statements|respondents|once)\":(\"[^\"]+\"|\\d+|\\[[^\\]{]+)");

    @TempDir private Path temp;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyOneIsFound(long seed) throws IOException {
        Path out = temp.resolve("out");
        Options options = Options.defaults().inProcess();
        RoundFolder round = RoundFolder.at(Path.of("../examples/minimal"));
        Result result = Pipeline.run(round, options, Progress.SILENT);
        Report.write(result.collation(), result.texts(), result.round(), out);
        List<String> written =
                Sums.paths(out).stream()
                        .filter(path -> path.matches(".*\\.(json|html|csv|yaml|txt)"))
                        .toList();
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            String name = written.get(random.nextInt(written.size()));
            Path file = out.resolve(name);
            String before = Files.readString(file);
            int at = place(name, before, random);
            char other = before.charAt(at) == 'a' ? 'b' : 'a';
            Files.writeString(file, before.substring(0, at) + other + before.substring(at + 1));
            Files.write(out.resolve(Sums.NAME), Sums.bytes(Sums.of(out)));
            assertThat(Verify.check(out, null).findings())
                    .as("seed %d: %s, %d", seed, name, at)
                    .isNotEmpty();
            Files.writeString(file, before);
        }
        Files.write(out.resolve(Sums.NAME), Sums.bytes(Sums.of(out)));
        assertThat(Verify.check(out, null).findings()).isEmpty();
    }

    /** In the result, of what is quoted, counted or referred to; elsewhere any letter or digit. */
    private static int place(String name, String text, Random random) {
        int[] places =
                name.equals(CollationJson.NAME)
                        ? TRACED.matcher(text)
                                .results()
                                .flatMapToInt(
                                        found -> IntStream.range(found.start(2), found.end(2)))
                                .toArray()
                        : IntStream.range(0, text.length()).toArray();
        int at = places[random.nextInt(places.length)];
        while (!Character.isLetterOrDigit(text.charAt(at))) {
            at = places[random.nextInt(places.length)];
        }
        return at;
    }
}
