package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.engine.theme.Themed.Coded;
import no.samsvar.engine.theme.Themed.Position;
import org.jspecify.annotations.Nullable;

/**
 * Groups the statements under one theme that say the same in the same direction. Each statement
 * joins the position whose words are most like its own; candidates come from an index of its rarest
 * words, so that the work grows with the statements and not with their pairs.
 */
final class Positions {
    /** Likeness (cosine of weighed stems) from which two statements say the same. */
    private static final double ALIKE = 0.5;

    /** Positions that share a rare word and are compared, at the most. */
    private static final int MOST_CANDIDATES = 40;

    private static final int RAREST = 4;

    /** What statements are kept apart by, whatever their words. */
    private record Shelf(String theme, String question, int direction)
            implements Comparable<Shelf> {
        @Override
        public int compareTo(Shelf other) {
            return Comparator.comparing(Shelf::theme)
                    .thenComparing(Shelf::question)
                    .thenComparing(Shelf::direction)
                    .compare(this, other);
        }
    }

    private record Vector(Coded coded, Map<String, Double> weights, List<String> rarest) {}

    private Positions() {}

    static List<Position> of(List<Coded> statements) {
        Map<String, Integer> frequency = new HashMap<>();
        Map<Coded, List<String>> stems = new HashMap<>();
        for (Coded coded : statements) {
            List<String> own =
                    Stems.of(coded.text(), coded.voiced().placement().statement().language())
                            .stream()
                            .distinct()
                            .toList();
            stems.put(coded, own);
            own.forEach(s -> frequency.merge(s, 1, Integer::sum));
        }
        SortedMap<Shelf, List<Vector>> shelves = new TreeMap<>();
        for (Coded coded : statements) {
            Vector vector =
                    vector(
                            coded,
                            stems.getOrDefault(coded, List.of()),
                            frequency,
                            statements.size());
            int direction =
                    coded.themes().isEmpty()
                            ? 1
                            : Direction.of(coded.voiced().placement().statement());
            String question = Objects.requireNonNullElse(coded.voiced().placement().question(), "");
            for (String theme : coded.themes()) {
                shelves.computeIfAbsent(
                                new Shelf(theme, question, direction), k -> new ArrayList<>())
                        .add(vector);
            }
        }
        List<Position> positions = new ArrayList<>();
        shelves.forEach((shelf, vectors) -> positions.addAll(group(shelf, vectors)));
        return positions;
    }

    private static Vector vector(
            Coded coded, List<String> stems, Map<String, Integer> frequency, int total) {
        Map<String, Double> weights = new TreeMap<>();
        double square = 0;
        for (String stem : stems) {
            double weight = Math.log(1 + (double) total / frequency.getOrDefault(stem, 1));
            weights.put(stem, weight);
            square += weight * weight;
        }
        double length = Math.sqrt(Math.max(square, 1e-9));
        weights.replaceAll((s, w) -> w / length);
        List<String> rarest =
                weights.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Double>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .limit(RAREST)
                        .map(Map.Entry::getKey)
                        .toList();
        return new Vector(coded, weights, rarest);
    }

    private static List<Position> group(Shelf shelf, List<Vector> vectors) {
        List<List<Vector>> groups = new ArrayList<>();
        Map<String, List<Integer>> index = new HashMap<>();
        for (Vector vector : vectors) {
            int best = -1;
            double most = ALIKE;
            for (int candidate : candidates(index, vector)) {
                double alike = cosine(vector, groups.get(candidate).getFirst());
                if (alike >= most) {
                    most = alike;
                    best = candidate;
                }
            }
            if (best < 0) {
                best = groups.size();
                groups.add(new ArrayList<>());
                int made = best;
                vector.rarest()
                        .forEach(s -> index.computeIfAbsent(s, k -> new ArrayList<>()).add(made));
            }
            groups.get(best).add(vector);
        }
        @Nullable String question = shelf.question().isEmpty() ? null : shelf.question();
        return groups.stream()
                .map(members -> new Position(shelf.theme(), question, centralFirst(members)))
                .toList();
    }

    private static List<Integer> candidates(Map<String, List<Integer>> index, Vector vector) {
        return vector.rarest().stream()
                .flatMap(s -> index.getOrDefault(s, List.of()).stream())
                .distinct()
                .limit(MOST_CANDIDATES)
                .sorted()
                .toList();
    }

    private static double cosine(Vector a, Vector b) {
        Map<String, Double> small =
                a.weights().size() <= b.weights().size() ? a.weights() : b.weights();
        Map<String, Double> large = small == a.weights() ? b.weights() : a.weights();
        double sum = 0;
        for (Map.Entry<String, Double> entry : small.entrySet()) {
            sum += entry.getValue() * large.getOrDefault(entry.getKey(), 0.0);
        }
        return sum;
    }

    /** The statement most like all of them first, the others in their order. */
    private static List<Coded> centralFirst(List<Vector> members) {
        Map<String, Double> centre = new TreeMap<>();
        members.forEach(m -> m.weights().forEach((s, w) -> centre.merge(s, w, Double::sum)));
        Vector most = members.getFirst();
        double best = -1;
        for (Vector member : members) {
            double alike = 0;
            for (Map.Entry<String, Double> entry : member.weights().entrySet()) {
                alike += entry.getValue() * centre.getOrDefault(entry.getKey(), 0.0);
            }
            if (alike > best + 1e-9) {
                best = alike;
                most = member;
            }
        }
        List<Coded> ordered = new ArrayList<>();
        ordered.add(most.coded());
        for (Vector member : members) {
            if (member != most) {
                ordered.add(member.coded());
            }
        }
        return ordered;
    }
}
