package no.samsvar.app.round;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samsvar.engine.round.DocumentKind;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.text.SourceText;
import org.springframework.stereotype.Component;

/** The booklets of rounds, to be read on pages. */
@Component
public class Booklets {
    private final RoundDocuments documents;
    private final RoundTexts texts;

    Booklets(RoundDocuments documents, RoundTexts texts) {
        this.documents = documents;
        this.texts = texts;
    }

    /** Empty where the round has no booklet, or none that has words. */
    public Optional<BookletPage> of(UUID id, Round round) {
        List<SourceText> words =
                documents.of(id, DocumentKind.BOOKLET).stream()
                        .flatMap(p -> texts.of(p).stream())
                        .toList();
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(BookletPage.of(words, round.questions()));
    }

    /** The language of the booklet itself, for a page's attribute. */
    public static String language(Round round) {
        return BookletPage.language(round.languages());
    }
}
