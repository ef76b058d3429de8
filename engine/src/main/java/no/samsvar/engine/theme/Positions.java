package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.Arrays;
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
 * joins the position that it is most like, unless it points apart from one of its members;
 * candidates come from an index of its rarest roots, so that the work grows with the statements and
 * not with their pairs.
 */
final class Positions {
    /** Likeness (cosine of weighed roots) from which two statements say the same. */
    static final double ALIKE = 0.43;

    /** Positions that share a rare root and are compared, at the most. */
    private static final int MOST_CANDIDATES = 40;

    private static final int RAREST = 5;

    /** Members that a newcomer is compared with one by one: the first. */
    private static final int MOST_MEMBERS = 12;

    /** What statements are kept apart by, whatever their words. */
    private record Shelf(String theme, String question) implements Comparable<Shelf> {
        @Override
        public int compareTo(Shelf other) {
            return Comparator.comparing(Shelf::theme)
                    .thenComparing(Shelf::question)
                    .compare(this, other);
        }
    }

    private Positions() {}

    /**
     * @param senses of the statements, in their order
     */
    static List<Position> of(List<Coded> statements, List<Sense> senses) {
        SortedMap<Shelf, List<Integer>> shelves = new TreeMap<>();
        for (int i = 0; i < statements.size(); i++) {
            Coded coded = statements.get(i);
            String question = Objects.requireNonNullElse(coded.voiced().placement().question(), "");
            for (String theme : coded.themes()) {
                shelves.computeIfAbsent(new Shelf(theme, question), k -> new ArrayList<>()).add(i);
            }
        }
        List<Map.Entry<Shelf, List<Integer>>> all = List.copyOf(shelves.entrySet());
        List<Grouped> grouped =
                all.parallelStream().map(shelf -> Grouped.of(shelf.getValue(), senses)).toList();
        List<Position> positions = new ArrayList<>();
        for (int s = 0; s < all.size(); s++) {
            Shelf shelf = all.get(s).getKey();
            @Nullable String question = shelf.question().isEmpty() ? null : shelf.question();
            Grouped some = grouped.get(s);
            int before = positions.size();
            for (int g = 0; g < some.groups().size(); g++) {
                positions.add(
                        new Position(
                                shelf.theme(),
                                question,
                                some.groups().get(g).stream().map(statements::get).toList(),
                                some.opposed().get(g).stream().map(o -> before + o).toList()));
            }
        }
        return positions;
    }

    /** The positions of one shelf: numbers of statements, and which are opposed to which. */
    private record Grouped(List<List<Integer>> groups, List<List<Integer>> opposed) {
        static Grouped of(List<Integer> some, List<Sense> senses) {
            List<List<Integer>> groups =
                    group(some, senses).stream().map(g -> centralFirst(g, senses)).toList();
            return new Grouped(groups, Positions.opposed(groups, senses));
        }
    }

    /** Numbers of statements that say the same. */
    static List<List<Integer>> group(List<Integer> some, List<Sense> senses) {
        List<Group> groups = new ArrayList<>();
        Chains index = new Chains(MOST_CANDIDATES);
        for (int statement : some) {
            Sense sense = senses.get(statement);
            int[] rarest = rarest(sense);
            int best = -1;
            double most = ALIKE;
            for (int candidate : candidates(index, rarest)) {
                double alike = groups.get(candidate).alike(sense);
                if (alike >= most) {
                    most = alike;
                    best = candidate;
                }
            }
            if (best < 0) {
                best = groups.size();
                groups.add(new Group());
                for (int feature : rarest) {
                    index.add(feature, best);
                }
            }
            groups.get(best).add(statement, sense);
        }
        return groups.stream().map(Group::members).toList();
    }

    /** For each group those whose first statement speaks of the same and points the other way. */
    private static List<List<Integer>> opposed(List<List<Integer>> groups, List<Sense> senses) {
        Chains index = new Chains(MOST_CANDIDATES);
        List<List<Integer>> opposed = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            opposed.add(new ArrayList<>());
            Sense sense = senses.get(groups.get(g).getFirst());
            int[] rarest = rarest(sense);
            for (int candidate : candidates(index, rarest)) {
                Sense other = senses.get(groups.get(candidate).getFirst());
                if (sense.isOpposed(other) && sense.likeness(other) >= ALIKE) {
                    opposed.get(g).add(candidate);
                    opposed.get(candidate).add(g);
                }
            }
            for (int feature : rarest) {
                index.add(feature, g);
            }
        }
        return opposed;
    }

    /** A position that is being filled. */
    private static final class Group {
        private final List<Integer> members = new ArrayList<>();
        private final List<Sense> first = new ArrayList<>();
        private final Map<Integer, Byte> signs = new HashMap<>();

        List<Integer> members() {
            return members;
        }

        void add(int statement, Sense sense) {
            members.add(statement);
            if (first.size() < MOST_MEMBERS) {
                first.add(sense);
            }
            for (int f = 0; f < sense.features().length; f++) {
                signs.putIfAbsent(sense.features()[f], sense.signs()[f]);
            }
        }

        /** How like the first member a statement is; 0 where it points apart from any. */
        double alike(Sense sense) {
            double alike = first.getFirst().alike(sense);
            boolean apart =
                    alike < ALIKE
                            || sense.isAgainst(signs)
                            || first.stream().anyMatch(sense::isOpposed);
            return apart ? 0 : alike;
        }
    }

    private static int[] candidates(Chains index, int[] rarest) {
        int[] found = new int[rarest.length * MOST_CANDIDATES];
        int count = 0;
        for (int feature : rarest) {
            for (int at = index.first(feature); at >= 0; at = index.next(at)) {
                found[count++] = index.value(at);
            }
        }
        Arrays.sort(found, 0, count);
        int size = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                found[size++] = found[i];
            }
        }
        return Arrays.copyOf(found, size);
    }

    private static int[] rarest(Sense sense) {
        float[] weights = sense.weights();
        int[] order = new int[Math.min(RAREST, weights.length)];
        int size = 0;
        for (int f = 0; f < weights.length; f++) {
            int at = size;
            while (at > 0 && weights[order[at - 1]] < weights[f]) {
                at--;
            }
            if (at < order.length) {
                size = Math.min(size + 1, order.length);
                System.arraycopy(order, at, order, at + 1, size - at - 1);
                order[at] = f;
            }
        }
        for (int i = 0; i < order.length; i++) {
            order[i] = sense.features()[order[i]];
        }
        return order;
    }

    /** The statement most like all of them first, the others in their order. */
    private static List<Integer> centralFirst(List<Integer> members, List<Sense> senses) {
        if (members.size() == 1) {
            return members;
        }
        Map<Integer, Double> centre = new HashMap<>();
        for (int member : members) {
            Sense sense = senses.get(member);
            for (int f = 0; f < sense.features().length; f++) {
                centre.merge(sense.features()[f], (double) sense.weights()[f], Double::sum);
            }
        }
        int most = members.getFirst();
        double best = -1;
        for (int member : members) {
            Sense sense = senses.get(member);
            double alike = 0;
            for (int f = 0; f < sense.features().length; f++) {
                alike += sense.weights()[f] * centre.getOrDefault(sense.features()[f], 0.0);
            }
            if (alike > best + 1e-9) {
                best = alike;
                most = member;
            }
        }
        List<Integer> ordered = new ArrayList<>();
        ordered.add(most);
        for (int member : members) {
            if (member != most) {
                ordered.add(member);
            }
        }
        return ordered;
    }
}
