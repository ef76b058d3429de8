package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.round.Respondent;
import no.samsvar.engine.theme.Themed.Coded;
import no.samsvar.engine.theme.Themed.Voiced;

/** Codes a round's statements and puts those together that say the same. */
public final class Theming {
    private Theming() {}

    /**
     * @param voiced all statements of the answers that count, in a fixed order: groups and titles
     *     depend on it; those of one document stand together
     * @param respondents all who are invited and all who answered
     */
    public static Themed of(List<Voiced> voiced, Draft draft, List<Respondent> respondents) {
        String language =
                draft.round().languages().isEmpty() ? "nb" : draft.round().languages().getFirst();
        Terms terms = new Terms(roundWords(draft), language);
        ThemeMatching matching = new ThemeMatching(new Codebook(draft, terms, language), terms);
        List<Coded> coded =
                matching.code(
                        Labels.of(
                                voiced,
                                new Roles(draft.round().year()),
                                new Addressees(draft, respondents)));
        return new Themed(coded, Positions.of(coded), CopyGroups.of(coded));
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
