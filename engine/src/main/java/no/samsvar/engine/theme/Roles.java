package no.samsvar.engine.theme;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.language.CueText;
import no.samsvar.engine.language.Cues;
import no.samsvar.engine.round.Role;
import no.samsvar.engine.segment.Statement;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Whether a statement proposes, argues or tells: by its mood and modality, by words that join it to
 * others, by where it stands, and by what its neighbours do.
 */
final class Roles {
    /** A heading that asks or tells what has been done makes what stands under it background. */
    private static final Pattern TELLS_WHAT_WAS_DONE =
            Pattern.compile(
                    "(?iu).*\\b(?:gjort|status|bakgrunn|historikk|dagens situasjon|nåsituasjon|noverande|utført|vedtak|møte(?:sak)?)\\b.*|.*møte sak .*");

    private static final Pattern YEAR =
            Pattern.compile("(?=[12])(?<![\\d.,])(?:19|20)\\d\\d(?![\\d.,]\\d)");
    private final @Nullable Integer year;

    /**
     * @param year of the round, or null: what lies after it is still to come
     */
    Roles(@Nullable Integer year) {
        this.year = year;
    }

    /** By the statement alone and its place. */
    Votes<Role> alone(Surroundings one) {
        Statement statement = one.statement();
        CueText words = one.words();
        Cues cues = one.language().cues();
        Votes<Role> votes = new Votes<>(Role.class, "role");
        votes.add(Role.PROPOSAL, cues.proposal(), words);
        votes.add(Role.REASON, cues.reason(), words);
        votes.add(Role.BACKGROUND, cues.background(), words);
        votes.add(Role.BACKGROUND, cues.othersSay(), words);
        place(votes, one);
        years(votes, statement.text());
        if (statement.quotation() || isPartOfQuotation(statement.text())) {
            votes.add(Role.BACKGROUND, 4, "quoted");
        }
        Span heading = toldAbove(statement);
        if (heading != null) {
            votes.add(
                    Role.BACKGROUND,
                    3.5,
                    "under-heading",
                    Map.of("heading", statement.pathText(heading)));
        }
        if (statement.text().endsWith(":")) {
            votes.add(Role.BACKGROUND, 2.2, "lead-in");
        } else if (asks(statement.text(), words, cues)) {
            votes.add(Role.BACKGROUND, 1.5, "asks");
        }
        return votes;
    }

    /** A question, with its mark or opened by a question word as in a list of questions. */
    private static boolean asks(String text, CueText words, Cues cues) {
        return text.endsWith("?") || cues.asking().stream().anyMatch(c -> c.matches(words));
    }

    /** A quotation mark without its fellow: the quotation began before it or goes on after it. */
    private static boolean isPartOfQuotation(String text) {
        return text.chars().filter(c -> c == '«').count()
                != text.chars().filter(c -> c == '»').count();
    }

    /** Under "Vedtak" in the minutes stands what is to be added, not what was done. */
    private static @Nullable Span toldAbove(Statement statement) {
        if (!statement.underCode().endsWith("by-resolution")) {
            for (Span part : statement.path()) {
                if (TELLS_WHAT_WAS_DONE.matcher(statement.pathText(part)).matches()) {
                    return part;
                }
            }
        }
        return null;
    }

    private static void place(Votes<Role> votes, Surroundings one) {
        boolean clause = one.words().hasFiniteVerb();
        if (!clause) {
            votes.add(Role.PROPOSAL, one.isItem() ? 1.8 : 1.2, "no-verb");
        }
        if (one.isItem()) {
            if (one.opensBlock()) {
                votes.add(Role.PROPOSAL, clause ? 0.4 : 0.8, "opens-item");
            } else {
                votes.add(Role.REASON, 0.6, "later-in-item");
            }
        } else {
            votes.add(Role.BACKGROUND, 0.4, "prose");
            votes.add(Role.REASON, 0.3, "prose");
            if (one.opensSection()) {
                votes.add(Role.BACKGROUND, 0.6, "opens-section");
            }
        }
    }

    private void years(Votes<Role> votes, String text) {
        Matcher matcher = YEAR.matcher(text);
        while (year != null && matcher.find()) {
            if (Integer.parseInt(matcher.group()) >= year) {
                votes.add(Role.PROPOSAL, 0.8, "year-to-come");
            } else {
                votes.add(Role.BACKGROUND, 0.8, "year-past");
            }
        }
    }

    /**
     * What the neighbours do: a reason stands beside what it is a reason for.
     *
     * @param before role of the statement before, or null, and likewise after
     * @param next the surroundings of the statement after, or null
     */
    static void together(
            Votes<Role> votes,
            Surroundings one,
            @Nullable Role before,
            @Nullable Role after,
            @Nullable Surroundings next) {
        if (one.goesOn() && before == Role.PROPOSAL) {
            votes.add(Role.REASON, 0.7, "after-proposal");
        }
        if (next != null && after == Role.PROPOSAL && next.saysTherefore()) {
            votes.add(Role.REASON, 1.2, "before-therefore");
        }
    }
}
