package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Span;

/** Cuts a block where stretches of furniture begin and end in it. */
final class BlockCutter {
    private BlockCutter() {}

    /**
     * @param furniture in order, without overlap, none before the block
     * @return the pieces in order; the block itself where nothing in it is furniture
     */
    static List<Block> cut(String text, Block block, List<Span> furniture) {
        List<Block> pieces = new ArrayList<>();
        int at = block.span().start();
        for (Span stretch : furniture) {
            if (!stretch.overlaps(block.span())) {
                break;
            }
            int from = Math.max(stretch.start(), at);
            int to = Math.min(stretch.end(), block.span().end());
            add(pieces, text, block, new Span(at, from), block.kind());
            add(pieces, text, block, new Span(from, to), Block.Kind.FURNITURE);
            at = to;
        }
        if (pieces.isEmpty()) {
            return List.of(block);
        }
        add(pieces, text, block, new Span(at, block.span().end()), block.kind());
        return pieces;
    }

    private static void add(
            List<Block> pieces, String text, Block block, Span piece, Block.Kind kind) {
        Span span = piece.trim(text);
        if (span.isEmpty()) {
            return;
        }
        boolean first = span.start() == block.span().start();
        boolean same = kind == block.kind() && first && block.body() <= span.end();
        List<Span> gaps = block.gaps().stream().filter(span::contains).toList();
        pieces.add(
                new Block(
                        span,
                        gaps,
                        kind == block.kind() && !first ? later(kind) : kind,
                        same ? block.level() : 0,
                        same ? block.marker() : null,
                        same ? block.body() : span.start()));
    }

    /** What goes on after furniture is no second heading or item. */
    private static Block.Kind later(Block.Kind kind) {
        return kind == Block.Kind.FURNITURE ? kind : Block.Kind.PARAGRAPH;
    }
}
