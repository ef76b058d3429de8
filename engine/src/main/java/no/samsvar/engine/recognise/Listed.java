package no.samsvar.engine.recognise;

import java.util.List;
import no.samsvar.engine.text.SourceText;

/**
 * A document with its lines, and what kind of paper they make: more than one finder asks for both.
 */
record Listed(SourceText text, List<Line> lines, PaperKind kind) {
    Listed {
        lines = List.copyOf(lines);
    }

    static Listed of(SourceText text) {
        List<Line> lines = Line.of(text);
        return new Listed(text, lines, PaperKind.of(text, lines));
    }
}
