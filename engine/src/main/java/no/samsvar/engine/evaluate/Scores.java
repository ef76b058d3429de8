package no.samsvar.engine.evaluate;

import java.util.List;
import no.samsvar.engine.evaluate.CodedEvaluation.Score;
import no.samsvar.engine.evaluate.Figure.What;

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
        double themesHigh) {

    /** From the figures of an answer, or of all. */
    static Scores of(String name, List<Figure> figures) {
        Score themes = figure(figures, What.THEMES).score();
        return new Scores(
                name,
                figure(figures, What.OWN_WORDS).n(),
                value(figures, What.OWN_WORDS_PRECISION),
                value(figures, What.OWN_WORDS_RECALL),
                value(figures, What.OWN_WORDS),
                figure(figures, What.STATEMENTS).n(),
                figure(figures, What.STATEMENTS_PRECISION).n(),
                figure(figures, What.QUESTION).n(),
                value(figures, What.STATEMENTS_PRECISION),
                value(figures, What.STATEMENTS_RECALL),
                value(figures, What.STATEMENTS),
                value(figures, What.QUESTION),
                value(figures, What.ROLE),
                value(figures, What.ADDRESSEE),
                themes.value(),
                themes.low(),
                themes.high());
    }

    private static double value(List<Figure> figures, What what) {
        return figure(figures, what).score().value();
    }

    private static Figure figure(List<Figure> figures, What what) {
        return figures.stream().filter(f -> f.what() == what).findFirst().orElseThrow();
    }
}
