package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.engine.learn.Goal;
import no.samsvar.engine.learn.Item;
import no.samsvar.engine.learn.Learner;
import no.samsvar.engine.learn.Model;
import no.samsvar.engine.round.Because;
import no.samsvar.engine.segment.Statement;
import no.samsvar.engine.theme.Labels.Guess;
import no.samsvar.engine.theme.Themed.Coded;
import org.jspecify.annotations.Nullable;

/** Statements to learn from how they are said, with what the cues say of them; made when asked. */
final class Manners {
    private final List<Guess> guesses;
    private @Nullable Learner learner;

    Manners(List<Guess> guesses) {
        this.guesses = guesses;
    }

    Guess guess(int i) {
        return guesses.get(i);
    }

    Model learn(SortedMap<Integer, String> decided) {
        SortedMap<Integer, Set<String>> sets = new TreeMap<>();
        decided.forEach((i, label) -> sets.put(i, Set.of(label)));
        Learner known = learner;
        if (known == null) {
            known = Learner.of(Goal.MANNER, guesses.stream().map(g -> item(g.coded())).toList());
            learner = known;
        }
        return known.learn(sets);
    }

    private static Item item(Coded coded) {
        Statement statement = coded.voiced().placement().statement();
        List<String> context = new ArrayList<>();
        context.add("role " + coded.role().key());
        context.add("addressee " + coded.addressee().key());
        for (Because reason : coded.because()) {
            if (!reason.step().equals("place")) {
                context.add(reason.step() + " " + reason.code());
            }
        }
        return new Item(
                statement.text(),
                Surroundings.languageOf(statement),
                statement.source().id(),
                context);
    }
}
