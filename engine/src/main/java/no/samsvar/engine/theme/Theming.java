package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.round.Respondent;
import no.samsvar.engine.settle.Settled;
import no.samsvar.engine.theme.Labels.Guess;
import no.samsvar.engine.theme.Sense.Words;
import no.samsvar.engine.theme.ThemeMatching.Matches;
import no.samsvar.engine.theme.Themed.Coded;
import no.samsvar.engine.theme.Themed.Copied;
import no.samsvar.engine.theme.Themed.Copies;
import no.samsvar.engine.theme.Themed.Position;
import no.samsvar.engine.theme.Themed.Voiced;

/** Codes a round's statements and puts those together that say the same. */
public final class Theming {
    private Theming() {}

    /**
     * @param voiced all statements of the answers that count, in a fixed order: groups and titles
     *     depend on it; those of one document stand together
     * @param draft with the codebook as people have changed it
     * @param respondents all who are invited and all who answered
     * @param settled what people settled; it stands in the place of what is suggested, and teaches
     *     what is suggested of the rest
     * @param review whether to say what people should look at next; where they have settled labels
     *     it is always said
     */
    public static Themed of(
            List<Voiced> voiced,
            Draft draft,
            List<Respondent> respondents,
            Settled settled,
            boolean review) {
        String language =
                draft.round().languages().isEmpty() ? "nb" : draft.round().languages().getFirst();
        Terms terms = new Terms(roundWords(draft), language);
        Codebook codebook = new Codebook(draft, terms, language);
        ThemeMatching matching = new ThemeMatching(codebook, terms);
        List<Guess> guesses =
                Labels.of(
                        voiced,
                        new Roles(draft.round().year()),
                        new Addressees(draft, respondents));
        Matches matches = matching.match(guesses.stream().map(Guess::coded).toList());
        Learned learned = Learned.of(guesses, matches, settled);
        Decided decided = new Decided(settled);
        List<Coded> suggested =
                IntStream.range(0, voiced.size())
                        .parallel()
                        .mapToObj(i -> decided.on(learned.on(i)))
                        .toList();
        List<Words> words = words(voiced);
        Copied copied = CopyGroups.of(voiced, directions(words));
        FoundThemes.Result found =
                FoundThemes.of(
                        suggested, codebook, terms, draft.round(), copied.statements(), settled);
        List<Coded> coded = found.statements();
        List<Copies> copies =
                copied.statements().stream()
                        .map(group -> new Copies(group.stream().map(coded::get).toList()))
                        .toList();
        List<Position> positions = Positions.of(coded, Sense.of(words));
        boolean isReviewed = review || !settled.labels().isEmpty();
        return new Themed(
                coded,
                positions,
                copies,
                copied.answers(),
                found.found(),
                isReviewed ? Reviewing.of(coded, settled, learned.themes()) : null);
    }

    /** Which statements and answers several respondents have in common. */
    public static Copied copies(List<Voiced> voiced) {
        return CopyGroups.of(voiced, directions(words(voiced)));
    }

    private static List<Words> words(List<Voiced> voiced) {
        return voiced.parallelStream()
                .map(v -> v.placement().statement())
                .map(s -> Words.of(s.text(), s.language()))
                .toList();
    }

    private static int[] directions(List<Words> words) {
        return words.stream().mapToInt(Words::direction).toArray();
    }

    /** The texts whose words compounds are taken apart by. */
    private static List<String> roundWords(Draft draft) {
        List<String> words = new ArrayList<>();
        draft.booklet().forEach(t -> words.add(t.text()));
        draft.deck().forEach(t -> words.add(t.text()));
        draft.template().forEach(t -> words.add(t.text()));
        draft.round().themes().forEach(t -> words.add(t.title()));
        return words;
    }
}
