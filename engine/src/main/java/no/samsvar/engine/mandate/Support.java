package no.samsvar.engine.mandate;

import java.util.List;
import no.samsvar.engine.collate.Collation.Because;
import no.samsvar.engine.collate.Collation.StatementInfo;

/**
 * What was said of a claim. Each list has the likest statements first; a number is the length of a
 * list.
 *
 * @param claim as it was given
 * @param supports say the same
 * @param further say the same and more: a stronger demand, or all of it
 * @param against speak of the same and point the other way
 * @param near speak of it without saying the same, or its opposite
 * @param silent ids of the bodies that answered and stand in none of the first three lists
 * @param unanswered ids of those that were invited and did not answer
 */
public record Support(
        String claim,
        List<Voice> supports,
        List<Voice> further,
        List<Voice> against,
        List<Voice> near,
        List<String> silent,
        List<String> unanswered) {
    public Support {
        supports = List.copyOf(supports);
        further = List.copyOf(further);
        against = List.copyOf(against);
        near = List.copyOf(near);
        silent = List.copyOf(silent);
        unanswered = List.copyOf(unanswered);
    }

    /**
     * A statement that speaks of the claim.
     *
     * @param respondent id of who said it
     * @param likeness share of the claim that it speaks of, 0 to 1
     * @param because why it stands where it stands
     */
    public record Voice(
            StatementInfo statement, String respondent, double likeness, List<Because> because) {
        public Voice {
            because = List.copyOf(because);
        }
    }

    /** Whether no statement speaks of it, be it for or against. */
    public boolean isUnspoken() {
        return supports.isEmpty() && further.isEmpty() && against.isEmpty();
    }

    /** Ids of those who said it, each once, in the order of the list. */
    public static List<String> respondents(List<Voice> voices) {
        return voices.stream().map(Voice::respondent).distinct().toList();
    }
}
