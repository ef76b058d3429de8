package no.samsvar.engine.read;

import no.samsvar.engine.text.Block;

/** A block as the structure tree of a tagged PDF knows it. */
final class PdfGroup {
    Block.Kind kind;
    int level;

    /** How many marked contents belong to it, and whether one of its paragraphs has begun. */
    int contents;

    boolean begun;

    PdfGroup(Block.Kind kind, int level) {
        this.kind = kind;
        this.level = level;
    }
}
