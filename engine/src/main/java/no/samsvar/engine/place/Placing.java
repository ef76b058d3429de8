package no.samsvar.engine.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.segment.Statement;
import no.samsvar.engine.text.Block;
import org.jspecify.annotations.Nullable;

/**
 * Places statements: by what the paper says, else by content. By content a paragraph, or a bullet
 * with what stands under it, is placed as one; what counts is its words, its heading's, and how
 * answers go through the questions. Made once a round; safe to use from several threads.
 */
public final class Placing {
    private static final double SAID = 0.98;
    private static final double MOST_BY_CONTENT = 0.95;
    private static final double OTHER_HEADING = 0.8;

    /** How much the words of a heading count beside those of the text under it. */
    private static final double HEADING = 0.3;

    /** A word that comes again in a stretch says little more. */
    private static final double AGAIN = 0.5;

    /** Log odds that a stretch answers none: as such, under a heading that says so, as a frame. */
    private static final double NONE = -4.3;

    private static final double CERTAIN = 20;
    private static final double FRAME = 13;

    private final Profiles profiles;

    public Placing(Draft draft) {
        this.profiles = new Profiles(draft);
    }

    /**
     * @param statements of one document, in order
     * @return one for each, in the same order
     */
    public List<Placement> of(List<Statement> statements) {
        Map<Statement, Placement> byContent = new LinkedHashMap<>();
        if (!profiles.questions().isEmpty()
                && statements.stream().anyMatch(s -> s.under() == null)) {
            place(Stretch.of(statements), byContent);
        }
        int closing = closing(statements);
        List<Placement> placements = new ArrayList<>();
        for (int s = 0; s < statements.size(); s++) {
            Statement statement = statements.get(s);
            if (Frames.isOther(statement)) {
                placements.add(new Placement(statement, null, OTHER_HEADING, "other-heading"));
            } else if (s >= closing) {
                placements.add(new Placement(statement, null, OTHER_HEADING, "closing"));
            } else {
                placements.add(byContent.getOrDefault(statement, said(statement)));
            }
        }
        return placements;
    }

    private static Placement said(Statement statement) {
        return new Placement(statement, statement.under(), SAID, statement.underCode());
    }

    /** Where the last words begin that only thank and wish, in paragraphs of their own. */
    private static int closing(List<Statement> statements) {
        int closing = statements.size();
        while (closing > 1
                && Frames.closes(statements.get(closing - 1))
                && !isItem(statements.get(closing - 1))
                && statements.get(closing - 1).block() != statements.getFirst().block()) {
            closing--;
        }
        boolean inside =
                closing > 0
                        && closing < statements.size()
                        && statements.get(closing - 1).block() == statements.get(closing).block();
        return inside ? statements.size() : closing;
    }

    private static boolean isItem(Statement statement) {
        return statement.source().blocks().get(statement.block()).is(Block.Kind.ITEM);
    }

    private void place(List<Stretch> stretches, Map<Statement, Placement> placed) {
        double[][] evidence = new double[stretches.size()][];
        boolean[] opens = new boolean[stretches.size()];
        for (int i = 0; i < evidence.length; i++) {
            evidence[i] = evidence(stretches.get(i));
            opens[i] = i > 0 && !stretches.get(i).heading().equals(stretches.get(i - 1).heading());
        }
        double[][] likely = new Course(profiles.questions().size()).likelihoods(evidence, opens);
        for (int i = 0; i < evidence.length; i++) {
            if (stretches.get(i).said() == null) {
                int best = best(likely[i]);
                double confidence = Math.min(MOST_BY_CONTENT, round(likely[i][best]));
                for (Statement statement : stretches.get(i).members()) {
                    placed.put(statement, placement(statement, best, confidence));
                }
            }
        }
    }

    private Placement placement(Statement statement, int state, double confidence) {
        boolean none = state == profiles.questions().size();
        @Nullable String question = none ? null : profiles.questions().get(state);
        return new Placement(statement, question, confidence, none ? "no-question" : "content");
    }

    /** Log odds of each question, and last of none. */
    private double[] evidence(Stretch stretch) {
        List<String> questions = profiles.questions();
        double[] odds = new double[questions.size() + 1];
        if (stretch.said() != null) {
            Arrays.fill(odds, -CERTAIN);
            int said = questions.indexOf(stretch.said());
            odds[said < 0 ? questions.size() : said] = 0;
            return odds;
        }
        Map<String, Double> stems = new LinkedHashMap<>();
        for (Statement statement : stretch.members()) {
            profiles.stems(statement.text())
                    .forEach(stem -> stems.merge(stem, 1.0, (before, more) -> before + AGAIN));
        }
        profiles.stems(stretch.heading()).forEach(stem -> stems.merge(stem, HEADING, Double::sum));
        double[] own = profiles.evidence(stems);
        System.arraycopy(own, 0, odds, 0, own.length);
        odds[own.length] =
                Frames.isOther(stretch.members().getFirst())
                        ? CERTAIN
                        : NONE + FRAME * Frames.share(stretch.members());
        return odds;
    }

    private static int best(double[] likely) {
        int best = 0;
        for (int s = 1; s < likely.length; s++) {
            best = likely[s] > likely[best] ? s : best;
        }
        return best;
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
