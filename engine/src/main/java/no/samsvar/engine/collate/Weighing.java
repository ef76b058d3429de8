package no.samsvar.engine.collate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.round.Respondent.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The groups that counts are seen against, where figures about those invited were given: who is in
 * each, who of them has answered, who has not, and how many inhabitants they have.
 *
 * <p>Inhabitants are those of municipalities alone: a county municipality's are the same people.
 *
 * @param source where the figures are from, as their file says, or null
 * @param groups by their keys
 */
public record Weighing(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String source, List<Group> groups) {

    /**
     * @param group as in {@link Collation.Count}
     * @param invited ids of the respondents in it
     * @param answered those of them of whom a submission counts
     * @param silent the others
     * @param inhabitants of the invited municipalities in it whose figures are known
     * @param answeredInhabitants of those of them that have answered
     */
    public record Group(
            String group,
            List<String> invited,
            List<String> answered,
            List<String> silent,
            long inhabitants,
            long answeredInhabitants) {}

    /**
     * Groups from those who were invited; who answered without being is in no group.
     *
     * @param bodies in the order in which a group lists them
     */
    public static Weighing of(@Nullable String source, List<RespondentInfo> bodies) {
        Map<String, List<RespondentInfo>> groups = new TreeMap<>();
        for (RespondentInfo body : bodies) {
            for (String group : groupsOf(body)) {
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(body);
            }
        }
        List<Group> all = new ArrayList<>();
        groups.forEach((group, members) -> all.add(group(group, members)));
        return new Weighing(source, all);
    }

    private static Group group(String group, List<RespondentInfo> members) {
        List<RespondentInfo> answered = members.stream().filter(RespondentInfo::answered).toList();
        return new Group(
                group,
                ids(members),
                ids(answered),
                ids(members.stream().filter(body -> !body.answered()).toList()),
                inhabitants(members),
                inhabitants(answered));
    }

    private static List<String> ids(List<RespondentInfo> bodies) {
        return bodies.stream().map(RespondentInfo::id).toList();
    }

    /**
     * The groups of a body beside "all" and that of the body that adopted its answer: its kinds as
     * a member, its county, and what its figures say.
     */
    private static Set<String> groupsOf(RespondentInfo body) {
        Set<String> groups = new LinkedHashSet<>();
        for (Kind kind : List.of(Kind.MUNICIPALITY, Kind.COUNTY_MUNICIPALITY)) {
            if (body.kinds().contains(kind.key())) {
                groups.add(kind.key());
            }
        }
        figures(body).forEach((by, value) -> groups.add(by + ":" + value));
        if (body.county() != null) {
            groups.add("county:" + body.county());
        }
        return groups;
    }

    /** What a body's figures say of its groups, by what they group by. */
    static Map<String, String> figures(RespondentInfo body) {
        Map<String, String> groups = new LinkedHashMap<>();
        put(groups, "size", body.sizeClass());
        put(groups, "centrality", body.centrality());
        put(groups, "kostra", body.kostra());
        return groups;
    }

    private static void put(Map<String, String> groups, String by, @Nullable String value) {
        if (value != null) {
            groups.put(by, value);
        }
    }

    /** The inhabitants of the municipalities among some bodies, as far as they are known. */
    private static long inhabitants(List<RespondentInfo> bodies) {
        return bodies.stream()
                .filter(body -> body.kinds().contains(Kind.MUNICIPALITY.key()))
                .mapToLong(body -> body.inhabitants() == null ? 0 : body.inhabitants())
                .sum();
    }

    /**
     * As {@link #inhabitants(List)}, of some by their ids.
     *
     * @param bodies by id; empty where no figures were given
     * @return null where no figures were given
     */
    static @Nullable Long inhabitants(
            Map<String, RespondentInfo> bodies, Collection<String> respondents) {
        return bodies.isEmpty()
                ? null
                : inhabitants(
                        respondents.stream().map(bodies::get).filter(Objects::nonNull).toList());
    }
}
