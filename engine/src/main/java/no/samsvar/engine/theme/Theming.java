package no.samsvar.engine.theme;

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
     *     depend on it; those of one
     *     document stand together
     * @param respondents all who are invited and all who answered
     */
    public static Themed of(List<Voiced> voiced, Draft draft, List<Respondent> respondents) {
        Codebook codebook = new Codebook(draft);
        List<Coded> coded =
                Labels.of(
                                voiced,
                                new Roles(draft.round().year()),
                                new Addressees(draft, respondents))
                        .parallelStream()
                        .map(codebook::code)
                        .toList();
        return new Themed(coded, Positions.of(coded), CopyGroups.of(coded));
    }
}
