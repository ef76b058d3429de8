package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.Count;
import no.samsvar.engine.collate.Collation.Position;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Collation.SubmissionInfo;
import no.samsvar.engine.report.Finding.Code;
import org.jspecify.annotations.Nullable;

/** Counts anew from statements, positions, copies and respondents, and compares. */
final class CountCheck {
    private static final String FILE = CollationJson.NAME;

    private record Key(
            @Nullable String question,
            @Nullable String theme,
            @Nullable String position,
            String group) {
        /**
         * Counts by county and by adopting body may be left out where they would say little, and so
         * may all groups of a position but the members' kinds.
         */
        boolean isFine() {
            return group.startsWith("county:")
                    || group.startsWith("adopted:")
                    || position != null && group.contains(":");
        }

        @Override
        public String toString() {
            return question + "/" + theme + "/" + position + "/" + group;
        }
    }

    private final Collation all;
    private final Function<StatementInfo, @Nullable String> speaker;
    private final Findings findings;
    private final Map<String, RespondentInfo> bodies = new HashMap<>();
    private final Map<String, String> adopted = new HashMap<>();
    private final Map<String, String> copies = new HashMap<>();
    private final Map<Key, List<StatementInfo>> expected = new LinkedHashMap<>();

    private CountCheck(
            Collation all, Function<StatementInfo, @Nullable String> speaker, Findings findings) {
        this.all = all;
        this.speaker = speaker;
        this.findings = findings;
        all.respondents().forEach(r -> bodies.put(r.id(), r));
        for (SubmissionInfo submission : all.submissions()) {
            if (submission.standing().equals("counted")) {
                adopted.put(submission.respondent(), submission.adoptedBy());
            }
        }
        all.copies().forEach(c -> c.statements().forEach(s -> copies.put(s, c.id())));
    }

    /**
     * @param speaker who said a statement
     */
    static void check(
            Collation all, Function<StatementInfo, @Nullable String> speaker, Findings findings) {
        CountCheck check = new CountCheck(all, speaker, findings);
        check.expect();
        check.compare();
    }

    private void expect() {
        Map<String, StatementInfo> byId = new HashMap<>();
        for (StatementInfo statement : all.statements()) {
            byId.put(statement.id(), statement);
            add(statement.question(), null, null, statement);
            for (String theme : statement.themes()) {
                add(statement.question(), theme, null, statement);
            }
        }
        for (Position position : all.positions()) {
            for (String id : position.statements()) {
                StatementInfo statement = byId.get(id);
                if (statement != null) {
                    add(position.question(), position.theme(), position.id(), statement);
                }
            }
        }
    }

    private void add(
            @Nullable String question,
            @Nullable String theme,
            @Nullable String position,
            StatementInfo statement) {
        Set<String> groups = new TreeSet<>(Set.of("all"));
        String id = speaker.apply(statement);
        RespondentInfo body = id == null ? null : bodies.get(id);
        if (body != null) {
            groups.addAll(body.kinds());
            if (body.county() != null) {
                groups.add("county:" + body.county());
            }
            if (all.weighing() != null) {
                groups.addAll(WeighingCheck.figures(body));
            }
            if (adopted.containsKey(id)) {
                groups.add("adopted:" + adopted.get(id));
            }
        }
        for (String group : groups) {
            expected.computeIfAbsent(
                            new Key(question, theme, position, group), k -> new ArrayList<>())
                    .add(statement);
        }
    }

    private void compare() {
        Set<Key> seen = new LinkedHashSet<>();
        for (Count count : all.counts()) {
            Key key = new Key(count.question(), count.theme(), count.position(), count.group());
            List<StatementInfo> statements = expected.get(key);
            if (!seen.add(key) || statements == null) {
                findings.add(Code.SURPLUS_COUNT, FILE, key.toString());
            } else {
                compare(key, count, statements);
            }
        }
        for (Key key : expected.keySet()) {
            if (!seen.contains(key) && !key.isFine()) {
                findings.add(Code.MISSING_COUNT, FILE, key.toString());
            }
        }
    }

    private void compare(Key key, Count count, List<StatementInfo> statements) {
        List<String> ids = statements.stream().map(StatementInfo::id).toList();
        Set<String> respondents = new LinkedHashSet<>();
        Set<String> once = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        for (StatementInfo statement : statements) {
            String id = Objects.requireNonNullElse(speaker.apply(statement), "");
            respondents.add(id);
            String group = copies.get(statement.id());
            if (group == null || seen.add(group)) {
                once.add(id);
            }
        }
        same(key, ids, count.statements());
        same(key, List.copyOf(respondents), count.respondents());
        same(key, List.copyOf(once), count.once());
        Long inhabitants = all.weighing() == null ? null : inhabitants(respondents);
        if (!Objects.equals(inhabitants, count.inhabitants())) {
            String where = key + "/inhabitants";
            String is = String.valueOf(count.inhabitants());
            findings.differ(Code.WRONG_NUMBER, FILE, where, String.valueOf(inhabitants), is);
        }
    }

    private long inhabitants(Set<String> respondents) {
        return respondents.stream()
                .map(bodies::get)
                .filter(Objects::nonNull)
                .mapToLong(WeighingCheck::inhabitants)
                .sum();
    }

    private void same(Key key, List<String> expectedIds, List<String> found) {
        if (!expectedIds.equals(found)) {
            findings.differ(
                    Code.WRONG_LIST,
                    FILE,
                    key.toString(),
                    expectedIds.size() + " " + expectedIds,
                    found.size() + " " + found);
        }
    }
}
