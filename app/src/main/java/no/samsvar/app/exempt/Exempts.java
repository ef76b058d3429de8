package no.samsvar.app.exempt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.SubmissionInfo;
import no.samsvar.engine.collate.Exempting;
import no.samsvar.engine.collate.Exempting.Stretch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** ExemptMarks in a collation what its bodies withhold today. */
@Component
public class Exempts {
    private final ExemptMarks marks;

    Exempts(ExemptMarks marks) {
        this.marks = marks;
    }

    /**
     * @param region whose bodies' answers are collated, or null for all
     * @param texts each document's text by its id
     */
    public Collation mark(
            Collation whole, Map<String, String> texts, UUID round, @Nullable String region) {
        Map<String, List<Mark>> byBody = new LinkedHashMap<>();
        for (Mark mark : marks.inForce(round, region)) {
            byBody.computeIfAbsent(mark.body(), b -> new ArrayList<>()).add(mark);
        }
        Map<String, String> senders = new LinkedHashMap<>();
        for (SubmissionInfo submission : whole.submissions()) {
            senders.put(submission.id(), submission.respondent());
        }
        List<Stretch> stretches = new ArrayList<>();
        for (DocumentInfo document : whole.documents()) {
            String sender =
                    document.submission() == null ? null : senders.get(document.submission());
            List<Mark> own = sender == null ? null : byBody.get(sender);
            if (own != null) {
                stretches.addAll(
                        Withheld.in(
                                document.sha256(),
                                document.textSha256(),
                                texts.getOrDefault(document.id(), ""),
                                own));
            }
        }
        return Exempting.mark(whole, stretches);
    }
}
