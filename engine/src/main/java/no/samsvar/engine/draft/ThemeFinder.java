package no.samsvar.engine.draft;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samsvar.engine.draft.Draft.Section;
import no.samsvar.engine.round.Question;
import no.samsvar.engine.round.Theme;
import no.samsvar.engine.text.SourceText;
import org.jspecify.annotations.Nullable;

/** Drafts the codebook from the booklet's headings and the deck's lists of measures. */
final class ThemeFinder {
    private ThemeFinder() {}

    /**
     * @param listed ids of the themes that a list of measures names
     * @param sections by the theme's id the booklet's text under its heading
     */
    record Found(List<Theme> themes, Map<String, List<Section>> sections, Set<String> listed) {}

    static Found in(
            List<SourceText> booklets,
            List<SourceText> decks,
            List<Question> questions,
            Map<String, List<QuestionFinder.Found>> places,
            @Nullable Integer year) {
        Sketches sketches = new Sketches();
        ClosestQuestion closest = new ClosestQuestion(questions);
        BookletHeadings headings = new BookletHeadings(sketches, closest);
        for (SourceText booklet : booklets) {
            headings.read(booklet, places.getOrDefault(booklet.id(), List.of()));
        }
        DeckLists lists = new DeckLists(sketches, closest, year);
        decks.forEach(lists::read);
        return new Found(sketches.themes(), headings.sections(), sketches.listed());
    }
}
