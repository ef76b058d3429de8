package no.samsvar.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import no.samsvar.engine.place.Placement;
import no.samsvar.engine.segment.Statement;
import no.samsvar.engine.text.Metadata;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import no.samsvar.engine.theme.Themed.AnswerCopies;
import no.samsvar.engine.theme.Themed.Copied;
import no.samsvar.engine.theme.Themed.Voiced;
import no.samsvar.engine.theme.Theming;

/**
 * How well and how fast copies are found in a {@link Flood}: precision and recall over pairs of
 * answers, and whether the result is the same for the same answers in another order.
 */
final class CopyFlood {
    private CopyFlood() {}

    /**
     * @param args numbers of answers
     */
    public static void main(String[] args) {
        if (args.length == 0) {
            System.err.println("CopyFlood ANSWERS...");
            System.exit(2);
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(
                " answers  statements    wall s    cpu s  heap MB  exponent  precision  recall"
                        + "  groups  shuffled");
        double last = 0;
        int lastSize = 0;
        for (String arg : args) {
            List<Flood.Answer> flood = new Flood(1).answers(Integer.parseInt(arg));
            List<List<Voiced>> answers = new ArrayList<>();
            for (int i = 0; i < flood.size(); i++) {
                answers.add(voiced(i, flood.get(i)));
            }
            List<Voiced> voiced = answers.stream().flatMap(List::stream).toList();
            Meter meter = new Meter();
            Copied copied = Theming.copies(voiced);
            double wall = meter.seconds();
            double cpu = meter.cpuSeconds();
            long heap = meter.peakMegabytes();
            Pairs pairs = Pairs.of(flood, copied.answers());
            Collections.shuffle(answers, new Random(2));
            List<Voiced> shuffled = answers.stream().flatMap(List::stream).toList();
            boolean same = shown(voiced, copied).equals(shown(shuffled, Theming.copies(shuffled)));
            out.printf(
                    Locale.ROOT,
                    "%8d %11d %9.1f %8.1f %8d %9s %10.5f %7.5f %7d  %s%n",
                    flood.size(),
                    voiced.size(),
                    wall,
                    cpu,
                    heap,
                    Meter.exponent(cpu, last, voiced.size(), lastSize),
                    pairs.precision(),
                    pairs.recall(),
                    copied.answers().size(),
                    same ? "same" : "DIFFERENT");
            last = cpu;
            lastSize = voiced.size();
        }
    }

    private static List<Voiced> voiced(int number, Flood.Answer answer) {
        String text = String.join(" ", answer.sentences());
        String id = "%012x".formatted(number);
        SourceText source =
                new SourceText(
                        id,
                        "answers.csv/a" + number,
                        "text",
                        "",
                        text,
                        List.of(),
                        List.of(),
                        List.of(),
                        Metadata.NONE);
        List<Voiced> voiced = new ArrayList<>();
        int at = 0;
        for (String sentence : answer.sentences()) {
            Span span = Span.of(at, at + sentence.length());
            Statement statement =
                    new Statement(
                            id + "-" + span.start() + "-" + span.end(),
                            source,
                            span,
                            List.of(),
                            sentence,
                            0,
                            List.of(),
                            "1",
                            "column",
                            "nb",
                            false);
            voiced.add(new Voiced(new Placement(statement, "1", 1, "column"), "a" + number));
            at = span.end() + 1;
        }
        return voiced;
    }

    /** The groups as words, in an order of their own. */
    private static String shown(List<Voiced> voiced, Copied copied) {
        TreeSet<String> groups = new TreeSet<>();
        for (AnswerCopies group : copied.answers()) {
            groups.add(group.respondents().getFirst() + new TreeSet<>(group.respondents()));
        }
        for (List<Integer> group : copied.statements()) {
            TreeSet<String> ids = new TreeSet<>();
            group.forEach(i -> ids.add(voiced.get(i).placement().statement().id()));
            groups.add(voiced.get(group.getFirst()).placement().statement().id() + ids);
        }
        return String.join("\n", groups);
    }

    /** Pairs of answers: those that are variants of one text, those found, and those both. */
    private record Pairs(long expected, long found, long right) {
        static Pairs of(List<Flood.Answer> flood, List<AnswerCopies> groups) {
            Map<Integer, Long> sizes = new HashMap<>();
            flood.forEach(answer -> sizes.merge(answer.of(), 1L, Long::sum));
            sizes.remove(-1);
            long expected = sizes.values().stream().mapToLong(Pairs::pairs).sum();
            long found = 0;
            long right = 0;
            for (AnswerCopies group : groups) {
                Map<Integer, Long> within = new HashMap<>();
                for (String respondent : group.respondents()) {
                    int of = flood.get(Integer.parseInt(respondent.substring(1))).of();
                    within.merge(of, 1L, Long::sum);
                }
                within.remove(-1);
                found += pairs(group.respondents().size());
                right += within.values().stream().mapToLong(Pairs::pairs).sum();
            }
            return new Pairs(expected, found, right);
        }

        private static long pairs(long members) {
            return members * (members - 1) / 2;
        }

        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return expected == 0 ? 1 : (double) right / expected;
        }
    }
}
