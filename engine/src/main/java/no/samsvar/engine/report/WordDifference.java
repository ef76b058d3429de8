package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Which words of one text another does not have at that place: all but a longest common subsequence
 * of words.
 */
final class WordDifference {
    /** A run of a text. */
    record Run(String words, boolean differs) {}

    private WordDifference() {}

    /** The whole of {@code text} in order, white space kept with the run before it. */
    static List<Run> of(String text, String other) {
        String[] words = text.split("(?<= )");
        String[] others = other.split("(?<= )");
        int[][] common = new int[words.length + 1][others.length + 1];
        for (int i = words.length - 1; i >= 0; i--) {
            for (int j = others.length - 1; j >= 0; j--) {
                common[i][j] =
                        same(words[i], others[j])
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Run> runs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        boolean differs = false;
        int j = 0;
        for (int i = 0; i < words.length; i++) {
            while (j < others.length && common[i][j] == common[i][j + 1]) {
                j++;
            }
            boolean kept =
                    j < others.length
                            && same(words[i], others[j])
                            && common[i][j] > common[i + 1][j];
            if (kept) {
                j++;
            }
            if (kept == differs && !open.isEmpty()) {
                runs.add(new Run(open.toString(), differs));
                open.setLength(0);
            }
            differs = !kept;
            open.append(words[i]);
        }
        runs.add(new Run(open.toString(), differs));
        return runs;
    }

    private static boolean same(String a, String b) {
        return a.strip().equals(b.strip());
    }
}
