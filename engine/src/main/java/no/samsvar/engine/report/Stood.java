package no.samsvar.engine.report;

import java.util.List;
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

    private final List<RespondentInfo> answered;

    Stood(Collation all) {
        answered = all.respondents().stream().filter(RespondentInfo::answered).toList();
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
        return answered.size();
    }

    /** Those of a kind that have answered. */
    List<String> answered(String kind) {
        return answered.stream()
                .filter(r -> r.kinds().contains(kind))
                .map(RespondentInfo::id)
                .toList();
    }

    /** Those of a group that are of a kind. */
    List<String> bodies(OwnerPosition position, String group, String kind) {
        return bodies(position, group).stream().filter(answered(kind)::contains).toList();
    }
}
