package no.samsvar.engine.settle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.engine.decision.Decision;
import no.samsvar.engine.decision.Decision.Field;
import no.samsvar.engine.own.OwnWords;
import no.samsvar.engine.place.Placement;
import no.samsvar.engine.round.Because;
import org.jspecify.annotations.Nullable;

/**
 * A round with what people settled.
 *
 * @param papers in the order that they were given, with words, statements and questions as settled
 * @param labels of the statements that somebody decided on, by statement id
 * @param themes what was decided on the codebook
 * @param positions what was decided on positions, in order of time; applied once there are some
 * @param byCoder what each of the people says of the labels of a statement, by statement id and
 *     name: also where another's word counts
 */
public record Settled(
        List<Paper> papers,
        SortedMap<String, Labels> labels,
        CodebookChanges themes,
        List<OnPosition> positions,
        SortedMap<String, SortedMap<String, Labels>> byCoder) {
    /** Nobody has settled anything. */
    public static final Settled NOTHING =
            new Settled(
                    List.of(),
                    Collections.emptySortedMap(),
                    CodebookChanges.NONE,
                    List.of(),
                    Collections.emptySortedMap());

    public Settled {
        papers = List.copyOf(papers);
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        positions = List.copyOf(positions);
        byCoder = Collections.unmodifiableSortedMap(new TreeMap<>(byCoder));
    }

    /** One document of a submission that counts. */
    public record Paper(String respondent, OwnWords own, List<Placement> placements) {
        public Paper {
            placements = List.copyOf(placements);
        }
    }

    /**
     * What people settled about one statement.
     *
     * @param set the fields that are settled, each with its values; none for a field that is to
     *     have no value
     * @param added themes that it has beside the suggested ones
     * @param removed themes that it does not have, even if suggested
     * @param because who decided what, and when
     */
    public record Labels(
            Map<Field, List<String>> set,
            Set<String> added,
            Set<String> removed,
            List<Because> because) {
        public Labels {
            Map<Field, List<String>> copy = new EnumMap<>(Field.class);
            copy.putAll(set);
            set = Collections.unmodifiableMap(copy);
            added = Collections.unmodifiableSet(new LinkedHashSet<>(added));
            removed = Collections.unmodifiableSet(new LinkedHashSet<>(removed));
            because = List.copyOf(because);
        }

        /** The themes it has, where these were suggested. */
        public List<String> themes(List<String> suggested) {
            List<String> whole = set.get(Field.THEMES);
            Set<String> themes = new LinkedHashSet<>(whole == null ? suggested : whole);
            themes.addAll(added);
            themes.removeAll(removed);
            return new ArrayList<>(themes);
        }
    }

    /**
     * A decision on a position, which is known by its theme and one of its statements.
     *
     * @param statement the id of the statement that the position's id names; null where its words
     *     are not found, and the decision is lost
     * @param members ids of statements: those to split off, or the one whose position to merge into
     */
    public record OnPosition(
            Decision decision, String theme, @Nullable String statement, List<String> members) {
        public OnPosition {
            members = List.copyOf(members);
        }
    }
}
