package no.samsvar.app.debate;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import no.samsvar.app.round.BookletPage.Box;
import no.samsvar.app.round.BookletPage.Heading;
import no.samsvar.app.round.BookletPage.Paragraph;
import no.samsvar.app.round.BookletPage.Piece;
import no.samsvar.app.round.Booklets;
import no.samsvar.engine.round.Round;
import org.springframework.stereotype.Component;

/** What the booklet says before it asks a question. */
@Component
public class Leads {
    private static final Pattern SENTENCE =
            Pattern.compile("(?U)(?<=\\p{L}{3}[.!?])\\s+(?=\\p{Lu})");
    private static final int MOST = 8;
    private final Booklets booklets;
    private final Heads heads;

    Leads(Booklets booklets, Heads heads) {
        this.booklets = booklets;
        this.heads = heads;
    }

    /**
     * @param language of the booklet
     * @param pieces its text and examples; may be empty
     */
    public record Lead(String language, List<Piece> pieces) {
        public Lead {
            pieces = List.copyOf(pieces);
        }

        /** Each heading with the first sentence under it, and each example likewise. */
        public List<Brief> brief() {
            List<Brief> all = new ArrayList<>();
            for (int i = 0; i < pieces.size(); i++) {
                if (pieces.get(i) instanceof Box box) {
                    all.add(new Brief(box.title(), first(box.pieces(), 0)));
                } else if (pieces.get(i) instanceof Heading heading) {
                    String under = first(pieces, i + 1);
                    if (!under.isEmpty()) {
                        all.add(new Brief(heading.text(), under));
                    }
                }
            }
            return all.size() <= MOST ? all : all.subList(0, MOST);
        }

        private static String first(List<Piece> pieces, int at) {
            return at < pieces.size() && pieces.get(at) instanceof Paragraph paragraph
                    ? SENTENCE.split(paragraph.text(), 2)[0]
                    : "";
        }
    }

    /**
     * @param text one sentence, as the booklet has it
     */
    public record Brief(String heading, String text) {}

    /**
     * @param question its id
     */
    Lead to(UUID round, String question) {
        Round is = heads.round(round);
        return new Lead(
                Booklets.language(is),
                booklets.of(round, is).map(b -> b.leadingTo(question)).orElse(List.of()));
    }
}
