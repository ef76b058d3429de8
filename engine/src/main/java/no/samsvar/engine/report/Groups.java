package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.Count;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.collate.Weighing;
import no.samsvar.engine.collate.Weighing.Group;
import no.samsvar.engine.round.SizeClass;
import org.jspecify.annotations.Nullable;

/**
 * The groups that counts are seen against: in their order, by name, and what may be said of them.
 * Of a group of fewer than {@value #SMALL} no shares are told, and what fewer than {@value #SMALL}
 * say is not divided into groups: there the names say more.
 */
final class Groups {
    static final int SMALL = 5;

    /** What figures group by, in the order in which it is shown. */
    static final List<String> BY = List.of("size", "centrality", "kostra");

    /** Those of {@link #BY} with few enough groups to stand under each theme. */
    static final List<String> BRIEF = List.of("size", "centrality");

    private final Collation all;
    private final Phrases phrases;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, RespondentInfo> bodies = new HashMap<>();
    private final Map<String, Integer> named = new HashMap<>();
    private final Map<String, Integer> adopted = new HashMap<>();

    Groups(Collation all, Phrases phrases) {
        this.all = all;
        this.phrases = phrases;
        Weighing weighing = all.weighing();
        if (weighing != null) {
            weighing.groups().forEach(group -> groups.put(group.group(), group));
            all.respondents().forEach(body -> bodies.put(body.id(), body));
            all.submissions().stream()
                    .filter(s -> s.standing().equals("counted"))
                    .forEach(s -> adopted.merge("adopted:" + s.adoptedBy(), 1, Integer::sum));
            all.respondents().forEach(body -> named.merge(body.name(), 1, Integer::sum));
        }
    }

    /** Whether there are any; there are none without figures. */
    boolean isEmpty() {
        return groups.isEmpty();
    }

    @Nullable Group get(String group) {
        return groups.get(group);
    }

    /** The groups by one of {@link #BY}: sizes from small to large, all else by value. */
    List<Group> by(String by) {
        List<Group> of = new ArrayList<>();
        groups.values().stream().filter(g -> g.group().startsWith(by + ":")).forEach(of::add);
        of.sort(Comparator.comparingInt((Group g) -> order(value(g))).thenComparing(Group::group));
        return of;
    }

    private static int order(String value) {
        for (SizeClass size : SizeClass.values()) {
            if (size.key().equals(value)) {
                return size.ordinal();
            }
        }
        return SizeClass.values().length;
    }

    private static String value(Group group) {
        return group.group().substring(group.group().indexOf(':') + 1);
    }

    /**
     * "n of N": of those invited, or for a body that adopts, of those whose answer it adopted; the
     * bare number where there are no figures.
     */
    String of(int number, String group) {
        Group invited = groups.get(group);
        Integer whole = invited == null ? adopted.get(group) : (Integer) invited.invited().size();
        return whole == null ? phrases.number(number) : phrases.get("who.of", number, whole);
    }

    /** What a group is called: "Små (under 5 000)". */
    String name(Group group) {
        return name(group.group());
    }

    /** As {@link #name(Group)}, by the group's key. */
    String name(String group) {
        int colon = group.indexOf(':');
        String by = group.substring(0, colon);
        String value = group.substring(colon + 1);
        if (by.equals("kostra") && value.matches("\\d\\d")) {
            return phrases.get("weigh.kostra", Integer.parseInt(value));
        }
        return phrases.name(by, Shown.of(value));
    }

    /** Those of a group that have not answered, by name; with its county where two share one. */
    List<String> silent(Group group) {
        List<String> names = new ArrayList<>();
        for (RespondentInfo body : all.respondents()) {
            if (!body.answered() && isIn(body, group.group())) {
                boolean shared = named.getOrDefault(body.name(), 0) > 1 && body.county() != null;
                names.add(
                        Shown.of(shared ? body.name() + " (" + body.county() + ")" : body.name()));
            }
        }
        names.sort(Names.ORDER);
        return names;
    }

    /** Municipalities that figures say nothing of by this. */
    List<RespondentInfo> without(String by) {
        return all.respondents().stream()
                .filter(body -> body.kinds().contains("municipality"))
                .filter(body -> value(body, by) == null)
                .toList();
    }

    /** Whether a body's figures put it in a group. */
    static boolean isIn(RespondentInfo body, String group) {
        int colon = group.indexOf(':');
        return group.substring(colon + 1).equals(value(body, group.substring(0, colon)));
    }

    private static @Nullable String value(RespondentInfo body, String by) {
        return switch (by) {
            case "size" -> body.sizeClass();
            case "centrality" -> body.centrality();
            case "kostra" -> body.kostra();
            default -> null;
        };
    }

    /** How many of a group's municipalities have no number of inhabitants. */
    private int lacking(Group group) {
        return (int)
                group.invited().stream()
                        .map(bodies::get)
                        .filter(Objects::nonNull)
                        .filter(body -> body.kinds().contains("municipality"))
                        .filter(body -> body.inhabitants() == null)
                        .count();
    }

    /** Whether the inhabitants of a group are known, all of them. */
    boolean isWeighed(@Nullable Group group) {
        return group != null && group.inhabitants() > 0 && lacking(group) == 0;
    }

    /**
     * "Municipalities with x % of the inhabitants …": of those invited, and of those that have
     * answered; null where no inhabitants are known, or no municipality says it.
     */
    @Nullable String weight(Count count) {
        Group group = groups.get("municipality");
        Long inhabitants = count.inhabitants();
        if (group == null || inhabitants == null || inhabitants == 0) {
            return null;
        }
        String said =
                phrases.get(
                        "weigh.said",
                        phrases.percent(inhabitants, group.inhabitants()),
                        phrases.percent(inhabitants, group.answeredInhabitants()));
        return said + lack(group);
    }

    /** The same of those that have answered at all; null where no inhabitants are known. */
    @Nullable String answeredWeight() {
        Group group = groups.get("municipality");
        if (group == null || group.inhabitants() == 0) {
            return null;
        }
        String answered =
                phrases.get(
                        "weigh.answered",
                        group.answered().size(),
                        group.invited().size(),
                        phrases.percent(group.answeredInhabitants(), group.inhabitants()));
        return answered + lack(group);
    }

    private String lack(Group group) {
        int lacking = lacking(group);
        return lacking == 0 ? "" : " " + phrases.count("weigh.lacking", lacking);
    }

    /**
     * The share of a group's inhabitants whose municipalities have answered; null for a small
     * group, and where some are not known.
     */
    @Nullable String share(Group group) {
        return group.invited().size() < SMALL || !isWeighed(group)
                ? null
                : phrases.percent(group.answeredInhabitants(), group.inhabitants());
    }

    /** Where the figures are from. */
    String source() {
        Weighing weighing = all.weighing();
        String source = weighing == null ? null : weighing.source();
        return source == null
                ? phrases.get("weigh.given")
                : phrases.get("weigh.source", Shown.of(source));
    }
}
