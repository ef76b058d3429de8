package no.samsvar.engine.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.segment.Statement;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Places statements: by what the paper says, else by content. By content a paragraph, or a bullet
 * with what stands under it, is placed as one, with its heading and its neighbours under the same
 * heading as evidence. Made once a round; safe to use from several threads.
 */
public final class Placing {
    private static final double SAID = 0.98;

    /** Share of a stretch's words that its question must hold; below it answers no question. */
    private static final double LEAST_SHARE = 0.16;

    private static final double HEADING = 1.2;
    private static final double NEIGHBOUR = 0.35;
    private static final double ALL_UNDER_HEADING = 0.25;

    private static final Pattern OTHER =
            Pattern.compile(
                    "(?iu)(?:andre|øvrige|anna|annet|generelle|ymse)\\b.{0,40}|øvrig|sonstiges|other .{0,30}|.*\\b(?:ikke|ikkje)\\b.{0,20}\\bsp(?:ø|o)r.*|(?:utenom|utover|ut over|utanom) spørsmål.*|til slutt|avslutningsvis|avslutning");

    private final Profiles profiles;

    public Placing(Draft draft) {
        this.profiles = new Profiles(draft);
    }

    /** Statements that are placed together: a paragraph, or a bullet with what is under it. */
    private record Stretch(String heading, List<Statement> members, Map<String, Double> scores) {}

    /**
     * @param statements of one document, in order
     */
    public List<Placement> of(List<Statement> statements) {
        List<Stretch> stretches = stretches(statements);
        Map<Statement, Placement> placed = new LinkedHashMap<>();
        for (int i = 0; i < stretches.size(); i++) {
            place(stretches, i, placed);
        }
        List<Placement> placements = new ArrayList<>();
        for (Statement statement : statements) {
            Placement content = placed.get(statement);
            if (isOther(statement)) {
                placements.add(new Placement(statement, null, 0.8, "other-heading"));
            } else if (content == null) {
                placements.add(
                        new Placement(statement, statement.under(), SAID, statement.underCode()));
            } else {
                placements.add(content);
            }
        }
        return placements;
    }

    private List<Stretch> stretches(List<Statement> statements) {
        List<Stretch> stretches = new ArrayList<>();
        List<Statement> open = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement.under() != null) {
                continue;
            }
            if (!open.isEmpty() && !together(open.getLast(), statement)) {
                stretches.add(stretch(open));
                open = new ArrayList<>();
            }
            open.add(statement);
        }
        if (!open.isEmpty()) {
            stretches.add(stretch(open));
        }
        return stretches;
    }

    private Stretch stretch(List<Statement> members) {
        List<String> stems = new ArrayList<>();
        members.forEach(m -> stems.addAll(profiles.stems(m.text())));
        return new Stretch(
                heading(members.getFirst()), List.copyOf(members), profiles.score(stems));
    }

    /** Sentences of one block, and items under the item or lead-in before them. */
    private static boolean together(Statement before, Statement next) {
        if (before.block() == next.block()) {
            return true;
        }
        Block block = next.source().blocks().get(next.block());
        boolean deeper = block.is(Block.Kind.ITEM) && !next.path().isEmpty();
        return deeper && next.path().contains(before.span())
                || deeper
                        && !before.path().isEmpty()
                        && before.path().equals(next.path())
                        && isStatement(next, next.path().getLast());
    }

    /** Whether a part of the path is a lead-in or an item, not a heading. */
    private static boolean isStatement(Statement statement, Span part) {
        Block block = null;
        for (Block other : statement.source().blocks()) {
            if (other.span().contains(part)) {
                block = other;
            }
        }
        return block != null && !block.is(Block.Kind.HEADING);
    }

    private void place(List<Stretch> stretches, int i, Map<Statement, Placement> placed) {
        Stretch stretch = stretches.get(i);
        Map<String, Double> scores = new LinkedHashMap<>(stretch.scores());
        add(scores, profiles.score(profiles.stems(stretch.heading())), HEADING);
        for (int k = 0; k < stretches.size(); k++) {
            if (k != i
                    && stretches.get(k).heading().equals(stretch.heading())
                    && !stretch.heading().isEmpty()) {
                add(
                        scores,
                        stretches.get(k).scores(),
                        Math.abs(k - i) == 1 ? NEIGHBOUR : ALL_UNDER_HEADING / stretches.size());
            }
        }
        List<String> own = profiles.stems(stretch.heading());
        stretch.members().forEach(m -> own.addAll(profiles.stems(m.text())));
        String best = best(scores);
        boolean known = best != null && profiles.share(best, own) >= LEAST_SHARE;
        for (Statement statement : stretch.members()) {
            placed.put(
                    statement,
                    known
                            ? new Placement(
                                    statement,
                                    best,
                                    confidence(scores, Objects.requireNonNull(best)),
                                    "content")
                            : new Placement(statement, null, 0.5, "no-question"));
        }
    }

    private static void add(Map<String, Double> scores, Map<String, Double> more, double factor) {
        more.forEach((question, score) -> scores.merge(question, factor * score, Double::sum));
    }

    /** The words of the innermost heading over a statement; empty where there is none. */
    private static String heading(Statement statement) {
        for (Span part : statement.path().reversed()) {
            if (!isStatement(statement, part)) {
                return statement.pathText(part);
            }
        }
        return "";
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

    private static double confidence(Map<String, Double> scores, String chosen) {
        double all = scores.values().stream().mapToDouble(Double::doubleValue).sum();
        double share = all == 0 ? 0.34 : scores.getOrDefault(chosen, 0.0) / all;
        return Math.min(0.95, Math.round(share * 100) / 100.0);
    }
}
