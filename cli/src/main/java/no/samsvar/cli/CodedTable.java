package no.samsvar.cli;

import java.util.List;
import java.util.Locale;
import no.samsvar.engine.evaluate.CodedEvaluation;
import no.samsvar.engine.evaluate.CodedEvaluation.Point;
import no.samsvar.engine.evaluate.CodedEvaluation.Row;
import no.samsvar.engine.evaluate.CodedEvaluation.Score;

/** What is learned from coded sets, in lines of eighty columns. */
final class CodedTable {
    private static final int NAME = 40;
    private static final int SHARE = 20;
    private static final int CELL = 14;

    private final Terminal terminal;
    private final Messages messages;

    CodedTable(Main main) {
        this.terminal = main.terminal();
        this.messages = main.messages();
    }

    void print(List<CodedEvaluation> sets) {
        for (CodedEvaluation set : sets) {
            terminal.line(
                    Wrap.hanging(
                            "",
                            messages.say(
                                    "evaluate.coded", set.name(), set.texts(), set.documents()),
                            terminal.width()));
            terminal.line(
                    " ".repeat(NAME)
                            + Wrap.column(messages.say("evaluate.coded.learned"), SHARE)
                            + messages.say("evaluate.coded.plain"));
            for (Row row : set.rows()) {
                terminal.line(
                        Wrap.column("  " + name(row), NAME)
                                + Wrap.column(score(row.learned()), SHARE)
                                + score(row.baseline()));
            }
            set.rows().stream().filter(r -> !r.curve().isEmpty()).forEach(this::curve);
            terminal.line();
        }
    }

    private String name(Row row) {
        return messages.say("evaluate.coded." + row.measure());
    }

    private void curve(Row row) {
        terminal.line();
        terminal.line("  " + name(row));
        StringBuilder head = new StringBuilder("  ");
        for (String column : List.of("percent", "texts", "next", "random", "spread")) {
            head.append(Wrap.column(messages.say("evaluate.curve." + column), CELL));
        }
        terminal.line(head.toString().stripTrailing());
        for (Point point : row.curve()) {
            String line =
                    "  "
                            + Wrap.column(messages.percent(point.percent(), 100), CELL)
                            + Wrap.column(messages.number(point.texts()), CELL)
                            + Wrap.column(number(point.next()), CELL)
                            + Wrap.column(number(point.random()), CELL)
                            + number(point.lowest())
                            + "–"
                            + number(point.highest());
            terminal.line(line);
        }
    }

    private static String score(Score score) {
        return number(score.value())
                + " ("
                + number(score.low())
                + "–"
                + number(score.high())
                + ")";
    }

    private static String number(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }
}
