package no.samsvar.engine.recognise;

import java.util.List;
import no.samsvar.engine.borrow.Borrowed;
import no.samsvar.engine.round.AdoptedBy;
import no.samsvar.engine.round.CaseFile;
import no.samsvar.engine.round.DocumentKind;
import no.samsvar.engine.round.Respondent;
import no.samsvar.engine.round.Submission;
import no.samsvar.engine.round.Treatment;
import org.jspecify.annotations.Nullable;

/**
 * What a submission was recognised as.
 *
 * @param respondent who answers, or null where it could not be told
 * @param confidence of that, 0 to 1
 * @param evidence the places that say who answers
 * @param adoptedBy the body that is shown to have adopted it
 * @param adoption where that stands; null where it is not shown
 * @param date of the answer, ISO-8601: of the adoption, else of the meeting or the e-mail; or null
 * @param endorses whose answer this one supports instead of giving its own, or null
 * @param papers its documents, in the submission's order
 */
public record Recognised(
        Submission submission,
        @Nullable Respondent respondent,
        double confidence,
        List<Evidence> evidence,
        AdoptedBy adoptedBy,
        @Nullable Evidence adoption,
        @Nullable String date,
        @Nullable String endorses,
        List<Document> papers) {
    public Recognised {
        evidence = List.copyOf(evidence);
        papers = List.copyOf(papers);
    }

    /**
     * One document of a submission.
     *
     * @param borrowed its sentences and what was borrowed
     * @param zones what each sentence is, in the order of {@code borrowed.units()}
     * @param treatments of the round's case that it tells of, by date and place
     */
    public record Document(
            Borrowed borrowed,
            DocumentKind kind,
            CaseFile caseFile,
            List<Zone> zones,
            List<Treatment> treatments) {
        public Document {
            treatments = List.copyOf(treatments);
            zones = List.copyOf(zones);
            if (zones.size() != borrowed.units().size()) {
                throw new IllegalArgumentException("a zone for each unit");
            }
        }
    }
}
