package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.samsvar.engine.decision.Decision.Field;
import no.samsvar.engine.round.Because;
import no.samsvar.engine.round.Role;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.segment.Statement;
import no.samsvar.engine.settle.CodebookChanges;
import no.samsvar.engine.settle.Settled;
import no.samsvar.engine.theme.Themed.Coded;
import no.samsvar.engine.theme.Themed.Found;
import org.jspecify.annotations.Nullable;

/**
 * Themes that the codebook does not have: proposals and reasons of several bodies that share a term
 * which stands under no theme, and more than that (groups by frequent terms, after Beil, Ester and
 * Xu, "Frequent Term-Based Text Clustering", KDD 2002, the weightiest first, each statement in
 * one). A group's id is made of its terms, so that it is known again, and what a person decided on
 * it holds, although its statements change.
 */
final class FoundThemes {
    /** Two statements are a position already, and what one body says is its own. */
    private static final int FEWEST = 3;

    private static final int FEWEST_BODIES = 2;

    /** So many bodies do not use a term by chance: they need share no more than that. */
    private static final int MANY_BODIES = 5;

    /** More proposals than a person looks through are none. */
    private static final int MOST = 12;

    /**
     * What more than a twentieth says besides the term joins nothing; in a small round, so many.
     */
    private static final double COMMON = 0.05;

    private static final int COMMON_AT_LEAST = 5;

    /** How sure a theme of the codebook must be to cover a statement. */
    private static final double COVERED = 0.6;

    private final List<Coded> coded;
    private final FoundTerms terms;
    private final int[] copyOf;
    private final Settled settled;
    private final Set<Integer> taken = new HashSet<>();
    private final Map<Integer, Because> under = new TreeMap<>();
    private final List<Found> found = new ArrayList<>();

    private FoundThemes(
            List<Coded> coded, FoundTerms terms, List<List<Integer>> copies, Settled settled) {
        this.coded = coded;
        this.terms = terms;
        this.settled = settled;
        copyOf = new int[coded.size()];
        for (int i = 0; i < copyOf.length; i++) {
            copyOf[i] = i;
        }
        copies.forEach(group -> group.forEach(i -> copyOf[i] = group.getFirst()));
    }

    /** Statements, some of them with a theme more, and the themes that were found. */
    record Result(List<Coded> statements, List<Found> found) {}

    /**
     * @param copies groups of statements that are the same, or nearly: each counts once
     */
    static Result of(
            List<Coded> coded,
            Codebook codebook,
            Terms words,
            Round round,
            List<List<Integer>> copies,
            Settled settled) {
        FoundThemes themes =
                new FoundThemes(
                        coded, FoundTerms.of(coded, codebook, words, round), copies, settled);
        themes.decided();
        themes.propose();
        List<Coded> with = new ArrayList<>(coded);
        themes.under.forEach((i, because) -> with.set(i, with(coded.get(i), because)));
        return new Result(with, themes.found);
    }

    private static Coded with(Coded one, Because because) {
        List<String> themes = new ArrayList<>(one.themes());
        String theme = because.args().getOrDefault("theme", "");
        if (!themes.contains(theme)) {
            themes.add(theme);
        }
        return one.with(themes, Map.of(), List.of(because));
    }

    /**
     * A statement whose themes a person wrote down has these and no more; and one that the codebook
     * surely tells is covered.
     */
    private boolean isOpen(int i) {
        Settled.Labels labels = settled.labels().get(coded.get(i).id());
        return !taken.contains(i)
                && coded.get(i).role() != Role.BACKGROUND
                && coded.get(i).confidence().getOrDefault("themes", 0.0) < COVERED
                && (labels == null || !labels.set().containsKey(Field.THEMES));
    }

    /** What a person decided on comes first, and as it was decided. */
    private void decided() {
        CodebookChanges changes = settled.themes();
        for (String id : changes.last().keySet()) {
            if (!CodebookChanges.isFound(id)) {
                continue;
            }
            List<String> names = CodebookChanges.termsOf(id);
            List<Integer> group = terms.named(names).stream().filter(this::isOpen).toList();
            taken.addAll(group);
            String now = changes.now(id).orElse(null);
            if (group.isEmpty() || now == null) {
                continue;
            }
            String term = terms.shared(group, names);
            boolean proposed = now.equals(id) && !changes.accepted().containsKey(id);
            if (proposed) {
                String title = changes.titles().getOrDefault(id, terms.title(group, term));
                add(id, title, group, term);
            } else {
                group.forEach(i -> under.put(i, because(now, i, term)));
            }
        }
    }

    private void propose() {
        while (found.size() < MOST) {
            String best = null;
            double most = 0;
            for (String term : terms.all()) {
                double value = value(term);
                if (value > most) {
                    most = value;
                    best = term;
                }
            }
            if (best == null) {
                return;
            }
            List<Integer> group = open(best);
            taken.addAll(group);
            String id = CodebookChanges.foundId(terms.names(group, best));
            add(id, terms.title(group, best), group, best);
        }
    }

    private List<Integer> open(String term) {
        return terms.with(term).stream().filter(this::isOpen).toList();
    }

    /** The more bodies use a term, and the rarer it is in all, the better; 0 where it is none. */
    private double value(String term) {
        List<Integer> group = open(term);
        long texts = group.stream().map(i -> copyOf[i]).distinct().count();
        long bodies =
                group.stream().map(i -> coded.get(i).voiced().respondent()).distinct().count();
        boolean enough = texts >= FEWEST && bodies >= FEWEST_BODIES;
        if (!enough || bodies < MANY_BODIES && !isJoined(group, term)) {
            return 0;
        }
        return bodies * StrictMath.log((1.0 + coded.size()) / terms.with(term).size());
    }

    /** Whether at least half of a group's texts share more than the term with another of them. */
    private boolean isJoined(List<Integer> group, String term) {
        Map<String, Set<Integer>> texts = new HashMap<>();
        Set<Integer> all = new TreeSet<>();
        double common = Math.max(COMMON_AT_LEAST, COMMON * coded.size());
        for (int i : group) {
            all.add(copyOf[i]);
            for (String other : terms.beside(i, term)) {
                if (terms.often(other) <= common) {
                    texts.computeIfAbsent(other, k -> new TreeSet<>()).add(copyOf[i]);
                }
            }
        }
        Set<Integer> joined = new TreeSet<>();
        texts.values().stream().filter(t -> t.size() > 1).forEach(joined::addAll);
        return joined.size() * 2 >= all.size();
    }

    private void add(String id, String title, List<Integer> group, String term) {
        group.forEach(i -> under.put(i, because(id, i, term)));
        Collection<@Nullable String> questions = new LinkedHashSet<>();
        group.forEach(i -> questions.add(coded.get(i).voiced().placement().question()));
        found.add(
                new Found(
                        id,
                        title,
                        questions.size() == 1 ? questions.iterator().next() : null,
                        group.stream().map(i -> coded.get(i).id()).toList()));
    }

    private Because because(String theme, int i, String term) {
        Statement statement = coded.get(i).voiced().placement().statement();
        return new Because(
                "theme", "found", Map.of("theme", theme, "word", terms.word(statement, term)));
    }
}
