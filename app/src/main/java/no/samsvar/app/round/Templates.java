package no.samsvar.app.round;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samsvar.app.register.Bodies;
import no.samsvar.app.register.Region;
import no.samsvar.engine.round.DocumentKind;
import no.samsvar.engine.text.SourceText;
import org.springframework.stereotype.Component;

/** The case paper template of a round, for one body. */
@Component
public class Templates {
    private final RoundDocuments documents;
    private final RoundTexts texts;
    private final Bodies bodies;
    private final Invited invited;

    Templates(RoundDocuments documents, RoundTexts texts, Bodies bodies, Invited invited) {
        this.documents = documents;
        this.texts = texts;
        this.bodies = bodies;
        this.invited = invited;
    }

    /**
     * The template with the body's names filled in, as a Word file; empty where the round has none
     * that has words, or the body is not invited.
     */
    public Optional<byte[]> filled(UUID round, String body) throws IOException {
        InvitedBody one = invited.find(round, body).orElse(null);
        return one == null ? Optional.empty() : of(round, one, List.of()).map(CasePaper::docx);
    }

    /**
     * Empty where the round has no template, or none that has words.
     *
     * @param chosen of the alternatives that the template offers
     */
    Optional<CasePaper> of(UUID round, InvitedBody body, List<String> chosen) throws IOException {
        List<RoundDocument> templates = documents.of(round, DocumentKind.TEMPLATE);
        RoundDocument template =
                templates.stream()
                        .filter(RoundDocument::isWord)
                        .findFirst()
                        .orElse(templates.isEmpty() ? null : templates.getFirst());
        if (template == null) {
            return Optional.empty();
        }
        String region =
                body.region() == null
                        ? null
                        : bodies.region(body.region()).map(Region::name).orElse(null);
        Blanks blanks = Blanks.of(body.name(), body.kind(), region, chosen);
        if (template.isWord()) {
            try (InputStream in = documents.open(template)) {
                return Optional.of(CasePaper.fill(in, blanks));
            }
        }
        List<SourceText> words = texts.of(template);
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        CasePaper.fill(new ByteArrayInputStream(PlainDocx.of(words)), blanks));
    }
}
