package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import no.samsvar.engine.language.Cue;
import no.samsvar.engine.language.CueText;
import no.samsvar.engine.language.Cues;
import no.samsvar.engine.round.Addressee;
import no.samsvar.engine.round.Because;
import no.samsvar.engine.round.Role;
import no.samsvar.engine.round.Stage;
import no.samsvar.engine.theme.Themed.Coded;
import no.samsvar.engine.theme.Themed.Voiced;
import org.jspecify.annotations.Nullable;

/** Role, addressee and stage of a round's statements, by cues in their languages and by place. */
final class Labels {
    private static final int MOST_REASONS = 3;

    /** How near the strongest a second role must come for the statement to have both. */
    private static final double NEAR = 0.5;

    private Labels() {}

    /** What the cues say of a statement, and how strongly they speak for each label. */
    record Guess(Coded coded, Votes<Role> roles, Votes<Addressee> addressees) {}

    /**
     * @param voiced statements of one document stand together
     */
    static List<Guess> of(List<Voiced> voiced, Roles roles, Addressees addressees) {
        List<Surroundings> all = Surroundings.of(voiced);
        List<Votes<Role>> first = all.parallelStream().map(roles::alone).toList();
        List<Role> guessed = first.stream().map(Votes::best).toList();
        for (int i = 0; i < all.size(); i++) {
            Surroundings one = all.get(i);
            boolean last = one.after() == null;
            Roles.together(
                    first.get(i),
                    one,
                    one.before() == null ? null : guessed.get(i - 1),
                    last ? null : guessed.get(i + 1),
                    last ? null : all.get(i + 1));
        }
        List<Role> settled = first.stream().map(Votes::best).toList();
        List<Votes<Addressee>> to = addressees.of(all, settled);
        return IntStream.range(0, all.size())
                .parallel()
                .mapToObj(i ->
                        new Guess(
                                coded(all.get(i), first.get(i), to.get(i)),
                                first.get(i),
                                to.get(i)))
                .toList();
    }

    private static Coded coded(Surroundings one, Votes<Role> roles, Votes<Addressee> to) {
        String question = one.voiced().placement().question();
        Because place =
                new Because(
                        "place",
                        one.voiced().placement().code(),
                        question == null ? Map.of() : Map.of("question", question));
        Coded bare =
                new Coded(
                        one.voiced(),
                        roles.best(),
                        Set.of(),
                        to.best(),
                        stage(one.language().cues(), one.words()),
                        Concretes.in(one.statement()),
                        List.of(),
                        new TreeMap<>(Map.of("question", one.voiced().placement().confidence())),
                        List.of(place));
        return coded(bare, roles, to);
    }

    /** The statement with the role and addressee that these votes come to, and why. */
    static Coded coded(Coded as, Votes<Role> roles, Votes<Addressee> to) {
        Role role = roles.best();
        Set<Role> all = EnumSet.of(role);
        for (Role other : Role.values()) {
            if (roles.sum(other) >= 1.5 && roles.sum(other) >= roles.sum(role) - NEAR) {
                all.add(other);
            }
        }
        Addressee addressee = to.best();
        List<Because> because =
                new ArrayList<>(
                        as.because().stream().filter(b -> b.step().equals("place")).toList());
        because.addAll(roles.because(role, MOST_REASONS));
        because.addAll(to.because(addressee, MOST_REASONS));
        TreeMap<String, Double> confidence = new TreeMap<>(as.confidence());
        confidence.put("role", roles.confidence(role));
        confidence.put("addressee", to.confidence(addressee));
        return new Coded(
                as.voiced(),
                role,
                all,
                addressee,
                as.stage(),
                as.concrete(),
                as.themes(),
                confidence,
                because);
    }

    /** The first that is told: what has been done is said before what is wished for. */
    private static @Nullable Stage stage(Cues cues, CueText words) {
        if (any(cues.underWay(), words)) {
            return Stage.UNDER_WAY;
        }
        if (any(cues.planned(), words)) {
            return Stage.PLANNED;
        }
        if (any(cues.wanted(), words)) {
            return Stage.WANTED;
        }
        return any(cues.done(), words) ? Stage.DONE : null;
    }

    private static boolean any(List<Cue> cues, CueText words) {
        return cues.stream().anyMatch(c -> c.matches(words));
    }
}
