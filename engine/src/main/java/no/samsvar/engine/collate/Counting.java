package no.samsvar.engine.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import no.samsvar.engine.collate.Collation.Count;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.round.Respondent;
import no.samsvar.engine.theme.Themed.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Counts as lists: every number of the result is the length of one of them. For all, for
 * municipalities and county municipalities apart, by county, by adopting body, and where figures
 * were given by size class, centrality and KOSTRA group.
 */
final class Counting {
    private final Map<String, Answered> bySubmitter;
    private final Map<String, String> copyOf;
    private final Map<String, RespondentInfo> weighed;

    /**
     * @param bySubmitter the submission that counts, by respondent id
     * @param copyOf the id of the group of copies that a statement belongs to
     * @param weighed every respondent with its figures, by id; empty where none were given
     */
    Counting(
            Map<String, Answered> bySubmitter,
            Map<String, String> copyOf,
            Map<String, RespondentInfo> weighed) {
        this.bySubmitter = bySubmitter;
        this.copyOf = copyOf;
        this.weighed = weighed;
    }

    private record Subject(@Nullable String question, @Nullable String theme) {}

    List<Count> of(
            List<Coded> statements, Map<String, List<Coded>> positions, Map<String, Subjects> of) {
        List<Count> counts = new ArrayList<>();
        Map<Subject, List<Coded>> subjects = new LinkedHashMap<>();
        for (Coded coded : statements) {
            String question = coded.voiced().placement().question();
            subjects.computeIfAbsent(new Subject(question, null), k -> new ArrayList<>())
                    .add(coded);
            for (String theme : coded.themes()) {
                subjects.computeIfAbsent(new Subject(question, theme), k -> new ArrayList<>())
                        .add(coded);
            }
        }
        List<Subject> ordered = new ArrayList<>(subjects.keySet());
        ordered.sort(
                Comparator.comparing(
                                Subject::question, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(
                                Subject::theme, Comparator.nullsFirst(Comparator.naturalOrder())));
        for (Subject subject : ordered) {
            groups(subjects.getOrDefault(subject, List.of()), true)
                    .forEach((group, members) ->
                            counts.add(
                                    count(
                                            subject.question(),
                                            subject.theme(),
                                            null,
                                            group,
                                            members)));
        }
        positions.forEach((id, members) -> {
            Subjects subject = of.get(id);
            if (subject != null) {
                groups(members, false)
                        .forEach((group, some) ->
                                counts.add(
                                        count(
                                                subject.question(),
                                                subject.theme(),
                                                id,
                                                group,
                                                some)));
            }
        });
        return counts;
    }

    /** What a position belongs to. */
    record Subjects(@Nullable String question, String theme) {}

    private Map<String, List<Coded>> groups(List<Coded> members, boolean fine) {
        Map<String, List<Coded>> groups = new LinkedHashMap<>();
        groups.put("all", members);
        split(groups, members, "", c -> kinds(c));
        if (fine) {
            split(groups, members, "county:", c -> county(c));
            split(groups, members, "adopted:", c -> adopted(c));
            split(groups, members, "", c -> figures(c));
        }
        return groups;
    }

    private static void split(
            Map<String, List<Coded>> groups,
            List<Coded> members,
            String prefix,
            Function<Coded, Set<String>> by) {
        Map<String, List<Coded>> parts = new TreeMap<>();
        for (Coded coded : members) {
            for (String key : by.apply(coded)) {
                parts.computeIfAbsent(prefix + key, k -> new ArrayList<>()).add(coded);
            }
        }
        groups.putAll(parts);
    }

    private Set<String> kinds(Coded coded) {
        Set<String> kinds = new LinkedHashSet<>();
        Answered answered = bySubmitter.get(coded.voiced().respondent());
        if (answered != null) {
            for (Respondent.Kind kind : answered.respondent().kinds()) {
                kinds.add(kind.key());
            }
        }
        return kinds;
    }

    private Set<String> county(Coded coded) {
        Answered answered = bySubmitter.get(coded.voiced().respondent());
        String county = answered == null ? null : answered.respondent().county();
        return county == null ? Set.of() : Set.of(county);
    }

    private Set<String> adopted(Coded coded) {
        Answered answered = bySubmitter.get(coded.voiced().respondent());
        return answered == null ? Set.of() : Set.of(answered.recognised().adoptedBy().key());
    }

    /** Groups by size class, centrality and KOSTRA group, where figures were given. */
    private Set<String> figures(Coded coded) {
        RespondentInfo body = weighed.get(coded.voiced().respondent());
        Set<String> groups = new LinkedHashSet<>();
        if (body != null) {
            Weighing.figures(body).forEach((by, value) -> groups.add(by + ":" + value));
        }
        return groups;
    }

    private Count count(
            @Nullable String question,
            @Nullable String theme,
            @Nullable String position,
            String group,
            List<Coded> members) {
        Set<String> respondents = new LinkedHashSet<>();
        Set<String> once = new LinkedHashSet<>();
        Set<String> copiesSeen = new LinkedHashSet<>();
        List<String> ids = new ArrayList<>();
        for (Coded coded : members) {
            ids.add(coded.id());
            String respondent = coded.voiced().respondent();
            respondents.add(respondent);
            String copies = copyOf.get(coded.id());
            if (copies == null || copiesSeen.add(copies)) {
                once.add(respondent);
            }
        }
        return new Count(
                question,
                theme,
                position,
                group,
                ids,
                List.copyOf(respondents),
                List.copyOf(once),
                Weighing.inhabitants(weighed, respondents));
    }
}
