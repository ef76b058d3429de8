package no.samsvar.engine.text;

import java.util.ArrayList;
import java.util.List;

/**
 * How one text came from another: what both have is a longest common subsequence. Takes time and
 * memory in proportion to the product of the lengths.
 */
public final class WordDifference {
    /** A run of a text, and whether the other has it not. */
    public record Run(String words, boolean differs) {}

    /** What became of a piece. */
    public enum Kind {
        KEPT,
        ADDED,
        REMOVED
    }

    /** A piece of either text: of the newer where both have it. */
    public record Piece(String text, Kind kind) {}

    private WordDifference() {}

    /**
     * Which words of one text another does not have at that place.
     *
     * @return the whole of {@code text} in order, white space kept with the run before it
     */
    public static List<Run> of(String text, String other) {
        List<Run> runs = new ArrayList<>();
        for (Piece piece : between(other, text)) {
            if (piece.kind() != Kind.REMOVED) {
                boolean differs = piece.kind() == Kind.ADDED;
                Run last = runs.isEmpty() ? null : runs.getLast();
                if (last != null && last.differs() == differs) {
                    runs.set(runs.size() - 1, new Run(last.words() + piece.text(), differs));
                } else {
                    runs.add(new Run(piece.text(), differs));
                }
            }
        }
        return runs;
    }

    /**
     * Word by word, neighbours of a kind together.
     *
     * @return in order; without the removed, the newer text
     */
    public static List<Piece> between(String older, String newer) {
        List<Piece> pieces = new ArrayList<>();
        for (Piece word : between(List.of(words(older)), List.of(words(newer)))) {
            Piece last = pieces.isEmpty() ? null : pieces.getLast();
            if (last != null && last.kind() == word.kind()) {
                pieces.set(pieces.size() - 1, new Piece(last.text() + word.text(), word.kind()));
            } else {
                pieces.add(word);
            }
        }
        return pieces;
    }

    private static String[] words(String text) {
        return text.split("(?<= )");
    }

    /** Piece by piece; white space at their ends makes no difference. */
    public static List<Piece> between(List<String> older, List<String> newer) {
        int[][] common = new int[newer.size() + 1][older.size() + 1];
        for (int i = newer.size() - 1; i >= 0; i--) {
            for (int j = older.size() - 1; j >= 0; j--) {
                common[i][j] =
                        same(newer.get(i), older.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int j = 0;
        for (int i = 0; i < newer.size(); i++) {
            while (j < older.size() && common[i][j] == common[i][j + 1]) {
                pieces.add(new Piece(older.get(j++), Kind.REMOVED));
            }
            boolean kept =
                    j < older.size()
                            && same(newer.get(i), older.get(j))
                            && common[i][j] > common[i + 1][j];
            if (kept) {
                j++;
            }
            pieces.add(new Piece(newer.get(i), kept ? Kind.KEPT : Kind.ADDED));
        }
        while (j < older.size()) {
            pieces.add(new Piece(older.get(j++), Kind.REMOVED));
        }
        return pieces;
    }

    private static boolean same(String a, String b) {
        return a.strip().equals(b.strip());
    }
}
