package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.language.Cue;
import no.samsvar.engine.language.CueText;
import no.samsvar.engine.round.Because;

/**
 * Log-odds for each of several labels, added up with the reasons: a naive Bayes model whose weights
 * are set by hand. The first label of the enum wins a draw.
 */
final class Votes<E extends Enum<E>> {
    private final EnumMap<E, Double> sums;
    private final E[] labels;
    private final String step;
    private final List<Reason<E>> reasons = new ArrayList<>();

    private record Reason<E>(E label, double weight, Because because) {}

    Votes(Class<E> labels, String step) {
        this.labels = labels.getEnumConstants();
        this.sums = new EnumMap<>(labels);
        this.step = step;
    }

    private Votes(Votes<E> other) {
        labels = other.labels;
        sums = new EnumMap<>(other.sums);
        step = other.step;
        reasons.addAll(other.reasons);
    }

    /** The same votes, to be added to. */
    Votes<E> copy() {
        return new Votes<>(this);
    }

    void add(E label, double weight, String code) {
        add(label, weight, code, Map.of());
    }

    void add(E label, double weight, String code, Map<String, String> args) {
        sums.merge(label, weight, Double::sum);
        reasons.add(new Reason<>(label, weight, new Because(step, code, args)));
    }

    /** Each cue that is found, by its weight. */
    void add(E label, List<Cue> cues, CueText words) {
        for (Cue cue : cues) {
            cue.find(words)
                    .ifPresent(at -> add(label, cue.weight(), cue.code(), quoted(words, at)));
        }
    }

    /** The words that a cue was found in, to be shown. */
    static Map<String, String> quoted(CueText words, Cue.Match at) {
        StringBuilder found = new StringBuilder();
        for (int i = at.from(); i < at.to(); i++) {
            found.append(i == at.from() ? "" : " ").append(words.word(i));
        }
        return Map.of("words", found.toString());
    }

    double sum(E label) {
        return sums.getOrDefault(label, 0.0);
    }

    E best() {
        E best = labels[0];
        for (E label : labels) {
            if (sum(label) > sum(best)) {
                best = label;
            }
        }
        return best;
    }

    /** The share that a label has of the probability, if the weights are log-odds. */
    double confidence(E label) {
        double all = 0;
        for (E other : labels) {
            all += Math.exp(sum(other) - sum(label));
        }
        return Math.round(100 / all) / 100.0;
    }

    /** Why it is that label: the strongest reasons for it, at most so many. */
    List<Because> because(E label, int most) {
        return reasons.stream()
                .filter(r -> r.label() == label && r.weight() > 0)
                .sorted((a, b) -> Double.compare(b.weight(), a.weight()))
                .limit(most)
                .map(Reason::because)
                .toList();
    }
}
