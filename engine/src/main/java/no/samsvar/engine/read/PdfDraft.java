package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.text.Block;

/** A block being put together: its lines in reading order, maybe from several pages. */
final class PdfDraft {
    Block.Kind kind;
    int level;

    /** The length of the marker at the start of the first line, 0 for none. */
    int marker;

    final List<PdfLine> lines = new ArrayList<>();

    /** The column that the last line stands in. */
    PdfPlaced last;

    /** The column that the first line stands in. */
    final PdfPlaced start;

    /** Whether the file itself says what kind of block it is. */
    boolean tagged;

    /** Whether its marker was typed into what the file calls a paragraph. */
    boolean typed;

    /** How far the first line is indented in its column, in points. */
    double indent;

    PdfDraft(Block.Kind kind, PdfPlaced first) {
        this.kind = kind;
        this.last = first;
        this.start = first;
        lines.add(first.line());
    }

    void add(PdfPlaced next) {
        lines.add(next.line());
        last = next;
    }

    PdfLine first() {
        return lines.getFirst();
    }

    int letters() {
        return lines.stream().mapToInt(l -> l.text().length()).sum();
    }
}
