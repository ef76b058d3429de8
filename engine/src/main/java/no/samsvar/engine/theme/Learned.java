package no.samsvar.engine.theme;

import java.util.List;
import java.util.Map;
import no.samsvar.engine.round.Addressee;
import no.samsvar.engine.round.Role;
import no.samsvar.engine.settle.Settled;
import no.samsvar.engine.theme.Labels.Guess;
import no.samsvar.engine.theme.ThemeMatching.Matches;
import no.samsvar.engine.theme.Themed.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Statements as they are read once people have labelled some: what the codebook and the cues say,
 * weighed against what is learned. Without decisions it is what they say alone.
 */
final class Learned {
    private final List<Guess> guesses;
    private final Matches matches;
    private final @Nullable ThemeLearning themes;
    private final @Nullable LabelLearning<Role> roles;
    private final @Nullable LabelLearning<Addressee> addressees;

    private Learned(List<Guess> guesses, Matches matches, Taught taught) {
        this.guesses = guesses;
        this.matches = matches;
        themes = taught.themes().isEmpty() ? null : ThemeLearning.of(matches, taught.themes());
        Manners manners = new Manners(guesses);
        roles =
                taught.roles().isEmpty()
                        ? null
                        : LabelLearning.of(Role.class, manners, Guess::roles, taught.roles());
        addressees =
                taught.addressees().isEmpty()
                        ? null
                        : LabelLearning.of(
                                Addressee.class, manners, Guess::addressees, taught.addressees());
    }

    static Learned of(List<Guess> guesses, Matches matches, Settled settled) {
        List<String> ids = guesses.stream().map(g -> g.coded().id()).toList();
        return new Learned(
                guesses,
                matches,
                Taught.of(ids, settled, i -> matches.chosen(i, matches.scores(i, Map.of()))));
    }

    /** A statement with its labels, before those that people settled are put in their place. */
    Coded on(int statement) {
        Guess guess = guesses.get(statement);
        Coded coded = guess.coded();
        if (roles != null || addressees != null) {
            coded =
                    Labels.coded(
                            coded,
                            roles == null ? guess.roles() : roles.on(statement, guess.roles()),
                            addressees == null
                                    ? guess.addressees()
                                    : addressees.on(statement, guess.addressees()));
        }
        return themes == null ? matches.code(statement, coded) : themes.on(statement, coded);
    }

    /** What the decided themes teach; null where none are. */
    @Nullable ThemeLearning themes() {
        return themes;
    }
}
