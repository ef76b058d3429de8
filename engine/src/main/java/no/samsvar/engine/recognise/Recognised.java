package no.samsvar.engine.recognise;

import java.util.List;
import no.samsvar.engine.borrow.Borrowed;
import no.samsvar.engine.round.DocumentKind;
import no.samsvar.engine.round.Submission;

/**
 * What a submission was recognised as.
 *
 * @param papers its documents, in the submission's order
 */
public record Recognised(Submission submission, List<Document> papers) {
    public Recognised {
        papers = List.copyOf(papers);
    }

    /**
     * One document of a submission.
     *
     * @param borrowed its sentences and what was borrowed
     * @param zones what each sentence is, in the order of {@code borrowed.units()}
     */
    public record Document(Borrowed borrowed, DocumentKind kind, List<Zone> zones) {
        public Document {
            zones = List.copyOf(zones);
            if (zones.size() != borrowed.units().size()) {
                throw new IllegalArgumentException("a zone for each unit");
            }
        }
    }
}
