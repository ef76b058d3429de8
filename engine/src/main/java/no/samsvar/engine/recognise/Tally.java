package no.samsvar.engine.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.round.Respondent;
import no.samsvar.engine.text.Span;

/** Adds up what speaks for each respondent. */
final class Tally {
    private static final int PLACES_KEPT = 3;

    private static final class Account {
        private final Map<Clue, Integer> places = new EnumMap<>(Clue.class);
        private final Map<Clue, List<Evidence>> shown = new EnumMap<>(Clue.class);
    }

    /**
     * A respondent with its sum.
     *
     * @param own what speaks for it
     * @param around what only tells it from others of its name
     */
    record Sum(Respondent respondent, double own, double around) {
        double all() {
            return own + around;
        }
    }

    private final Map<Respondent, Account> accounts = new LinkedHashMap<>();

    void add(List<Respondent> candidates, Clue clue, String document, Span span) {
        for (Respondent candidate : candidates) {
            Account account = accounts.computeIfAbsent(candidate, _ -> new Account());
            account.places.merge(clue, 1, Integer::sum);
            List<Evidence> shown = account.shown.computeIfAbsent(clue, _ -> new ArrayList<>());
            if (shown.size() < PLACES_KEPT) {
                shown.add(new Evidence(clue.key(), document, span));
            }
        }
    }

    /** Everyone that anything speaks for, in the order in which it was found. */
    List<Respondent> named() {
        return List.copyOf(accounts.keySet());
    }

    private static Sum sum(Respondent respondent, Account account) {
        double own = 0;
        double around = 0;
        for (Map.Entry<Clue, Integer> entry : account.places.entrySet()) {
            double weight = entry.getKey().weight(entry.getValue());
            if (entry.getKey() == Clue.SURROUNDINGS) {
                around += weight;
            } else {
                own += weight;
            }
        }
        return new Sum(respondent, own, around);
    }

    /** Everyone that was named, the highest sum first. */
    List<Sum> ranked() {
        return accounts.entrySet().stream()
                .map(entry -> sum(entry.getKey(), entry.getValue()))
                .sorted(
                        Comparator.comparingDouble(Sum::own)
                                .thenComparingDouble(Sum::around)
                                .reversed()
                                .thenComparing(sum -> sum.respondent().id()))
                .toList();
    }

    /** What speaks for one, the weightiest kind first. */
    List<Evidence> evidence(Respondent respondent) {
        Account account = accounts.get(respondent);
        return account == null
                ? List.of()
                : account.shown.values().stream().flatMap(List::stream).toList();
    }
}
