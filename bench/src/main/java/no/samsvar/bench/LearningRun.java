package no.samsvar.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.samsvar.engine.language.Languages;
import no.samsvar.engine.learn.Goal;
import no.samsvar.engine.learn.Item;
import no.samsvar.engine.learn.Learner;
import no.samsvar.engine.learn.Model;

/** What decided statements cost to learn from, and to ask for the next, among very many. */
final class LearningRun {
    private static final int THEMES = 30;
    private static final int ASKED = 20;

    private LearningRun() {}

    /**
     * @param args how many statements are decided, then numbers of statements
     */
    public static void main(String[] args) {
        if (args.length < 2) {
            System.err.println("LearningRun DECIDED STATEMENTS...");
            System.exit(2);
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(
                "statements  decided  vectors s  learn s  tell s  next s    cpu s  heap MB"
                        + "  exponent");
        double lastSeconds = 0;
        int lastStatements = 0;
        for (String count : List.of(args).subList(1, args.length)) {
            int statements = Integer.parseInt(count);
            double cpu = run(statements, Integer.parseInt(args[0]), out);
            out.printf("%9s%n", Meter.exponent(cpu, lastSeconds, statements, lastStatements));
            lastSeconds = cpu;
            lastStatements = statements;
        }
    }

    /** All but the end of a line; the processor's time. */
    private static double run(int statements, int decided, PrintStream out) {
        Prose prose = new Prose(statements);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < statements; i++) {
            items.add(Item.of(prose.sentence(), Languages.of("nb"), "d" + i / 5));
        }
        SortedMap<Integer, Set<String>> coded = new TreeMap<>();
        for (int k = 0; k < Math.min(decided, statements); k++) {
            int item = (int) ((long) k * statements / decided);
            coded.put(item, themes(items.get(item).text()));
        }
        Meter meter = new Meter();
        Learner learner = Learner.of(Goal.SUBJECTS, items);
        double vectors = meter.seconds();
        Model model = learner.learn(coded);
        double learned = meter.seconds();
        double[] doubt = new double[statements];
        Set<Integer> open = new TreeSet<>();
        for (int i = 0; i < statements; i++) {
            doubt[i] = 1 - model.prediction(i).confidence();
            open.add(i);
        }
        double told = meter.seconds();
        int asked = learner.next(coded.keySet(), open, doubt, ASKED).size();
        double cpu = meter.cpuSeconds();
        if (asked != Math.min(ASKED, statements - coded.size())) {
            throw new IllegalStateException("asked for " + asked);
        }
        out.printf(
                Locale.ROOT,
                "%10d %8d %10.1f %8.1f %7.1f %7.1f %8.1f %8d ",
                statements,
                coded.size(),
                vectors,
                learned - vectors,
                told - learned,
                meter.seconds() - told,
                cpu,
                meter.peakMegabytes());
        return cpu;
    }

    /** By its longest words, so that there is something to learn. */
    private static Set<String> themes(String text) {
        Set<String> themes = new TreeSet<>();
        Stream.of(text.split("\\P{L}+"))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(2)
                .forEach(word -> themes.add("t" + Math.floorMod(word.hashCode(), THEMES)));
        return themes;
    }
}
