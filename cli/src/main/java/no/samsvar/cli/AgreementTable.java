package no.samsvar.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.samsvar.engine.agree.Agreement;
import no.samsvar.engine.agree.Agreement.Estimate;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.evaluate.CoderAgreement;
import no.samsvar.engine.evaluate.CoderAgreement.Compared;
import no.samsvar.engine.evaluate.CoderAgreement.Disputed;
import org.jspecify.annotations.Nullable;

/** Agreement in lines of eighty columns: values with intervals, tables, what people differ on. */
final class AgreementTable {
    private static final int NAME = 21;
    private static final int VALUE = 18;
    private static final int CELL = 11;

    /** Larger tables say little on a terminal; they are in the JSON. */
    private static final int MOST_CATEGORIES = 8;

    private final Terminal terminal;
    private final Messages messages;
    private final Map<String, String> themes = new HashMap<>();

    AgreementTable(Main main, Collation all) {
        this.terminal = main.terminal();
        this.messages = main.messages();
        all.round().themes().forEach(t -> themes.put(t.id(), t.title()));
    }

    void print(CoderAgreement found) {
        if (found.coders().isEmpty()) {
            terminal.line(messages.say("agreement.nobody"));
            return;
        }
        say("agreement.people", String.join(", ", found.coders()));
        table(found.people());
        say("agreement.machine");
        table(found.machine());
        say("agreement.method");
        terminal.line();
        say("agreement.disputed", found.disputed().size());
        found.disputed().forEach(this::disputed);
    }

    private void say(String key, Object... values) {
        terminal.line(Wrap.hanging("", messages.say(key, values), terminal.width()));
    }

    private void table(List<Compared> compared) {
        if (compared.isEmpty()) {
            terminal.line("  " + messages.say("agreement.none"));
            terminal.line();
            return;
        }
        terminal.line(
                Wrap.column("", NAME)
                        + String.format(Locale.ROOT, "%5s", "n")
                        + Wrap.column("  %", VALUE)
                        + Wrap.column("  κ", VALUE)
                        + "  α");
        String last = "";
        for (Compared one : compared) {
            String between =
                    one.between().stream().map(this::coder).collect(Collectors.joining(", "));
            if (!between.equals(last)) {
                terminal.line(Wrap.hanging("  ", between, terminal.width()));
                last = between;
            }
            row(one);
        }
        compared.stream().filter(AgreementTable::isTold).forEach(this::contingency);
        terminal.line();
    }

    private String coder(String name) {
        return switch (name) {
            case CoderAgreement.MACHINE -> messages.say("agreement.themachine");
            case CoderAgreement.PEOPLE -> messages.say("agreement.thepeople");
            default -> name;
        };
    }

    private void row(Compared one) {
        Agreement found = one.agreement();
        String theme = one.theme();
        String name =
                theme == null
                        ? messages.say("field." + one.field())
                        : "  " + themes.getOrDefault(theme, theme);
        terminal.line(
                Wrap.column("    " + name, NAME)
                        + String.format(Locale.ROOT, "%5d", found.units())
                        + Wrap.column("  " + value(found.percent()), VALUE)
                        + Wrap.column("  " + value(found.kappa()), VALUE)
                        + "  "
                        + value(found.alpha()));
        if (one.field().equals("themes") && theme == null) {
            String sets = "    " + messages.say("agreement.sets");
            terminal.line(Wrap.column(sets, NAME + 5 + 2 * VALUE) + "  " + value(found.masi()));
        }
    }

    private static String value(@Nullable Estimate estimate) {
        return estimate == null
                ? "–"
                : number(estimate.value())
                        + " "
                        + number(estimate.low())
                        + "–"
                        + number(estimate.high());
    }

    private static String number(double value) {
        // a little less than nothing is nothing at two decimals
        return String.format(Locale.ROOT, "%.2f", Math.abs(value) < 0.005 ? 0.0 : value);
    }

    /** Between people, and between the machine and what counts; each coder's are in the JSON. */
    private static boolean isTold(Compared one) {
        boolean coder =
                one.between().contains(CoderAgreement.MACHINE)
                        && !one.between().contains(CoderAgreement.PEOPLE);
        return !coder
                && one.theme() == null
                && !one.agreement().table().isEmpty()
                && columns(one.agreement()).size() <= MOST_CATEGORIES
                && one.agreement().table().size() <= MOST_CATEGORIES;
    }

    private static SortedSet<String> columns(Agreement found) {
        SortedSet<String> columns = new TreeSet<>();
        found.table().values().forEach(row -> columns.addAll(row.keySet()));
        return columns;
    }

    private void contingency(Compared one) {
        terminal.line();
        terminal.line(
                "  "
                        + messages.say(
                                "agreement.table",
                                messages.say("field." + one.field()),
                                coder(one.between().getFirst()),
                                coder(one.between().getLast())));
        SortedSet<String> columns = columns(one.agreement());
        StringBuilder head = new StringBuilder(Wrap.column("", 2 * CELL));
        columns.forEach(c -> head.append(cell(category(one, c))));
        terminal.line(head.toString());
        one.agreement()
                .table()
                .forEach((name, row) -> terminal.line(line(category(one, name), row, columns)));
    }

    private static String line(
            String name, SortedMap<String, Integer> row, SortedSet<String> columns) {
        StringBuilder line = new StringBuilder(Wrap.column("    " + name, 2 * CELL));
        columns.forEach(c -> line.append(cell(Integer.toString(row.getOrDefault(c, 0)))));
        return line.toString();
    }

    private static String cell(String words) {
        String fitting = words.length() < CELL ? words : words.substring(0, CELL - 2) + "…";
        return " ".repeat(CELL - fitting.length()) + fitting;
    }

    private String category(Compared one, String name) {
        return name.isEmpty() ? messages.say("field.nothing") : label(one.field(), name);
    }

    private String label(String field, String value) {
        return field.equals("themes")
                ? themes.getOrDefault(value, value)
                : messages.name(field, value);
    }

    private void disputed(Disputed one) {
        String said =
                one.said().entrySet().stream()
                        .map(e -> e.getKey() + ": " + labels(one.field(), e.getValue()))
                        .collect(Collectors.joining("; "));
        terminal.line(
                Wrap.hanging(
                        "  - ",
                        messages.say(
                                "agreement.dispute",
                                one.text(),
                                messages.say("field." + one.field()),
                                said,
                                labels(one.field(), one.counts()),
                                one.statement()),
                        terminal.width()));
    }

    private String labels(String field, List<String> values) {
        return values.isEmpty()
                ? messages.say("field.nothing")
                : values.stream().map(v -> label(field, v)).collect(Collectors.joining(", "));
    }
}
