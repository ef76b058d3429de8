package no.samsvar.app.exempt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.samsvar.engine.collate.Collation.Exempt;
import no.samsvar.engine.collate.Exempting.Stretch;
import no.samsvar.engine.text.Span;

/** Where in a document that stands which its body has withheld. */
final class Withheld {
    private Withheld() {}

    /**
     * The words are withheld wherever they stand. Those that were marked in this very file and are
     * not found in it, since it is read otherwise now, give a stretch of the earlier text, for
     * which the engine withholds all of the document.
     *
     * @param sha256 of the file
     * @param marks of the body, in force
     * @return by their place; they may overlap
     */
    static List<Stretch> in(String sha256, String textSha256, String text, List<Mark> marks) {
        List<Stretch> all = new ArrayList<>();
        Words words = new Words(text);
        for (Mark mark : marks) {
            Exempt basis =
                    new Exempt(mark.basis(), mark.until() == null ? null : mark.until().toString());
            boolean here = mark.document().equals(sha256);
            List<Span> found = words.find(mark.words());
            for (Span span : found) {
                all.add(new Stretch(sha256, textSha256, span.start(), span.end(), basis));
            }
            if (here && found.isEmpty()) {
                all.add(new Stretch(sha256, mark.textSha256(), mark.start(), mark.end(), basis));
            }
        }
        all.sort(Comparator.comparingInt(Stretch::start).thenComparingInt(Stretch::end));
        return all;
    }
}
