package no.samsvar.engine.recognise;

import java.util.List;
import no.samsvar.engine.round.Respondent;
import org.jspecify.annotations.Nullable;

/**
 * Who answers in a submission.
 *
 * @param respondent null where the papers do not say, or leave several
 * @param confidence 0 to 1
 * @param evidence what speaks for the respondent, the weightiest first; where there is none, what
 *     was found for the nearest
 */
record Who(@Nullable Respondent respondent, double confidence, List<Evidence> evidence) {
    Who {
        evidence = List.copyOf(evidence);
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("confidence " + confidence);
        }
    }
}
