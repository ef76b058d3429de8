package no.samsvar.app.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.samsvar.app.round.BookletPage.Heading;
import no.samsvar.app.round.BookletPage.Paragraph;
import no.samsvar.app.round.BookletPage.Part;
import no.samsvar.app.round.BookletPage.Piece;
import no.samsvar.engine.text.Folded;

/**
 * A booklet's own list of its chapters: lines that are a heading of the booklet and the number of a
 * page. On a web page there are no such pages, and the page has a list of its own.
 */
final class PrintedContents {
    private static final Pattern LINE =
            Pattern.compile("(?U)^(.+?)[\\s.·…_]*\\s[\\s.·…_]*\\d{1,3}$");

    private static final int LONGEST = 200;

    private PrintedContents() {}

    /** The parts without it, and without the heading that stood over nothing else. */
    static List<Part> leftOut(List<Part> parts) {
        Set<String> headings =
                parts.stream()
                        .flatMap(part -> part.pieces().stream())
                        .filter(Heading.class::isInstance)
                        .map(piece -> Folded.letters(((Heading) piece).text()))
                        .collect(Collectors.toSet());
        return parts.stream()
                .map(part -> new Part(pieces(part.pieces(), headings), part.questions()))
                .toList();
    }

    private static List<Piece> pieces(List<Piece> pieces, Set<String> headings) {
        List<Piece> kept = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            int end = i;
            while (end < pieces.size() && isLine(pieces.get(end), headings)) {
                end++;
            }
            if (end - i < 2) { // one alone may be a sentence that ends with a number
                kept.add(pieces.get(i));
                continue;
            }
            boolean over = !kept.isEmpty() && kept.getLast() instanceof Heading;
            if (over && (end == pieces.size() || pieces.get(end) instanceof Heading)) {
                kept.removeLast();
            }
            i = end - 1;
        }
        return kept;
    }

    private static boolean isLine(Piece piece, Set<String> headings) {
        if (!(piece instanceof Paragraph line) || line.text().length() > LONGEST) {
            return false;
        }
        Matcher numbered = LINE.matcher(line.text());
        return numbered.matches() && headings.contains(Folded.letters(numbered.group(1)));
    }
}
