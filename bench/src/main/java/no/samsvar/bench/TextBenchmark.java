package no.samsvar.bench;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import no.samsvar.engine.language.Languages;
import no.samsvar.engine.text.Folded;
import no.samsvar.engine.text.Span;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The steps that touch every character, on ten thousand words; the JDK's own for comparison. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TextBenchmark {
    private final String text = new Prose(1).paragraph(10_000);

    @Benchmark
    public Folded fold() {
        return Folded.of(text);
    }

    @Benchmark
    public List<Span> sentences() {
        return Languages.of("nb").sentences(text, Span.of(0, text.length()));
    }

    @Benchmark
    public int sentencesOfTheJdk() {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.of("nb"));
        sentences.setText(text);
        int count = 0;
        while (sentences.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    @Benchmark
    public String detect() {
        return Languages.detect(text);
    }

    @Benchmark
    public String copy() {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
