package no.samsvar.engine.evaluate;

/**
 * How well one answer, or all labelled answers together, came out. Shares are 0 to 1; labels are
 * scored on statements that were found exactly.
 *
 * @param name of the body, or {@code all}
 * @param tokens words of the answer by the labels
 * @param statements labelled, {@code found} made by the machine, {@code exact} the same in both
 * @param themesF1 mean over statements of the F1 of the two sets of themes, with the 95 % interval
 *     {@code themesLow} to {@code themesHigh}
 */
public record Scores(
        String name,
        int tokens,
        double ownPrecision,
        double ownRecall,
        double ownF1,
        int statements,
        int found,
        int exact,
        double statementPrecision,
        double statementRecall,
        double statementF1,
        double question,
        double roleF1,
        double addressee,
        double themesF1,
        double themesLow,
        double themesHigh) {}
