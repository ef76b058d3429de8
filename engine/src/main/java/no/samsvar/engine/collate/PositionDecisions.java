package no.samsvar.engine.collate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.decision.Decision;
import no.samsvar.engine.decision.Decision.One;
import no.samsvar.engine.decision.DecisionFile;
import no.samsvar.engine.settle.Settled.OnPosition;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.theme.Themed;
import no.samsvar.engine.theme.Themed.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Applies what people decided on positions, in order of time. A position is known by its theme and
 * one of its statements. No decision takes a statement out of sight: one whose position is rejected
 * stands alone.
 */
final class PositionDecisions {
    private final List<Group> groups = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** A position with what a person decided on it. */
    static final class Group {
        private final Themed.Position position;
        private final List<Coded> members;
        private @Nullable String title;
        private @Nullable String titledBy;
        private boolean decided;

        private Group(Themed.Position position, List<Coded> members, boolean decided) {
            this.position = position;
            this.members = new ArrayList<>(members);
            this.decided = decided;
        }

        Themed.Position position() {
            return new Themed.Position(position.theme(), position.question(), members, List.of());
        }

        @Nullable String title() {
            return title;
        }

        @Nullable String titledBy() {
            return titledBy;
        }

        boolean isDecided() {
            return decided;
        }

        private boolean holds(String theme, String statement) {
            return position.theme().equals(theme)
                    && members.stream().anyMatch(c -> c.id().equals(statement));
        }
    }

    PositionDecisions(List<Themed.Position> positions, List<OnPosition> decisions) {
        positions.forEach(p -> groups.add(new Group(p, p.statements(), false)));
        Map<String, Map<String, OnPosition>> renames = new LinkedHashMap<>();
        for (OnPosition decision : decisions) {
            Group group = find(decision.theme(), decision.statement());
            if (group == null) {
                problem(decision.decision(), "unknown-position", decision.theme());
            } else {
                apply(decision, group);
                if (decision.decision().act() == Decision.Act.RENAME) {
                    renames.computeIfAbsent(
                                    decision.theme() + "." + decision.statement(),
                                    k -> new LinkedHashMap<>())
                            .put(decision.decision().by(), decision);
                }
            }
        }
        renames.values().forEach(this::disagreements);
    }

    List<Group> groups() {
        return groups;
    }

    List<Problem> problems() {
        return problems;
    }

    private @Nullable Group find(String theme, @Nullable String statement) {
        return statement == null
                ? null
                : groups.stream().filter(g -> g.holds(theme, statement)).findFirst().orElse(null);
    }

    private void apply(OnPosition on, Group group) {
        Decision decision = on.decision();
        switch (decision.act()) {
            case RENAME -> {
                group.title = decision.value() instanceof One one ? one.text().strip() : null;
                group.titledBy = decision.by();
                group.decided = true;
            }
            case CONFIRM -> group.decided = true;
            case REJECT -> {
                List<Coded> rest = new ArrayList<>(group.members.subList(1, group.members.size()));
                keep(group, List.of(group.members.getFirst()));
                rest.forEach(c -> groups.add(new Group(group.position, List.of(c), true)));
            }
            case MERGE -> merge(on, group);
            case SPLIT -> split(on, group);
            case SET, CLEAR -> throw new IllegalStateException("not read: " + decision.act());
        }
    }

    private void merge(OnPosition on, Group group) {
        String id = on.members().getFirst();
        Group target = find(on.theme(), id.substring(id.lastIndexOf('.') + 1));
        if (target == null) {
            problem(on.decision(), "unknown-position", id);
        } else if (target != group) {
            if (!java.util.Objects.equals(target.position.question(), group.position.question())) {
                problem(on.decision(), "other-question", id);
                return;
            }
            target.members.addAll(group.members);
            target.decided = true;
            groups.remove(group);
        }
    }

    private void split(OnPosition on, Group group) {
        List<Coded> off = new ArrayList<>();
        List<Coded> rest = new ArrayList<>();
        group.members.forEach(c -> (on.members().contains(c.id()) ? off : rest).add(c));
        if (off.size() < on.members().stream().distinct().count() || rest.isEmpty()) {
            problem(on.decision(), "not-in-position", String.join(", ", on.members()));
            return;
        }
        keep(group, rest);
        groups.add(groups.indexOf(group) + 1, new Group(group.position, off, true));
    }

    /** What is left of a position; its title was for the whole. */
    private static void keep(Group group, List<Coded> rest) {
        group.members.clear();
        group.members.addAll(rest);
        group.title = null;
        group.titledBy = null;
        group.decided = true;
    }

    private void problem(Decision decision, String reason, String what) {
        problems.add(
                Problem.of(
                        Problem.Code.DECISION_NOT_APPLIED,
                        DecisionFile.NAME,
                        Map.of(
                                "reason",
                                reason,
                                "line",
                                Integer.toString(decision.line()),
                                "by",
                                decision.by(),
                                "text",
                                what)));
    }

    private void disagreements(Map<String, OnPosition> byCoder) {
        Decision counts =
                byCoder.values().stream()
                        .map(OnPosition::decision)
                        .max(Decision.BY_TIME)
                        .orElseThrow();
        for (OnPosition other : byCoder.values()) {
            String value = String.join("", other.decision().texts());
            if (!value.equals(String.join("", counts.texts()))) {
                problems.add(
                        Problem.of(
                                Problem.Code.CODERS_DISAGREE,
                                DecisionFile.NAME,
                                Map.of(
                                        "what",
                                        "position",
                                        "text",
                                        other.theme(),
                                        "by",
                                        counts.by(),
                                        "value",
                                        String.join("", counts.texts()),
                                        "other",
                                        other.decision().by(),
                                        "othervalue",
                                        value)));
            }
        }
    }
}
