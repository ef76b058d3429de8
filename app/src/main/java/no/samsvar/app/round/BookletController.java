package no.samsvar.app.round;

import java.util.List;
import java.util.UUID;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Needs;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Problem;
import no.samsvar.engine.round.DocumentKind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The booklet, to be read in the browser. */
@Controller
public class BookletController {
    private final Rounds rounds;
    private final RoundDocuments documents;
    private final Booklets booklets;

    BookletController(Rounds rounds, RoundDocuments documents, Booklets booklets) {
        this.rounds = rounds;
        this.documents = documents;
        this.booklets = booklets;
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
        BookletPage page = booklets.of(round, kept.round()).orElse(null);
        if (page == null) {
            return Problem.page("booklet", HttpStatus.NOT_FOUND, null);
        }
        return Html.of(
                "round/booklet",
                "booklet.title",
                new Reading(
                        kept,
                        page,
                        documents.of(round, DocumentKind.BOOKLET),
                        Booklets.language(kept.round())));
    }
}
