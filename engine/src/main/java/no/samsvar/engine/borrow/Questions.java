package no.samsvar.engine.borrow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.samsvar.engine.round.Question;
import no.samsvar.engine.text.Folded;
import org.jspecify.annotations.Nullable;

/**
 * Finds the round's questions in a text, also reworded ones: the longest common subsequence of
 * words with every known wording.
 */
final class Questions {
    /**
     * Share of words in common for a wording to be the question, alone and where it is numbered.
     */
    private static final double SURE = 0.66;

    private static final double NUMBERED = 0.42;

    private record Wording(String id, String[] words) {}

    private final List<Wording> wordings = new ArrayList<>();
    private final int longest;

    Questions(List<Question> questions) {
        int most = 0;
        for (Question question : questions) {
            List<String> all = new ArrayList<>(question.wordings());
            all.add(question.text());
            for (String wording : all) {
                String[] words = Folded.of(wording).wordsOf();
                most = Math.max(most, words.length);
                wordings.add(new Wording(question.id(), words));
            }
        }
        longest = most;
    }

    /**
     * @param marker the list marker of its block where it opens the block, or null
     * @return the question's id, or null
     */
    @Nullable String find(String sentence, @Nullable String marker) {
        if (wordings.isEmpty() || sentence.length() > 1_000) {
            return null;
        }
        String[] words = Folded.of(sentence).wordsOf();
        if (words.length < 4 || words.length > 2 * longest + 10) {
            return null;
        }
        boolean asks = sentence.stripTrailing().endsWith("?");
        String number = marker == null ? "" : marker.replaceAll("[^0-9]", "");
        String best = null;
        double bestShare = 0;
        for (Wording wording : wordings) {
            int common = common(words, wording.words());
            double share = 2.0 * common / (words.length + wording.words().length);
            boolean numbered = number.equals(wording.id()) && asks;
            double needed = numbered ? NUMBERED : asks ? SURE : SURE + 0.14;
            if (share >= needed && share + (numbered ? 0.2 : 0) > bestShare) {
                bestShare = share + (numbered ? 0.2 : 0);
                best = wording.id();
            }
        }
        return best;
    }

    private static int common(String[] a, String[] b) {
        int[] row = new int[b.length + 1];
        for (String word : a) {
            int diagonal = 0;
            for (int j = 1; j <= b.length; j++) {
                int above = row[j];
                row[j] = same(word, b[j - 1]) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return Arrays.stream(row).max().orElse(0);
    }

    /** The same word, or one stem: "bruke" and "bruk". */
    private static boolean same(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        int shorter = Math.min(a.length(), b.length());
        return shorter >= 4
                && Math.abs(a.length() - b.length()) <= 2
                && a.regionMatches(0, b, 0, shorter);
    }
}
