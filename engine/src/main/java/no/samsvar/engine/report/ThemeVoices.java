package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.samsvar.engine.collate.Collation.Count;
import no.samsvar.engine.collate.Collation.Position;
import no.samsvar.engine.collate.Collation.StatementInfo;

/**
 * What is said under a theme.
 *
 * @param shared positions that several statements take or that another is opposed to, those of most
 *     bodies first
 * @param single statements that stand alone
 */
record ThemeVoices(List<Position> shared, List<StatementInfo> single) {

    /**
     * @param count the theme's row for all bodies
     */
    static ThemeVoices of(Index index, Count count) {
        List<Position> positions = new ArrayList<>(positions(index, count));
        positions.sort(
                Comparator.comparingInt((Position p) -> -p.respondents().size())
                        .thenComparingInt(p -> -p.statements().size()));
        Set<String> placed = new LinkedHashSet<>();
        List<Position> shared = new ArrayList<>();
        List<StatementInfo> single = new ArrayList<>();
        for (Position position : positions) {
            placed.addAll(position.statements());
            if (position.statements().size() > 1 || !position.opposed().isEmpty()) {
                shared.add(position);
            } else {
                single.addAll(index.statements(position.statements()));
            }
        }
        index.statements(count.statements()).stream()
                .filter(s -> !placed.contains(s.id()))
                .forEach(single::add);
        return new ThemeVoices(shared, single);
    }

    /** The positions under a row's theme, in their order. */
    static List<Position> positions(Index index, Count count) {
        String theme = count.theme();
        return theme == null ? List.of() : index.positions(count.question(), theme);
    }
}
