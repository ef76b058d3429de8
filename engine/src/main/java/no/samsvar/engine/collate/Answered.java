package no.samsvar.engine.collate;

import java.util.List;
import no.samsvar.engine.own.OwnWords;
import no.samsvar.engine.place.Placement;
import no.samsvar.engine.recognise.Recognised;
import no.samsvar.engine.round.Respondent;
import no.samsvar.engine.round.Standing;

/**
 * One submission with all that the steps before found in it.
 *
 * @param respondent who answers; one made of the file's name where it could not be told
 * @param documents the passages of each document, in the submission's order
 * @param placements its statements under their questions, in order
 */
public record Answered(
        Recognised recognised,
        Respondent respondent,
        Standing standing,
        List<OwnWords> documents,
        List<Placement> placements) {
    public Answered {
        documents = List.copyOf(documents);
        placements = List.copyOf(placements);
    }

    public Answered as(Standing other) {
        return new Answered(recognised, respondent, other, documents, placements);
    }

    public boolean counts() {
        return standing == Standing.COUNTED;
    }
}
