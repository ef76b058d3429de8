package no.samsvar.engine.assist;

import no.samsvar.engine.text.Problem;

/**
 * Why a sentence of a language model does not hold.
 *
 * @param found the piece of it that does not; for {@link Kind#NO_CITATION} empty
 */
public record Refusal(Kind kind, String found) {
    private static final int LONGEST = 80;

    /** What is wrong. */
    public enum Kind {
        /** It says not which statements it rests on. */
        NO_CITATION,
        /** It cites a statement that it was not shown, or that does not exist. */
        UNKNOWN_STATEMENT,
        /** It quotes what does not stand so in a statement that it cites. */
        NOT_VERBATIM,
        /** It has a number, a count or a name that stands in no statement that it cites. */
        UNTRACED,
        /** It is not one plain sentence. */
        NOT_PLAIN;

        Problem.Code problem() {
            return switch (this) {
                case NO_CITATION -> Problem.Code.MODEL_NO_CITATION;
                case UNKNOWN_STATEMENT -> Problem.Code.MODEL_UNKNOWN_STATEMENT;
                case NOT_VERBATIM -> Problem.Code.MODEL_NOT_VERBATIM;
                case UNTRACED -> Problem.Code.MODEL_UNTRACED;
                case NOT_PLAIN -> Problem.Code.MODEL_NOT_PLAIN;
            };
        }
    }

    public Refusal {
        found = harmless(found);
    }

    /** Short, on one line, and without signs that a terminal or a reader would take for others. */
    private static String harmless(String words) {
        StringBuilder shown = new StringBuilder();
        words.codePoints()
                .limit(LONGEST)
                .forEach(c -> shown.appendCodePoint(Plain.isPlain(c) ? c : '\uFFFD'));
        return words.codePointCount(0, words.length()) > LONGEST
                ? shown.append('…').toString()
                : shown.toString();
    }
}
