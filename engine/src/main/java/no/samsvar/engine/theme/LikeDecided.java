package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.engine.language.Language;
import no.samsvar.engine.segment.Statement;
import no.samsvar.engine.text.Folded;
import no.samsvar.engine.theme.ThemeMatching.Matches;

/** Finds the decided statements that a person would call like another: they share its words. */
final class LikeDecided {
    /** Of the words that carry meaning, so much in common (cosine of the sets of stems). */
    private static final double ALIKE = 0.25;

    private final Matches matches;
    private final Map<String, List<Integer>> byTheme = new TreeMap<>();
    private final Map<Integer, Set<String>> stems = new TreeMap<>();

    LikeDecided(Matches matches, SortedMap<Integer, Set<String>> decided) {
        this.matches = matches;
        decided.forEach((i, themes) -> {
            stems.put(i, stems(matches.statement(i)));
            themes.forEach(t -> byTheme.computeIfAbsent(t, k -> new ArrayList<>()).add(i));
        });
    }

    private record Like(int statement, double likeness) {}

    /** Ids of the statements that people gave the theme, the most like first. */
    List<String> to(int i, String theme) {
        Set<String> own = stems(matches.statement(i));
        List<Like> like = new ArrayList<>();
        for (int j : byTheme.getOrDefault(theme, List.of())) {
            double likeness = j == i ? 0 : likeness(own, stems.getOrDefault(j, Set.of()));
            if (likeness >= ALIKE) {
                like.add(new Like(j, likeness));
            }
        }
        like.sort(
                Comparator.comparingDouble(Like::likeness)
                        .reversed()
                        .thenComparingInt(Like::statement));
        return like.stream().map(l -> matches.statement(l.statement()).id()).toList();
    }

    private static double likeness(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        long both = a.stream().filter(b::contains).count();
        return both / StrictMath.sqrt((double) a.size() * b.size());
    }

    private static Set<String> stems(Statement statement) {
        Language language = Surroundings.languageOf(statement);
        Set<String> stems = new HashSet<>();
        for (String word : Folded.of(statement.text()).wordsOf()) {
            if (word.length() > 1 && !language.stopWords().contains(word)) {
                stems.add(language.common(word));
            }
        }
        return stems;
    }
}
