package no.samsvar.engine.settle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.engine.decision.Decision;
import no.samsvar.engine.decision.Decision.Act;
import no.samsvar.engine.decision.Decision.Field;
import no.samsvar.engine.decision.Decision.Many;
import no.samsvar.engine.round.Because;
import no.samsvar.engine.settle.Settled.Labels;
import org.jspecify.annotations.Nullable;

/** What people settled about one statement, put together in order of time. */
final class Labelling {
    static final String STEP = "settle";

    private final Says all = new Says();
    private final Map<String, Says> byCoder = new TreeMap<>();
    private final Map<Field, Map<String, Decision>> last = new EnumMap<>(Field.class);
    private final Map<Field, Decision> counts = new EnumMap<>(Field.class);
    private final List<Because> because = new ArrayList<>();

    /** What has been said of the fields so far, by one coder or by all. */
    private static final class Says {
        private final Map<Field, List<String>> set = new EnumMap<>(Field.class);
        private final Set<String> added = new LinkedHashSet<>();
        private final Set<String> removed = new LinkedHashSet<>();

        void add(Field field, Act act, List<String> texts, boolean whole) {
            boolean off = act == Act.CLEAR || act == Act.REJECT;
            if (field != Field.THEMES) {
                if (off && field != Field.QUESTION && field != Field.STAGE) {
                    set.remove(field);
                } else {
                    set.put(field, off ? List.of() : texts);
                }
            } else if (whole) {
                set.put(field, off ? List.of() : texts);
                added.clear();
                removed.clear();
            } else {
                (off ? added : removed).removeAll(texts);
                (off ? removed : added).addAll(texts);
            }
        }

        void forget(@Nullable Field field) {
            if (field == null || field == Field.THEMES) {
                added.clear();
                removed.clear();
            }
            if (field == null) {
                set.clear();
            } else {
                set.remove(field);
            }
        }

        /** Whether a theme is said to fit; null where nothing is said. */
        @Nullable Boolean fits(String theme) {
            if (removed.contains(theme)) {
                return false;
            }
            List<String> whole = set.get(Field.THEMES);
            return added.contains(theme)
                    ? Boolean.TRUE
                    : whole == null ? null : Boolean.valueOf(whole.contains(theme));
        }

        Set<String> themes() {
            Set<String> themes = new LinkedHashSet<>(set.getOrDefault(Field.THEMES, List.of()));
            themes.addAll(added);
            themes.addAll(removed);
            return themes;
        }
    }

    /** Both names of the role write the same field. */
    static Field slot(Field field) {
        return field == Field.ROLES ? Field.ROLE : field;
    }

    /**
     * @param texts the decision's values, as they are to be applied
     */
    void add(Decision decision, List<String> texts) {
        Field field = decision.field() == null ? null : slot(decision.field());
        if (field == null) {
            if (decision.act() == Act.CLEAR) {
                all.forget(null);
                byCoder.clear();
                last.clear();
                counts.clear();
                because.clear();
            } else {
                because.add(because(decision, decision.act().key(), ""));
            }
            return;
        }
        boolean whole = decision.value() instanceof Many || texts.isEmpty();
        all.add(field, decision.act(), texts, whole);
        byCoder.computeIfAbsent(decision.by(), k -> new Says())
                .add(field, decision.act(), texts, whole);
        boolean takesBack =
                decision.act() == Act.CLEAR && (field == Field.ROLE || field == Field.ADDRESSEE);
        if (takesBack) {
            byCoder.values().forEach(says -> says.forget(field));
            last.remove(field);
            counts.remove(field);
        } else {
            last.computeIfAbsent(field, k -> new TreeMap<>()).put(decision.by(), decision);
            counts.put(field, decision);
        }
    }

    /** A cut, a join or another origin that made the statement what it is. */
    void made(Decision decision) {
        because.add(because(decision, decision.act().key(), ""));
    }

    boolean isDecided() {
        return !because.isEmpty() || !counts.isEmpty();
    }

    /** Decisions of others that do not agree with the one that counts, by field. */
    Map<Field, List<Decision>> conflicts() {
        Map<Field, List<Decision>> conflicts = new EnumMap<>(Field.class);
        last.forEach((field, coders) -> {
            Decision decisive = counts.get(field);
            coders.forEach((coder, decision) -> {
                Says says = byCoder.get(coder);
                if (decisive != null && says != null && differs(field, says)) {
                    conflicts.computeIfAbsent(field, k -> new ArrayList<>()).add(decision);
                }
            });
        });
        return conflicts;
    }

    private boolean differs(Field field, Says coder) {
        if (field != Field.THEMES) {
            return !all.set
                    .getOrDefault(field, List.of())
                    .equals(coder.set.getOrDefault(field, List.of()));
        }
        Set<String> themes = all.themes();
        themes.addAll(coder.themes());
        for (String theme : themes) {
            Boolean mine = all.fits(theme);
            Boolean theirs = coder.fits(theme);
            if (mine != null && theirs != null && !mine.equals(theirs)) {
                return true;
            }
        }
        return false;
    }

    Decision decisive(Field field) {
        return java.util.Objects.requireNonNull(counts.get(field));
    }

    Labels done() {
        List<Because> reasons = new ArrayList<>(because);
        counts.forEach((field, decision) ->
                reasons.add(because(decision, decision.act().key(), field.key())));
        conflicts()
                .forEach((field, others) ->
                        others.forEach(o -> reasons.add(because(o, "differs", field.key()))));
        return new Labels(all.set, all.added, all.removed, reasons);
    }

    /** What each of the coders says, by name. */
    SortedMap<String, Labels> coders() {
        SortedMap<String, Labels> coders = new TreeMap<>();
        byCoder.forEach((coder, says) ->
                coders.put(coder, new Labels(says.set, says.added, says.removed, List.of())));
        return coders;
    }

    private static Because because(Decision decision, String code, String field) {
        Map<String, String> args = new TreeMap<>();
        args.put("by", decision.by());
        args.put("at", decision.at());
        if (!field.isEmpty()) {
            args.put("field", field);
            args.put("value", String.join(", ", decision.texts()));
        }
        if (!decision.note().isBlank()) {
            args.put("note", decision.note());
        }
        return new Because(STEP, code, args);
    }
}
