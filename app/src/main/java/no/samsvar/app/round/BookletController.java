package no.samsvar.app.round;

import java.util.List;
import java.util.UUID;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Needs;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Problem;
import no.samsvar.engine.round.DocumentKind;
import no.samsvar.engine.text.SourceText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The booklet, to be read in the browser. */
@Controller
public class BookletController {
    private final Rounds rounds;
    private final RoundDocuments documents;
    private final RoundTexts texts;

    BookletController(Rounds rounds, RoundDocuments documents, RoundTexts texts) {
        this.rounds = rounds;
        this.documents = documents;
        this.texts = texts;
    }

    /**
     * @param language of the booklet itself
     */
    public record Reading(
            KeptRound round, BookletPage booklet, List<RoundDocument> documents, String language) {}

    @Needs(Action.SEE_ROUND)
    @GetMapping("/rounds/{round}/booklet")
    Html booklet(@PathVariable UUID round) {
        KeptRound kept = rounds.byId(round);
        List<RoundDocument> papers = documents.of(round, DocumentKind.BOOKLET);
        List<SourceText> words = papers.stream().flatMap(p -> texts.of(p).stream()).toList();
        if (words.isEmpty()) {
            return Problem.page("booklet", HttpStatus.NOT_FOUND, null);
        }
        return Html.of(
                "round/booklet",
                "booklet.title",
                new Reading(
                        kept,
                        BookletPage.of(words, kept.round().questions()),
                        papers,
                        BookletPage.language(kept.round().languages())));
    }
}
