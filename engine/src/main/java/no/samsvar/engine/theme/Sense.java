package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samsvar.engine.language.Directions;
import no.samsvar.engine.language.Directions.Directed;
import no.samsvar.engine.language.Language;
import no.samsvar.engine.language.Languages;
import no.samsvar.engine.language.Roots;

/**
 * What a statement speaks of, weighed, and which way it points with each of it.
 *
 * @param features numbers of roots, ascending
 * @param weights of each, together of length 1
 * @param signs of each: see {@link Directed}
 * @param things whether each names something, and does not only tell more or less of it
 * @param direction of the most of it: 1 or -1
 */
record Sense(int[] features, float[] weights, byte[] signs, boolean[] things, int direction) {
    /** Of a word that says how much, against one that says of what. */
    private static final double CONCEPT = 0.45;

    /** Share of what two have in common that may point apart. */
    private static final double MOST_APART = 0.2;

    /** Likeness from which one word that names something is enough. */
    private static final double MOST_OF_BOTH = 0.48;

    /** Words of one statement. */
    record Words(Language language, List<Directed> directed) {
        static Words of(String text, String code) {
            Language language = code.equals("other") ? Languages.norwegian() : Languages.of(code);
            return new Words(language, Directions.of(language).telling(language, text));
        }

        int direction() {
            int sum = directed.stream().mapToInt(Directed::sign).map(Integer::signum).sum();
            return sum < 0 ? -1 : 1;
        }
    }

    /** The senses of all statements of a round, in their order. */
    static List<Sense> of(List<Words> statements) {
        Set<String> words = new HashSet<>();
        statements.forEach(s -> s.directed().forEach(d -> words.add(d.word())));
        Roots roots = new Roots(words);
        Map<String, Integer> numbers = new HashMap<>();
        List<int[]> in = new ArrayList<>();
        List<Map<Integer, double[]>> all = new ArrayList<>();
        for (Words statement : statements) {
            Map<Integer, double[]> found = new HashMap<>();
            for (Directed word : statement.directed()) {
                for (Roots.Feature feature : features(word, roots, statement.language())) {
                    int number = numbers.computeIfAbsent(feature.name(), k -> numbers.size());
                    double[] before = found.get(number);
                    if (before == null || before[0] < feature.share()) {
                        found.put(number, new double[] {feature.share(), word.sign()});
                    }
                }
            }
            all.add(found);
            in.add(found.keySet().stream().mapToInt(Integer::intValue).sorted().toArray());
        }
        boolean[] isThing = new boolean[numbers.size()];
        numbers.forEach(
                (name, number) -> isThing[number] = !name.startsWith("+") && !name.endsWith("-"));
        int[] frequency = new int[numbers.size()];
        in.forEach(s -> Arrays.stream(s).forEach(f -> frequency[f]++));
        List<Sense> senses = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            senses.add(
                    sense(
                            in.get(i),
                            all.get(i),
                            isThing,
                            frequency,
                            all.size(),
                            statements.get(i).direction()));
        }
        return senses;
    }

    private static List<Roots.Feature> features(Directed word, Roots roots, Language language) {
        return word.word().startsWith("+")
                ? List.of(new Roots.Feature(word.word(), CONCEPT))
                : roots.of(word.word(), language);
    }

    private static Sense sense(
            int[] features,
            Map<Integer, double[]> found,
            boolean[] isThing,
            int[] frequency,
            int total,
            int direction) {
        float[] weights = new float[features.length];
        byte[] signs = new byte[features.length];
        boolean[] things = new boolean[features.length];
        double square = 0;
        for (int f = 0; f < features.length; f++) {
            double[] of = found.get(features[f]);
            double share = of == null ? 0 : of[0];
            double weight = share * Math.log(1 + (double) total / frequency[features[f]]);
            weights[f] = (float) weight;
            things[f] = isThing[features[f]];
            signs[f] = of == null ? 1 : (byte) of[1];
            square += weight * weight;
        }
        double length = Math.sqrt(Math.max(square, 1e-9));
        for (int f = 0; f < weights.length; f++) {
            weights[f] /= (float) length;
        }
        return new Sense(features, weights, signs, things, direction);
    }

    /**
     * What two share.
     *
     * @param together weight of what has the same sign
     * @param apart of what has another
     * @param things how many name something
     */
    private record Shared(double together, double apart, int things) {
        boolean isApart() {
            return apart > MOST_APART * (together + apart);
        }

        double weight() {
            return together + apart;
        }
    }

    /** One word in common is chance, unless there is no other or it is most of both. */
    private boolean isEnough(Sense other, Shared shared) {
        return shared.things() > 1
                || shared.things() == 1
                        && (shared.weight() >= MOST_OF_BOTH
                                || Math.min(countThings(), other.countThings()) == 1);
    }

    private int countThings() {
        int count = 0;
        for (boolean thing : things) {
            count += thing ? 1 : 0;
        }
        return count;
    }

    private Shared shared(Sense other) {
        double together = 0;
        double apart = 0;
        int shared = 0;
        int j = 0;
        for (int i = 0; i < features.length; i++) {
            while (j < other.features.length && other.features[j] < features[i]) {
                j++;
            }
            if (j < other.features.length && other.features[j] == features[i]) {
                double product = (double) weights[i] * other.weights[j];
                shared += things[i] ? 1 : 0;
                if (signs[i] == other.signs[j]) {
                    together += product;
                } else {
                    apart += product;
                }
            }
        }
        return new Shared(together, apart, shared);
    }

    /** The cosine of two, 0 to 1; 0 where what they share points apart, or is next to nothing. */
    double alike(Sense other) {
        Shared shared = shared(other);
        return shared.isApart() || !isEnough(other, shared) ? 0 : shared.weight();
    }

    /** The cosine of two, 0 to 1, whichever way they point. */
    double likeness(Sense other) {
        Shared shared = shared(other);
        return isEnough(other, shared) ? shared.weight() : 0;
    }

    /** Whether two speak of the same and point apart. */
    boolean isOpposed(Sense other) {
        return shared(other).isApart();
    }

    /**
     * Whether it points apart from several statements together.
     *
     * @param others their signs by feature
     */
    boolean isAgainst(Map<Integer, Byte> others) {
        double together = 0;
        double apart = 0;
        for (int f = 0; f < features.length; f++) {
            Byte sign = others.get(features[f]);
            if (sign != null) {
                double weight = (double) weights[f] * weights[f];
                if (sign == signs[f]) {
                    together += weight;
                } else {
                    apart += weight;
                }
            }
        }
        return apart > MOST_APART * (together + apart);
    }
}
