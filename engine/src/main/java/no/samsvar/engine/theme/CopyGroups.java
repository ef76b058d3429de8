package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import no.samsvar.engine.text.Folded;
import no.samsvar.engine.theme.Themed.AnswerCopies;
import no.samsvar.engine.theme.Themed.Copied;
import no.samsvar.engine.theme.Themed.Voiced;

/**
 * Which answers, and which statements, several respondents have in common. A whole answer is
 * grouped first; inside such a group a statement is a copy of the one that it stands for even where
 * more of it was changed than would do by itself. Statements that point apart are never copies,
 * however alike their words. The same groups, and the same text standing for each, whatever the
 * order of the statements.
 */
final class CopyGroups {
    /** Words from which two statements of the same words are no chance. */
    private static final int LEAST_WORDS = 6;

    /** And two answers. */
    private static final int LEAST_IN_ANSWER = 12;

    private static final double LEAST_OF_OWN = 0.6;
    private static final double LEAST_OF_SHARED = 0.15;

    /** Resemblance of two statements that are copies by themselves: a word in eleven changed. */
    private static final double RESEMBLANCE = 0.7;

    /** Resemblance of two statements of one pair of answers that are copies as a whole. */
    private static final double INSIDE = 0.35;

    private final List<Voiced> voiced;
    private final Said[] said;

    /** What is compared of each statement. */
    private record Said(int[] shingles, int words, long letters, int direction) {
        private static final int OPPOSED = 0x5BD1E995;

        /** Shingles that two statements which point apart have none in common of. */
        int[] directed() {
            return direction > 0
                    ? shingles
                    : Arrays.stream(shingles).map(s -> s ^ OPPOSED).sorted().toArray();
        }

        static Said of(Voiced voiced, int direction) {
            Folded folded = Folded.of(voiced.placement().statement().text());
            long letters = 0;
            for (int i = 0; i < folded.length(); i++) {
                letters = letters * 1_000_003 + folded.charAt(i);
            }
            return new Said(
                    Shingles.of(folded),
                    folded.words(),
                    Shingles.mix(letters * 31 + folded.words()) ^ direction,
                    direction);
        }
    }

    /**
     * What one respondent says under one question.
     *
     * @param at numbers of its statements
     */
    private record Whole(String question, String respondent, int[] at, int[] shingles, int words) {}

    private CopyGroups(List<Voiced> voiced, int[] directions) {
        this.voiced = voiced;
        this.said = new Said[voiced.size()];
        Arrays.parallelSetAll(said, i -> Said.of(voiced.get(i), directions[i]));
    }

    /**
     * @param directions 1 or -1 for each statement
     */
    static Copied of(List<Voiced> voiced, int[] directions) {
        CopyGroups made = new CopyGroups(voiced, directions);
        List<Whole> answers = made.answers();
        int[] answerOf = made.answerGroups(answers);
        int[] alignedTo = made.align(answers, answerOf);
        int[] standsFor = made.statementGroups(alignedTo);
        return new Copied(
                shared(standsFor, i -> voiced.get(i).respondent()),
                made.answerCopies(answers, answerOf));
    }

    private List<Whole> answers() {
        Map<List<String>, List<Integer>> parts = new LinkedHashMap<>();
        for (int i = 0; i < voiced.size(); i++) {
            String question = Objects.requireNonNullElse(voiced.get(i).placement().question(), "");
            parts.computeIfAbsent(
                            List.of(question, voiced.get(i).respondent()), k -> new ArrayList<>())
                    .add(i);
        }
        List<Map.Entry<List<String>, List<Integer>>> all = List.copyOf(parts.entrySet());
        Whole[] answers = new Whole[all.size()];
        Arrays.parallelSetAll(
                answers,
                a -> {
                    int[] at = all.get(a).getValue().stream().mapToInt(Integer::intValue).toArray();
                    int[][] shingles =
                            Arrays.stream(at)
                                    .mapToObj(i -> said[i].shingles())
                                    .toArray(int[][]::new);
                    int words = Arrays.stream(at).map(i -> said[i].words()).sum();
                    List<String> key = all.get(a).getKey();
                    return new Whole(key.get(0), key.get(1), at, Shingles.union(shingles), words);
                });
        return List.of(answers);
    }

    /** For each answer the number of the one that stands for its group. */
    private int[] answerGroups(List<Whole> answers) {
        Alike alike =
                new Alike(
                        answers.size(),
                        a -> answers.get(a).shingles(),
                        a ->
                                Arrays.stream(answers.get(a).at())
                                        .mapToLong(i -> said[i].letters())
                                        .sum(),
                        a -> voiced.get(answers.get(a).at()[0]).placement().statement().id());
        Map<String, List<Integer>> byQuestion = new TreeMap<>();
        for (int a = 0; a < answers.size(); a++) {
            if (answers.get(a).words() >= LEAST_IN_ANSWER) {
                byQuestion
                        .computeIfAbsent(answers.get(a).question(), k -> new ArrayList<>())
                        .add(a);
            }
        }
        int[] groups = IntStream.range(0, answers.size()).toArray();
        for (List<Integer> some : byQuestion.values()) {
            int[] numbers = some.stream().mapToInt(Integer::intValue).toArray();
            int[] found = alike.group(numbers, Bands.Shape.WIDE, CopyGroups::isSameAnswer);
            for (int a : numbers) {
                groups[a] = found[a];
            }
        }
        return groups;
    }

    /** Much of the form may be left out, and some put in or changed. */
    private static boolean isSameAnswer(int common, int own, int shared) {
        return common >= LEAST_OF_OWN * own && common >= LEAST_OF_SHARED * shared;
    }

    /** For each statement the one that it stands for in the answer that its own is a copy of. */
    private int[] align(List<Whole> answers, int[] answerOf) {
        int[] aligned = new int[voiced.size()];
        Arrays.setAll(aligned, i -> i);
        IntStream.range(0, answers.size())
                .parallel()
                .filter(a -> answerOf[a] != a)
                .forEach(a -> {
                    for (int i : answers.get(a).at()) {
                        aligned[i] = nearest(i, answers.get(answerOf[a]));
                    }
                });
        return aligned;
    }

    private int nearest(int statement, Whole in) {
        int nearest = statement;
        double most = INSIDE;
        for (int other : in.at()) {
            double alike = Shingles.resemblance(said[statement].shingles(), said[other].shingles());
            if (alike > most && said[statement].direction() == said[other].direction()) {
                most = alike;
                nearest = other;
            }
        }
        return nearest;
    }

    /** For each statement the number of the one that stands for its group. */
    private int[] statementGroups(int[] alignedTo) {
        Alike alike =
                new Alike(
                        said.length,
                        i -> said[i].directed(),
                        i -> said[i].letters(),
                        i -> voiced.get(i).placement().statement().id());
        int[] some =
                IntStream.range(0, said.length)
                        .filter(i -> alignedTo[i] == i && said[i].words() >= LEAST_WORDS)
                        .toArray();
        int[] groups =
                alike.group(
                        some,
                        Bands.Shape.NARROW,
                        (common, own, shared) -> common >= RESEMBLANCE * (own + shared - common));
        for (int i = 0; i < groups.length; i++) {
            if (alignedTo[i] != i) {
                groups[i] = groups[alignedTo[i]];
            }
        }
        return groups;
    }

    private List<AnswerCopies> answerCopies(List<Whole> answers, int[] standsFor) {
        List<AnswerCopies> copies = new ArrayList<>();
        for (List<Integer> group : shared(standsFor, a -> answers.get(a).respondent())) {
            String question = answers.get(group.getFirst()).question();
            copies.add(
                    new AnswerCopies(
                            question.isEmpty() ? null : question,
                            group.stream().map(a -> answers.get(a).respondent()).toList()));
        }
        return copies;
    }

    /** The groups of several respondents: which stands for it first, then in their order. */
    private static List<List<Integer>> shared(int[] standsFor, IntFunction<String> respondent) {
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < standsFor.length; i++) {
            int first = standsFor[i];
            groups.computeIfAbsent(first, k -> new ArrayList<>(List.of(first)));
            if (i != first) {
                groups.getOrDefault(first, List.of()).add(i);
            }
        }
        List<List<Integer>> shared = new ArrayList<>();
        for (List<Integer> group : groups.values()) {
            if (group.stream().map(respondent::apply).distinct().limit(2).count() > 1) {
                shared.add(group);
            }
        }
        shared.sort(Comparator.comparing(group -> group.stream().min(Integer::compare).orElse(0)));
        return shared;
    }
}
