package no.samsvar.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import no.samsvar.engine.pipeline.Options;
import no.samsvar.engine.pipeline.Pipeline;
import no.samsvar.engine.pipeline.Progress;
import no.samsvar.engine.pipeline.Result;
import no.samsvar.engine.pipeline.RoundFolder;
import no.samsvar.engine.report.Report;
import no.samsvar.engine.round.Round;

/**
 * Whole runs on generated rounds of growing size, from files to the written report: seconds until
 * all is read, until it is collated and until it is written, beside what the libraries need to
 * extract the text of the same files on as many cores; memory, and how the time grows with the
 * number of statements. The first run of each process also warms the compiler up.
 */
final class WholeRun {
    private static final String ROW = "%8d %9s %8.1f %10.1f %8.1f %12d %8d %9s%n";

    private final PrintStream out;
    private final Typeset as;
    private double lastSeconds;
    private int lastStatements;

    private WholeRun(PrintStream out, Typeset as) {
        this.out = out;
        this.as = as;
    }

    /**
     * @param args {@code txt}, {@code pdf} or {@code docx}, then numbers of answers
     */
    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            System.err.println("WholeRun txt|pdf|docx ANSWERS...");
            System.exit(2);
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(
                " answers library s   read s collated s  whole s   statements  heap MB  exponent");
        WholeRun run = new WholeRun(out, Typeset.valueOf(args[0].toUpperCase(Locale.ROOT)));
        for (int i = 1; i < args.length; i++) {
            run.of(Integer.parseInt(args[i]));
        }
    }

    private void of(int answers) throws IOException {
        Path folder = Files.createTempDirectory("samsvar-round");
        try {
            new GeneratedRound(1).write(folder, answers, as);
            measure(folder, answers);
        } finally {
            AnswerTable.delete(folder);
        }
    }

    private void measure(Path folder, int answers) throws IOException {
        String library = Libraries.seconds(folder, as, Options.defaults().jobs());
        Stopwatch watch = new Stopwatch();
        Meter meter = new Meter();
        Result result =
                Pipeline.run(
                        RoundFolder.at(folder),
                        Round.unknown(),
                        GeneratedRound.invited(answers),
                        Options.defaults(),
                        watch);
        double collated = watch.seconds();
        Path report = folder.resolveSibling(folder.getFileName() + "-out");
        Report.write(result.collation(), result.texts(), result.round(), report);
        double seconds = watch.seconds();
        AnswerTable.delete(report);
        int statements = result.collation().statements().size();
        out.printf(
                Locale.ROOT,
                ROW,
                answers,
                library,
                watch.read,
                collated,
                seconds,
                statements,
                meter.peakMegabytes(),
                Meter.exponent(seconds, lastSeconds, statements, lastStatements));
        lastSeconds = seconds;
        lastStatements = statements;
    }

    /** Notes when the last file has been read. */
    private static final class Stopwatch implements Progress {
        private final long start = System.nanoTime();
        private volatile double read;

        @Override
        public void at(String step, int done, int total) {
            if (step.equals("read") && done == total) {
                read = seconds();
            }
        }

        double seconds() {
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
