package no.samsvar.engine.report;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.OwnerPosition;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.collate.Collation.Voice;

/**
 * How those who have answered stand to a position of the round's owner. Kinds of members are
 * counted apart, each of those of the kind that have answered; Oslo is of both.
 */
final class Stood {
    /** The groups that are counted, in the order in which they are shown. */
    static final List<String> GROUPS = List.of("supports", "further", "against", "silent");

    static final List<String> KINDS = List.of("municipality", "county-municipality");

    private final int answered;
    private final Map<String, Set<String>> byKind = new HashMap<>();

    Stood(Collation all) {
        List<RespondentInfo> bodies =
                all.respondents().stream().filter(RespondentInfo::answered).toList();
        answered = bodies.size();
        for (String kind : KINDS) {
            Set<String> of = new LinkedHashSet<>();
            bodies.stream().filter(b -> b.kinds().contains(kind)).forEach(b -> of.add(b.id()));
            byKind.put(kind, of);
        }
    }

    /**
     * Ids of those who stand so, each once; for {@code near} too.
     *
     * @param group one of {@link #GROUPS}, or {@code near}
     */
    static List<String> bodies(OwnerPosition position, String group) {
        return group.equals("silent")
                ? position.silent()
                : voices(position, group).stream().map(Voice::respondent).distinct().toList();
    }

    static List<Voice> voices(OwnerPosition position, String group) {
        return switch (group) {
            case "supports" -> position.supports();
            case "further" -> position.further();
            case "against" -> position.against();
            case "near" -> position.near();
            default -> List.of();
        };
    }

    /** How many have answered. */
    int answered() {
        return answered;
    }

    /** Those of a kind that have answered. */
    Set<String> answered(String kind) {
        return byKind.getOrDefault(kind, Set.of());
    }

    /** Those of a group that are of a kind. */
    List<String> bodies(OwnerPosition position, String group, String kind) {
        Set<String> of = answered(kind);
        return of.isEmpty()
                ? List.of()
                : bodies(position, group).stream().filter(of::contains).toList();
    }
}
