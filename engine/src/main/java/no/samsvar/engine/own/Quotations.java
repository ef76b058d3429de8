package no.samsvar.engine.own;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;

/**
 * Finds text of another, named body inside an answer: long quotations in quotation marks with their
 * source beside them, and resolutions that are rendered ("Vedtak: …" under another body's case).
 */
final class Quotations {
    private static final Pattern QUOTED = Pattern.compile("[«“„]([^«»“”„]{60,2000})[»”“]");
    private static final Pattern RESOLUTION =
            Pattern.compile("(?iu)vedtak(?:et)?:\\s.*", Pattern.DOTALL);

    private Quotations() {}

    static List<Span> in(SourceText text) {
        List<Span> spans = new ArrayList<>();
        String words = text.withoutGaps();
        Matcher quoted = QUOTED.matcher(words);
        while (mayQuote(words) && quoted.find()) {
            spans.add(Span.of(quoted.start(), quoted.end()));
        }
        for (var block : text.blocks()) {
            if (RESOLUTION.matcher(block.words().in(text.text())).matches()) {
                spans.add(block.words());
            }
        }
        return spans;
    }

    private static boolean mayQuote(String words) {
        return words.indexOf('«') >= 0 || words.indexOf('“') >= 0 || words.indexOf('„') >= 0;
    }

    /** Whether most of the sentence is inside one of the quotations. */
    static boolean covers(List<Span> quotations, Span sentence) {
        return quotations.stream().anyMatch(q -> q.overlap(sentence) * 10 >= sentence.length() * 6);
    }
}
