package no.samsvar.cli;

import java.util.List;
import java.util.Locale;
import no.samsvar.engine.evaluate.CodedEvaluation.Score;
import no.samsvar.engine.evaluate.Figure;
import no.samsvar.engine.evaluate.Figure.What;

/** Every figure with its interval beside what to reach for, in lines of eighty columns. */
final class FigureTable {
    private static final int NAME = 34;
    private static final int CELL = 9;
    private static final int INTERVAL = 15;

    private final Terminal terminal;
    private final Messages messages;

    FigureTable(Main main) {
        this.terminal = main.terminal();
        this.messages = main.messages();
    }

    void print(List<Figure> figures) {
        terminal.line(
                Wrap.column(messages.say("figure.what"), NAME)
                        + right("n", CELL)
                        + right(messages.say("figure.value"), CELL)
                        + right(messages.say("figure.interval"), INTERVAL)
                        + right(messages.say("figure.reach"), CELL + 2));
        String last = "";
        for (Figure figure : figures) {
            if (!figure.of().isEmpty() && !figure.of().equals(last)) {
                terminal.line("  " + figure.of());
            }
            last = figure.of();
            row(figure);
        }
        terminal.line();
        terminal.line(Wrap.hanging("", messages.say("figure.method"), terminal.width()));
    }

    private void row(Figure figure) {
        String indent = figure.of().isEmpty() ? "" : "    ";
        Score score = figure.score();
        String interval =
                score.low() == score.high() && isCounted(figure.what())
                        ? ""
                        : share(score.low()) + "–" + share(score.high());
        terminal.line(
                (Wrap.column(indent + messages.say("figure." + figure.what().key()), NAME)
                                + right(messages.number(figure.n()), CELL)
                                + right(value(figure.what(), score.value()), CELL)
                                + right(interval, INTERVAL)
                                + right(reach(figure), CELL + 2))
                        .stripTrailing());
    }

    /** What is counted over all there is has no interval. */
    private static boolean isCounted(What what) {
        return what == What.QUOTATIONS || what == What.TRACE;
    }

    private static String value(What what, double value) {
        return what == What.TRACE ? Integer.toString((int) value) : share(value);
    }

    /** The bar, with a mark where it is not reached. */
    private static String reach(Figure figure) {
        Double reach = figure.reach();
        if (reach == null) {
            return "";
        }
        String bar =
                figure.what() == What.TRACE
                        ? Integer.toString(reach.intValue())
                        : "≥ " + String.format(Locale.ROOT, "%.2f", reach);
        return bar + (figure.isReached() ? "  " : " !");
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }

    private static String right(String words, int width) {
        return " ".repeat(Math.max(1, width - Wrap.length(words))) + words;
    }
}
