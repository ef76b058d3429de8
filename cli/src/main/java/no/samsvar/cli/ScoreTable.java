package no.samsvar.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.samsvar.engine.evaluate.DecidedCurve;
import no.samsvar.engine.evaluate.Evaluation;
import no.samsvar.engine.evaluate.Scores;

/** Scores answer by answer, in lines of eighty columns. */
final class ScoreTable {
    private static final int NAME = 15;
    private static final int WIDE = 20;

    private final Terminal terminal;
    private final Messages messages;

    ScoreTable(Main main) {
        this.terminal = main.terminal();
        this.messages = main.messages();
    }

    void print(Evaluation round, Map<String, Evaluation> alone) {
        terminal.line();
        head();
        round.answers().forEach(s -> row(s, s.name()));
        if (round.answers().size() > 1) {
            row(round.all(), messages.say("evaluate.all"));
        }
        alone.values()
                .forEach(e ->
                        e.answers().forEach(s -> row(s, messages.say("evaluate.alone", s.name()))));
        list("evaluate.missing", round.missing());
        list("evaluate.codes", round.unknownCodes());
    }

    /** The others, where some are decided: with the decisions, and without in brackets. */
    void print(DecidedCurve curve) {
        terminal.line();
        terminal.line(Wrap.hanging("", messages.say("evaluate.decided"), terminal.width()));
        terminal.line(
                Wrap.column("", WIDE)
                        + Wrap.column(messages.say("evaluate.decided.themes"), WIDE)
                        + Wrap.column(messages.say("evaluate.decided.roles"), WIDE)
                        + messages.say("evaluate.decided.addressees"));
        for (DecidedCurve.Point point : curve.points()) {
            String part =
                    point.part() == 0
                            ? messages.say("evaluate.decided.answers", point.decided())
                            : messages.say(
                                    "evaluate.decided.part",
                                    messages.percent(point.part(), 100),
                                    point.decided());
            terminal.line(
                    Wrap.column(part, WIDE)
                            + Wrap.column(both(point.themes()), WIDE)
                            + Wrap.column(both(point.roles()), WIDE)
                            + both(point.addressees()));
        }
    }

    private static String both(DecidedCurve.Both both) {
        return String.format(Locale.ROOT, "%.3f (%.3f)", both.decided(), both.alone());
    }

    private void head() {
        terminal.line(
                " ".repeat(NAME)
                        + String.format(
                                Locale.ROOT,
                                " %17s     %18s",
                                messages.say("evaluate.own"),
                                messages.say("evaluate.statements")));
        String columns = " ".repeat(NAME) + "%6s%6s%6s%5s%6s%6s%6s%6s%6s%6s%6s";
        terminal.line(
                String.format(
                        Locale.ROOT,
                        columns,
                        "P",
                        "R",
                        "F1",
                        "n",
                        "P",
                        "R",
                        "F1",
                        messages.say("evaluate.question"),
                        messages.say("evaluate.role"),
                        messages.say("evaluate.addressee"),
                        messages.say("evaluate.themes")));
    }

    private void list(String key, List<String> items) {
        if (!items.isEmpty()) {
            terminal.line(
                    Wrap.hanging(
                            "", messages.say(key, String.join(", ", items)), terminal.width()));
        }
    }

    private void row(Scores s, String name) {
        String shares = " %5.3f %5.3f %5.3f %4d %5.3f %5.3f %5.3f %5.3f %5.3f %5.3f %5.3f";
        terminal.line(
                Wrap.column(name, NAME)
                        + String.format(
                                Locale.ROOT,
                                shares,
                                s.ownPrecision(),
                                s.ownRecall(),
                                s.ownF1(),
                                s.statements(),
                                s.statementPrecision(),
                                s.statementRecall(),
                                s.statementF1(),
                                s.question(),
                                s.roleF1(),
                                s.addressee(),
                                s.themesF1()));
    }
}
