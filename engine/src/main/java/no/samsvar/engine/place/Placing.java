package no.samsvar.engine.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.segment.Statement;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** Places statements. Made once a round; safe to use from several threads. */
public final class Placing {
    private static final double SAID = 0.98;

    /** Share of a group's words that its question must hold; below it answers no question. */
    private static final double LEAST_SHARE = 0.12;

    /** How much more the best question must be spoken of than the next, for a whole group. */
    private static final double CLEAR = 1.2;

    /** How much the group weighs beside the statement itself. */
    private static final double GROUP = 0.5;

    private static final Pattern OTHER =
            Pattern.compile(
                    "(?iu)(?:andre|øvrige|anna|annet|generelle|ymse)\\b.{0,40}|øvrig|sonstiges|other .{0,30}");

    private final Profiles profiles;

    public Placing(Draft draft) {
        this.profiles = new Profiles(draft);
    }

    /**
     * @param statements of one document, in order
     */
    public List<Placement> of(List<Statement> statements) {
        Map<String, List<Statement>> groups = new LinkedHashMap<>();
        for (Statement statement : statements) {
            if (statement.under() == null) {
                groups.computeIfAbsent(group(statement), k -> new ArrayList<>()).add(statement);
            }
        }
        Map<String, Map<String, Double>> groupScores = new HashMap<>();
        groups.forEach((key, members) -> groupScores.put(key, profiles.score(stems(members))));
        Map<String, String> groupQuestion = new HashMap<>();
        groups.forEach((key, members) -> {
            String clear = clear(groupScores.getOrDefault(key, Map.of()));
            if (clear != null && profiles.share(clear, stems(members)) >= LEAST_SHARE) {
                groupQuestion.put(key, clear);
            }
        });
        List<Placement> placements = new ArrayList<>();
        for (Statement statement : statements) {
            placements.add(place(statement, groupScores, groupQuestion));
        }
        return placements;
    }

    private Placement place(
            Statement statement,
            Map<String, Map<String, Double>> groupScores,
            Map<String, String> groupQuestion) {
        if (isOther(statement)) {
            return new Placement(statement, null, 0.8, "other-heading");
        }
        if (statement.under() != null) {
            return new Placement(statement, statement.under(), SAID, statement.underCode());
        }
        String key = group(statement);
        Map<String, Double> scores = new LinkedHashMap<>(profiles.score(stems(List.of(statement))));
        groupScores
                .getOrDefault(key, Map.of())
                .forEach((q, s) -> scores.merge(q, GROUP * s, Double::sum));
        String whole = groupQuestion.get(key);
        if (whole != null && !statement.path().isEmpty()) {
            return new Placement(statement, whole, confidence(scores, whole), "heading-content");
        }
        String best = best(scores);
        if (best == null) {
            return new Placement(statement, null, 0.5, "no-question");
        }
        List<String> own = profiles.stems(statement.text());
        boolean known = whole != null || profiles.share(best, own) >= LEAST_SHARE;
        return known
                ? new Placement(statement, best, confidence(scores, best), "content")
                : new Placement(statement, null, 0.5, "no-question");
    }

    /** Statements under one outermost heading are placed together; without headings all are one. */
    private static String group(Statement statement) {
        return statement.path().isEmpty() ? "" : statement.path().getFirst().toString();
    }

    private List<String> stems(List<Statement> members) {
        List<String> stems = new ArrayList<>();
        for (Statement statement : members) {
            stems.addAll(profiles.stems(statement.text()));
            for (Span part : statement.path()) {
                stems.addAll(profiles.stems(statement.pathText(part)));
            }
        }
        return stems;
    }

    private static boolean isOther(Statement statement) {
        return statement.path().stream()
                .anyMatch(p ->
                        OTHER.matcher(statement.pathText(p).replaceAll("[:.]$", "")).matches());
    }

    private static @Nullable String best(Map<String, Double> scores) {
        String best = null;
        for (Map.Entry<String, Double> entry : scores.entrySet()) {
            if (entry.getValue() > 0
                    && (best == null
                            || entry.getValue() > Objects.requireNonNull(scores.get(best)))) {
                best = entry.getKey();
            }
        }
        return best;
    }

    /** The best question where it is clearly ahead, else null. */
    private static @Nullable String clear(Map<String, Double> scores) {
        String best = best(scores);
        if (best == null) {
            return null;
        }
        double top = scores.getOrDefault(best, 0.0);
        double next =
                scores.entrySet().stream()
                        .filter(e -> !e.getKey().equals(best))
                        .mapToDouble(Map.Entry::getValue)
                        .max()
                        .orElse(0);
        return top >= CLEAR * next ? best : null;
    }

    private static double confidence(Map<String, Double> scores, String chosen) {
        double all = scores.values().stream().mapToDouble(Double::doubleValue).sum();
        double share = all == 0 ? 0.34 : scores.getOrDefault(chosen, 0.0) / all;
        return Math.min(0.95, Math.round(share * 100) / 100.0);
    }
}
