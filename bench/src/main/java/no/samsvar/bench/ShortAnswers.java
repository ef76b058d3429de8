package no.samsvar.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.samsvar.engine.pipeline.Options;
import no.samsvar.engine.pipeline.Pipeline;
import no.samsvar.engine.pipeline.Progress;
import no.samsvar.engine.pipeline.Result;
import no.samsvar.engine.pipeline.RoundFolder;
import no.samsvar.engine.report.Report;

/**
 * Short answers by the thousand, as a form on the web gives them, from {@code answers.csv} to the
 * written report. The growth is that of the processor's time.
 */
final class ShortAnswers {
    private final PrintStream out;
    private double lastSeconds;
    private int lastStatements;

    private ShortAnswers(PrintStream out) {
        this.out = out;
    }

    /**
     * @param args numbers of answers, or {@code write FOLDER ANSWERS} to leave the input as files
     */
    public static void main(String[] args) throws IOException {
        if (args.length == 3 && args[0].equals("write")) {
            write(Path.of(args[1]), Integer.parseInt(args[2]));
            return;
        }
        if (args.length == 0) {
            System.err.println("ShortAnswers ANSWERS... | write FOLDER ANSWERS");
            System.exit(2);
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(
                " answers  statements  collate s  write s   wall s    cpu s  heap MB  exponent");
        ShortAnswers run = new ShortAnswers(out);
        for (String count : args) {
            run.of(Integer.parseInt(count));
        }
    }

    static void write(Path folder, int answers) throws IOException {
        new GeneratedRound(1).writeRound(folder, Typeset.TXT);
        Prose prose = new Prose(answers);
        List<AnswerTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < answers; i++) {
            StringBuilder text = new StringBuilder(prose.sentence());
            for (int more = prose.upTo(3); more > 0; more--) {
                text.append(' ').append(prose.sentence());
            }
            rows.add(
                    new AnswerTable.Row(
                            "a" + i,
                            "Svarer " + i,
                            String.valueOf(1 + prose.upTo(2)),
                            text.toString()));
        }
        AnswerTable.write(folder.resolve("answers.csv"), rows);
    }

    private void of(int answers) throws IOException {
        Path folder = Files.createTempDirectory("samsvar-short");
        try {
            write(folder, answers);
            Meter meter = new Meter();
            Result result =
                    Pipeline.run(RoundFolder.at(folder), Options.defaults(), Progress.SILENT);
            double collated = meter.seconds();
            Report.write(result.collation(), result.texts(), result.round(), folder.resolve("out"));
            int statements = result.collation().statements().size();
            double cpu = meter.cpuSeconds();
            out.printf(
                    Locale.ROOT,
                    "%8d %11d %10.1f %8.1f %8.1f %8.1f %8d %9s%n",
                    answers,
                    statements,
                    collated,
                    meter.seconds() - collated,
                    meter.seconds(),
                    cpu,
                    meter.peakMegabytes(),
                    Meter.exponent(cpu, lastSeconds, statements, lastStatements));
            lastSeconds = cpu;
            lastStatements = statements;
        } finally {
            AnswerTable.delete(folder);
        }
    }
}
