package no.samsvar.engine.settle;

import java.util.Map;
import java.util.TreeMap;
import no.samsvar.engine.decision.Decision;
import no.samsvar.engine.decision.DecisionFile;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** What could not be applied, and what coders disagree on, as problems that say what to do. */
final class Unapplied {
    private static final int LONGEST = 90;

    private Unapplied() {}

    static Problem of(Decision decision, String reason, Map<String, String> args) {
        return of(decision, reason, args, null, null);
    }

    /**
     * @param document the id of the document to look in; null where there is none
     */
    static Problem of(
            Decision decision,
            String reason,
            Map<String, String> args,
            @Nullable String document,
            @Nullable Span span) {
        Map<String, String> all = new TreeMap<>();
        args.forEach((name, value) -> all.put(name, shortened(value)));
        all.put("reason", reason);
        all.put("line", Integer.toString(decision.line()));
        all.put("by", decision.by());
        return new Problem(
                Problem.Code.DECISION_NOT_APPLIED,
                all,
                document == null ? DecisionFile.NAME : document,
                span);
    }

    /**
     * @param counts the decision that counts
     * @param what is decided on: a field of a statement, or theme or position
     */
    static Problem disagree(Decision counts, Decision other, String what, String words) {
        return new Problem(
                Problem.Code.CODERS_DISAGREE,
                args(counts, other, what, words),
                DecisionFile.NAME,
                null);
    }

    static Map<String, String> args(Decision counts, Decision other, String what, String words) {
        Map<String, String> args = new TreeMap<>();
        args.put("what", what);
        args.put("text", shortened(words));
        args.put("by", counts.by());
        args.put("value", value(counts));
        args.put("other", other.by());
        args.put("othervalue", value(other));
        return args;
    }

    /** The value as it stands in files; the act where there is none. */
    static String value(Decision decision) {
        String value = String.join(", ", decision.texts());
        return value.isEmpty() ? decision.act().key() : value;
    }

    static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1).strip() + "…";
    }
}
