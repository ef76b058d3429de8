package no.samsvar.engine.theme;

import java.util.List;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.settle.Settled;
import no.samsvar.engine.theme.Themed.Coded;
import no.samsvar.engine.theme.Themed.Voiced;

/** Codes a round's statements and puts those together that say the same. */
public final class Theming {
    private Theming() {}

    /**
     * @param voiced all statements of the answers that count, in a fixed order: groups and titles
     *     depend on it
     * @param draft with the codebook as people have changed it
     * @param settled what people settled; it stands in the place of what is suggested
     */
    public static Themed of(List<Voiced> voiced, Draft draft, Settled settled) {
        Codebook codebook = new Codebook(draft);
        Decided decided = new Decided(settled);
        List<Coded> coded =
                voiced.parallelStream().map(v -> decided.on(codebook.code(Labels.of(v)))).toList();
        return new Themed(coded, Positions.of(coded), CopyGroups.of(coded));
    }
}
