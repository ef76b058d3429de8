package no.samsvar.engine.settle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.engine.decision.Decision;
import no.samsvar.engine.decision.Decision.OnTheme;
import no.samsvar.engine.decision.Decision.One;
import no.samsvar.engine.round.Theme;
import no.samsvar.engine.text.Problem;

/** Puts the decisions on themes together: of several on one theme the last counts. */
final class Codebooks {
    private final SortedMap<String, String> titles = new TreeMap<>();
    private final SortedMap<String, String> into = new TreeMap<>();
    private final SortedMap<String, String> accepted = new TreeMap<>();
    private final SortedMap<String, Decision> last = new TreeMap<>();
    private final SortedMap<String, String> before = new TreeMap<>();
    private final Map<String, SortedMap<String, Decision>> byCoder = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Codebooks(List<Theme> themes) {
        themes.forEach(t -> before.put(t.id(), t.title()));
    }

    List<Problem> problems() {
        return problems;
    }

    void add(Decision decision, OnTheme on) {
        String id = on.id();
        String value = decision.value() instanceof One one ? one.text().strip() : "";
        switch (decision.act()) {
            case RENAME -> titles.put(id, value);
            case MERGE -> {
                // the later of two that go in a circle counts
                for (String next = value; into.containsKey(next); ) {
                    String after = into.getOrDefault(next, "");
                    if (after.equals(id)) {
                        into.remove(next);
                    }
                    next = after;
                }
                if (value.equals(id)) {
                    problems.add(Unapplied.of(decision, "into-itself", Map.of("theme", id)));
                    return;
                }
                into.put(id, value);
            }
            case REJECT -> into.put(id, "");
            case CONFIRM -> {
                into.remove(id);
                if (!value.isEmpty()) {
                    accepted.put(id, value);
                }
            }
            case CLEAR -> {
                into.remove(id);
                titles.remove(id);
                accepted.remove(id);
                last.remove(id);
                byCoder.remove(id);
                return;
            }
            case SET, SPLIT -> throw new IllegalStateException("not read: " + decision.act());
        }
        last.put(id, decision);
        byCoder.computeIfAbsent(id, k -> new TreeMap<>()).put(decision.by(), decision);
    }

    CodebookChanges done() {
        byCoder.forEach((id, coders) -> {
            Decision counts = last.get(id);
            for (Decision other : coders.values()) {
                if (counts != null && differ(counts, other)) {
                    problems.add(
                            Unapplied.disagree(
                                    counts, other, "theme", before.getOrDefault(id, id)));
                }
            }
        });
        into.forEach((id, target) -> {
            Decision decision = last.get(id);
            boolean known =
                    target.isEmpty()
                            || before.containsKey(target)
                            || accepted.containsKey(target)
                            || !before.containsKey(id);
            if (decision != null && !known) {
                problems.add(Unapplied.of(decision, "unknown-theme", Map.of("theme", target)));
            }
        });
        into.values()
                .removeIf(t -> !t.isEmpty() && !before.containsKey(t) && !accepted.containsKey(t));
        return new CodebookChanges(titles, into, accepted, last, before);
    }

    private static boolean differ(Decision a, Decision b) {
        return a.act() != b.act() || !a.value().equals(b.value());
    }
}
