package no.samsvar.engine.language;

import java.util.ArrayList;
import java.util.List;

/**
 * What facts together add to the log odds that a sentence ends at a gap: a sum of small decision
 * trees.
 *
 * <p>A line of the resource is one tree, read from the left: a fact's name, then what follows if it
 * holds, then what follows if not; a number ends a branch.
 */
final class GapTrees {

    private final int[] roots;
    private final int[] fact;
    private final int[] otherwise;
    private final double[] value;

    private GapTrees(List<String> lines) {
        List<String> tokens = new ArrayList<>();
        roots = new int[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            roots[i] = tokens.size();
            tokens.addAll(List.of(lines.get(i).split(" ")));
        }
        fact = new int[tokens.size()];
        otherwise = new int[tokens.size()];
        value = new double[tokens.size()];
        for (int root : roots) {
            read(tokens, root);
        }
    }

    static GapTrees of(List<String> lines) {
        return new GapTrees(lines);
    }

    /** Reads a branch and gives the place after it. */
    private int read(List<String> tokens, int at) {
        String token = tokens.get(at);
        if (!Character.isLetter(token.charAt(0))) {
            fact[at] = -1;
            value[at] = Double.parseDouble(token);
            return at + 1;
        }
        fact[at] = Fact.valueOf(token).ordinal();
        otherwise[at] = read(tokens, at + 1);
        return read(tokens, otherwise[at]);
    }

    /** The log odds that a sentence ends where these facts hold. */
    double logOdds(Facts facts) {
        double sum = 0;
        for (int root : roots) {
            int at = root;
            while (fact[at] >= 0) {
                at = facts.has(fact[at]) ? at + 1 : otherwise[at];
            }
            sum += value[at];
        }
        return sum;
    }
}
