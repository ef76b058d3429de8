package no.samsvar.engine.theme;

import java.util.List;
import no.samsvar.engine.draft.Draft;
import no.samsvar.engine.theme.Themed.Coded;
import no.samsvar.engine.theme.Themed.Voiced;

/** Codes a round's statements and puts those together that say the same. */
public final class Theming {
    private Theming() {}

    /**
     * @param voiced all statements of the answers that count, in a fixed order: groups and titles
     *     depend on it
     */
    public static Themed of(List<Voiced> voiced, Draft draft) {
        Codebook codebook = new Codebook(draft);
        List<Coded> coded = voiced.parallelStream().map(v -> codebook.code(Labels.of(v))).toList();
        return new Themed(coded, Positions.of(coded), CopyGroups.of(coded));
    }
}
