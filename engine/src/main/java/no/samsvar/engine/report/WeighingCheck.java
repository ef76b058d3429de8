package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.collate.Weighing;
import no.samsvar.engine.report.Finding.Code;
import org.jspecify.annotations.Nullable;

/** Whether the groups that counts are seen against are what follows from the respondents. */
final class WeighingCheck {
    private static final String FILE = CollationJson.NAME;

    private final Findings findings;

    private WeighingCheck(Findings findings) {
        this.findings = findings;
    }

    static void check(Collation all, Findings findings) {
        Weighing weighing = all.weighing();
        if (weighing == null) {
            return;
        }
        Map<String, List<RespondentInfo>> expected = new TreeMap<>();
        for (RespondentInfo body : all.respondents()) {
            List<String> groups = figures(body);
            body.kinds().stream()
                    .filter(kind -> kind.endsWith("municipality"))
                    .forEach(groups::add);
            if (body.county() != null) {
                groups.add("county:" + body.county());
            }
            groups.forEach(g -> expected.computeIfAbsent(g, k -> new ArrayList<>()).add(body));
        }
        WeighingCheck check = new WeighingCheck(findings);
        for (Weighing.Group group : weighing.groups()) {
            List<RespondentInfo> members = expected.remove(group.group());
            if (members == null) {
                findings.add(Code.SURPLUS_COUNT, FILE, where(group));
            } else {
                check.group(group, members);
            }
        }
        expected.keySet().forEach(g -> findings.add(Code.MISSING_COUNT, FILE, "weighing/" + g));
    }

    /** The groups that a body's figures put it in. */
    static List<String> figures(RespondentInfo body) {
        List<String> groups = new ArrayList<>();
        add("size:", body.sizeClass(), groups);
        add("centrality:", body.centrality(), groups);
        add("kostra:", body.kostra(), groups);
        return groups;
    }

    private static void add(String by, @Nullable String value, List<String> groups) {
        if (value != null) {
            groups.add(by + value);
        }
    }

    /** A body's inhabitants, as far as they are to be summed up. */
    static long inhabitants(RespondentInfo body) {
        Integer inhabitants = body.inhabitants();
        return inhabitants == null || !body.kinds().contains("municipality") ? 0 : inhabitants;
    }

    private void group(Weighing.Group group, List<RespondentInfo> members) {
        same(group, ids(members, body -> true), group.invited());
        same(group, ids(members, RespondentInfo::answered), group.answered());
        same(group, ids(members, body -> !body.answered()), group.silent());
        long all = members.stream().mapToLong(WeighingCheck::inhabitants).sum();
        long answered =
                members.stream()
                        .filter(RespondentInfo::answered)
                        .mapToLong(WeighingCheck::inhabitants)
                        .sum();
        same(group, all, group.inhabitants());
        same(group, answered, group.answeredInhabitants());
    }

    private static List<String> ids(List<RespondentInfo> bodies, Predicate<RespondentInfo> wanted) {
        return bodies.stream().filter(wanted).map(RespondentInfo::id).toList();
    }

    private void same(Weighing.Group group, List<String> expected, List<String> found) {
        if (!expected.equals(found)) {
            findings.differ(Code.WRONG_LIST, FILE, where(group), expected, found);
        }
    }

    private void same(Weighing.Group group, long expected, long found) {
        if (expected != found) {
            findings.differ(Code.WRONG_NUMBER, FILE, where(group), expected, found);
        }
    }

    private static String where(Weighing.Group group) {
        return "weighing/" + group.group();
    }
}
