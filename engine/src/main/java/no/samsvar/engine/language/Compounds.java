package no.samsvar.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Takes compound words apart. */
public final class Compounds {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 60;

    private Compounds() {}

    /**
     * The words that a compound is made of: the fewest known ones that fill it, a linking {@code s}
     * or {@code e} between them left out where the part is known without it.
     *
     * @param compound in lower case
     * @param known whether a word, in lower case, is known
     * @return at least two parts, or the compound alone where it cannot be filled with known words
     */
    public static List<String> parts(String compound, Predicate<String> known) {
        int length = compound.length();
        if (length < 2 * SHORTEST || length > LONGEST) {
            return List.of(compound);
        }
        int[] cost = new int[length + 1];
        int[] from = new int[length + 1];
        String[] part = new String[length + 1];
        java.util.Arrays.fill(cost, Integer.MAX_VALUE);
        cost[0] = 0;
        for (int end = SHORTEST; end <= length; end++) {
            for (int start = 0; start <= end - SHORTEST; start++) {
                if (cost[start] == Integer.MAX_VALUE || (start == 0 && end == length)) {
                    continue;
                }
                String piece = piece(compound, start, end, known);
                if (!piece.isEmpty() && cost[start] + 1 < cost[end]) {
                    cost[end] = cost[start] + 1;
                    from[end] = start;
                    part[end] = piece;
                }
            }
        }
        if (cost[length] == Integer.MAX_VALUE) {
            return List.of(compound);
        }
        List<String> parts = new ArrayList<>();
        for (int end = length; end > 0; end = from[end]) {
            parts.addFirst(part[end]);
        }
        return List.copyOf(parts);
    }

    /** The known word at a place, with or without its linking letter; empty if there is none. */
    private static String piece(String compound, int start, int end, Predicate<String> known) {
        String whole = compound.substring(start, end);
        boolean last = end == compound.length();
        if (!last && whole.length() > SHORTEST && (whole.endsWith("s") || whole.endsWith("-"))) {
            String bare = whole.substring(0, whole.length() - 1);
            if (known.test(bare)) {
                return bare;
            }
        }
        if (known.test(whole)) {
            return whole;
        }
        if (!last && whole.length() > SHORTEST && whole.endsWith("e")) {
            String bare = whole.substring(0, whole.length() - 1);
            if (known.test(bare)) {
                return bare;
            }
        }
        return "";
    }
}
