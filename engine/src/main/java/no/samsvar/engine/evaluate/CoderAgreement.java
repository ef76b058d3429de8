package no.samsvar.engine.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samsvar.engine.agree.Agreement;
import no.samsvar.engine.agree.Ratings;
import no.samsvar.engine.agree.Ratings.Unit;
import no.samsvar.engine.collate.Changes;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.decision.Decision.Field;
import no.samsvar.engine.pipeline.Result;
import no.samsvar.engine.settle.Settled.Labels;
import org.jspecify.annotations.Nullable;

/**
 * How far those who decided agree with each other, and with what the machine suggests of itself.
 * People see the suggestions before they decide, and choose what they decide on: agreement with the
 * machine is therefore high for both reasons, and no score of the machine.
 *
 * @param coders everyone who decided on a label
 * @param people each label between all of them and, where there are more than two, between each two
 * @param machine each label between the machine and what counts, and between it and each coder
 * @param disputed the labels on which people differ, in the order of the result
 */
public record CoderAgreement(
        List<String> coders,
        List<Compared> people,
        List<Compared> machine,
        List<Disputed> disputed) {
    /**
     * The names under which the machine's labels stand, and those that count. In parentheses, so
     * that nobody is called so, and before all names.
     */
    public static final String MACHINE = "(machine)";

    public static final String PEOPLE = "(people)";

    public CoderAgreement {
        coders = List.copyOf(coders);
        people = List.copyOf(people);
        machine = List.copyOf(machine);
        disputed = List.copyOf(disputed);
    }

    /**
     * @param between whom, in the order of the contingency table: its rows, then its columns
     * @param field as in {@link Collation#LABELS}
     * @param theme where it is about one theme alone, yes or no: its id; else null
     */
    public record Compared(
            List<String> between, String field, @Nullable String theme, Agreement agreement) {
        public Compared {
            between = List.copyOf(between);
        }
    }

    /**
     * @param said the labels by coder
     * @param counts the labels that the result has
     */
    public record Disputed(
            String statement,
            String text,
            String field,
            SortedMap<String, List<String>> said,
            List<String> counts) {}

    /**
     * @param decided a run with the decisions
     * @param suggested the same without; statements are compared where both have the same
     */
    public static CoderAgreement of(Result decided, Collation suggested) {
        Map<String, StatementInfo> machine = new HashMap<>();
        suggested.statements().forEach(s -> machine.put(s.id(), s));
        SortedSet<String> coders = new TreeSet<>();
        List<Compared> people = new ArrayList<>();
        List<Compared> withMachine = new ArrayList<>();
        Map<String, List<Compared>> byCoder = new TreeMap<>();
        Map<String, Map<String, Map<String, List<String>>>> said = new LinkedHashMap<>();
        for (String field : Collation.LABELS) {
            Ratings ratings = ratings(decided, field);
            coders.addAll(ratings.coders());
            Ratings all = ratings.comparable();
            compare(field, all, people);
            List<String> names = List.copyOf(all.coders());
            for (int a = 0; a < names.size() && names.size() > 2; a++) {
                for (int b = a + 1; b < names.size(); b++) {
                    Ratings two = all.between(names.get(a), names.get(b));
                    add(field, null, two, people);
                }
            }
            compare(field, against(decided, field, machine), withMachine);
            for (String coder : ratings.coders()) {
                List<Compared> own = byCoder.computeIfAbsent(coder, k -> new ArrayList<>());
                add(field, null, one(decided, ratings, coder, field, machine), own);
            }
            for (Unit unit : all.units()) {
                if (unit.by().values().stream().distinct().count() > 1) {
                    unit.by()
                            .forEach((coder, labels) ->
                                    said.computeIfAbsent(unit.id(), k -> new LinkedHashMap<>())
                                            .computeIfAbsent(field, k -> new TreeMap<>())
                                            .put(coder, List.copyOf(labels)));
                }
            }
        }
        byCoder.values().forEach(withMachine::addAll);
        List<Disputed> disputed = new ArrayList<>();
        for (StatementInfo statement : decided.collation().statements()) {
            said.getOrDefault(statement.id(), Map.of())
                    .forEach((field, by) ->
                            disputed.add(
                                    new Disputed(
                                            statement.id(),
                                            statement.text(),
                                            field,
                                            new TreeMap<>(by),
                                            Changes.values(statement, field))));
        }
        return new CoderAgreement(List.copyOf(coders), people, withMachine, disputed);
    }

    /** The label as a whole, and of themes each one. */
    private static void compare(String field, Ratings ratings, List<Compared> into) {
        add(field, null, ratings, into);
        if (field.equals("themes")) {
            SortedSet<String> themes = new TreeSet<>();
            ratings.units().forEach(u -> u.by().values().forEach(themes::addAll));
            themes.forEach(theme -> add(field, theme, ratings.on(theme), into));
        }
    }

    private static void add(
            String field, @Nullable String theme, Ratings ratings, List<Compared> into) {
        if (!ratings.units().isEmpty()) {
            List<String> between = List.copyOf(ratings.coders());
            into.add(new Compared(between, field, theme, Agreement.of(ratings)));
        }
    }

    /** What people say; themes where somebody said all of them, not only that one more fits. */
    private static Ratings ratings(Result decided, String field) {
        List<Unit> units = new ArrayList<>();
        for (StatementInfo statement : decided.collation().statements()) {
            Map<String, List<String>> by = new TreeMap<>();
            decided.settled()
                    .byCoder()
                    .getOrDefault(statement.id(), new TreeMap<>())
                    .forEach((coder, labels) -> {
                        List<String> values = values(labels, field);
                        if (values != null) {
                            by.put(coder, values);
                        }
                    });
            if (!by.isEmpty()) {
                units.add(Unit.of(statement.id(), by));
            }
        }
        return new Ratings(units);
    }

    private static @Nullable List<String> values(Labels labels, String field) {
        Field one = Field.valueOf(field.toUpperCase(java.util.Locale.ROOT));
        List<String> values = labels.set().get(one);
        if (values == null) {
            return null;
        }
        return switch (one) {
            case ROLE, ROLES -> values.subList(0, 1);
            case THEMES -> labels.themes(List.of());
            case QUESTION, ADDRESSEE, STAGE, ORIGIN -> values;
        };
    }

    private static Ratings against(
            Result decided, String field, Map<String, StatementInfo> machine) {
        List<Unit> units = new ArrayList<>();
        for (StatementInfo statement : decided.collation().statements()) {
            Labels labels = decided.settled().labels().get(statement.id());
            StatementInfo suggested = machine.get(statement.id());
            if (labels != null && suggested != null && values(labels, field) != null) {
                List<String> counts = Changes.values(statement, field);
                units.add(
                        Unit.of(
                                statement.id(),
                                Map.of(
                                        PEOPLE,
                                        counts,
                                        MACHINE,
                                        suggested(decided, suggested, field))));
            }
        }
        return new Ratings(units);
    }

    private static Ratings one(
            Result decided,
            Ratings ratings,
            String coder,
            String field,
            Map<String, StatementInfo> machine) {
        List<Unit> units = new ArrayList<>();
        for (Unit unit : ratings.units()) {
            Collection<String> labels = unit.by().get(coder);
            StatementInfo suggested = machine.get(unit.id());
            if (labels != null && suggested != null) {
                units.add(
                        Unit.of(
                                unit.id(),
                                Map.of(
                                        coder,
                                        labels,
                                        MACHINE,
                                        suggested(decided, suggested, field))));
            }
        }
        return new Ratings(units);
    }

    /** What the machine suggests, in the codebook as people have changed it. */
    private static List<String> suggested(Result decided, StatementInfo statement, String field) {
        return field.equals("themes")
                ? decided.settled().themes().now(statement.themes())
                : Changes.values(statement, field);
    }
}
