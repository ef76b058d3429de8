package no.samsvar.engine.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.samsvar.engine.language.Piece.Mark;
import no.samsvar.engine.language.TreeGrower.Example;
import no.samsvar.engine.text.Span;

/**
 * Learns the trees of sentence ends from sentence files and from this project's own sentences,
 * prints cross-validated figures, and writes the two resources.
 *
 * <p>Arguments: the folder of the sentence files, the folder to write to (none: only measure).
 */
final class SentenceTrainer {

    private static final int FOLDS = 5;
    private static final int TREES = Integer.getInteger("trees", 300);
    private static final int DEPTH = Integer.getInteger("depth", 3);
    private static final double RATE = Double.parseDouble(System.getProperty("rate", "0.07"));
    private static final double RIDGE = Double.parseDouble(System.getProperty("ridge", "0.5"));

    /** What a sentence whose full stop was taken away counts beside a real one without a mark. */
    private static final double STRIPPED =
            Double.parseDouble(System.getProperty("stripped", "0.05"));

    private static final int LONGEST_STRIPPED = 14;

    private final Lexicon lexicon;
    private final List<Example> marked = new ArrayList<>();
    private final List<Example> unmarked = new ArrayList<>();

    private SentenceTrainer(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    record Model(List<String> marked, List<String> unmarked) {
        SentenceEnds ends(Lexicon lexicon) {
            return new SentenceEnds(lexicon, GapTrees.of(marked), GapTrees.of(unmarked));
        }
    }

    public static void main(String[] args) throws IOException {
        Lexicon lexicon = ((KnownLanguage) Languages.norwegian()).ends().lexicon();
        Map<String, List<String>> files = new TreeMap<>();
        for (String code : List.of("nb", "nn")) {
            files.put(code, Files.readAllLines(Path.of(args[0], "sentences-" + code + "-dev.txt")));
        }
        Map<String, SentenceScore> scores = new TreeMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<List<String>> train = new ArrayList<>(own());
            Map<String, List<String>> test = new TreeMap<>();
            for (var file : files.entrySet()) {
                List<String> lines = file.getValue();
                int from = lines.size() * fold / FOLDS;
                int to = lines.size() * (fold + 1) / FOLDS;
                test.put(file.getKey(), lines.subList(from, to));
                train.add(lines.subList(0, from));
                train.add(lines.subList(to, lines.size()));
            }
            SentenceEnds ends = learn(lexicon, train).ends(lexicon);
            test.forEach((code, lines) ->
                    scores.merge(code, SentenceScore.of(ends, lines), SentenceScore::plus));
        }
        scores.forEach((code, score) -> {
            System.out.println(code + " cross-validated " + score);
            score.mistakes().forEach(mistake -> System.out.println(code + " " + mistake));
        });
        if (args.length > 1) {
            List<List<String>> everything = new ArrayList<>(own());
            everything.addAll(files.values());
            Model model = learn(lexicon, everything);
            Files.write(Path.of(args[1], "ends-marked.txt"), model.marked());
            Files.write(Path.of(args[1], "ends-unmarked.txt"), model.unmarked());
            files.forEach((code, lines) ->
                    System.out.println(
                            code + " all " + SentenceScore.of(model.ends(lexicon), lines)));
        }
    }

    /** This project's own texts, some at a time. */
    static List<List<String>> own() {
        List<List<String>> texts = new ArrayList<>();
        List<String> text = new ArrayList<>();
        for (String line : TestLines.of("own-sentences.txt")) {
            if (line.isBlank() && text.size() > 60) {
                texts.add(text);
                text = new ArrayList<>();
            } else if (!line.isBlank()) {
                text.add(line);
            }
        }
        texts.add(text);
        return texts;
    }

    private static Model learn(Lexicon lexicon, List<List<String>> texts) {
        SentenceTrainer trainer = new SentenceTrainer(lexicon);
        for (List<String> lines : texts) {
            if (!lines.isEmpty()) {
                trainer.take(lines, Set.of());
                for (int turn = 0; turn < 4; turn++) {
                    trainer.takeStripped(lines, turn);
                }
            }
        }
        TreeGrower grower = new TreeGrower(TREES, DEPTH, RATE, RIDGE);
        return new Model(grower.grow(trainer.marked), grower.grow(trainer.unmarked));
    }

    /**
     * Takes the full stops of every fourth short sentence away, to learn what sentences begin with.
     */
    private void takeStripped(List<String> lines, int turn) {
        List<String> stripped = new ArrayList<>();
        Set<Integer> ends = new HashSet<>();
        int at = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (i % 4 == turn
                    && line.endsWith(".")
                    && !line.endsWith("..")
                    && line.split(" ").length <= LONGEST_STRIPPED) {
                line = line.substring(0, line.length() - 1);
                ends.add(at + line.length());
            }
            stripped.add(line);
            at += line.length() + 1;
        }
        take(stripped, ends);
    }

    /** Takes the gaps of a text; if some ends are given, these alone. */
    private void take(List<String> lines, Set<Integer> only) {
        String text = String.join(" ", lines);
        Set<Integer> goldEnds = new HashSet<>();
        SentenceScore.gold(lines, text).forEach(span -> goldEnds.add(span.end()));
        Pieces pieces = Pieces.of(text, Span.of(0, text.length()));
        Clauses clauses = new Clauses(lexicon, pieces);
        GapRules rules = new GapRules(lexicon, pieces, clauses);
        GapReader reader = new GapReader(lexicon, pieces, clauses);
        Facts facts = new Facts();
        int first = 0;
        boolean afterUnmarked = false;
        for (int i = 0; i + 1 < pieces.size(); i++) {
            boolean ends = goldEnds.contains(pieces.get(i).end);
            boolean none = pieces.get(i).mark == Mark.NONE;
            if (rules.mayEnd(i) && (only.isEmpty() || only.contains(pieces.get(i).end))) {
                reader.read(i, first, afterUnmarked, facts);
                (none ? unmarked : marked)
                        .add(new Example(held(facts), ends, only.isEmpty() ? 1 : STRIPPED));
            }
            if (ends) {
                first = i + 1;
                afterUnmarked = none;
            }
        }
    }

    private static boolean[] held(Facts facts) {
        Fact[] all = Fact.values();
        boolean[] held = new boolean[all.length];
        for (int i = 0; i < all.length; i++) {
            held[i] = facts.has(all[i]);
        }
        return held;
    }
}
