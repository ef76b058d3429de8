package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.Span;

/** Cuts one block where stretches of furniture begin and end in it. */
final class BlockCutter {
    private final String text;
    private final Block block;
    private final List<Block> pieces = new ArrayList<>();
    private int gap;

    private BlockCutter(String text, Block block) {
        this.text = text;
        this.block = block;
    }

    /**
     * @param furniture in order, without overlap, none before the block
     * @return the pieces in order; the block itself where nothing in it is furniture
     */
    static List<Block> cut(String text, Block block, List<Span> furniture) {
        return new BlockCutter(text, block).cut(furniture);
    }

    private List<Block> cut(List<Span> furniture) {
        int at = block.span().start();
        for (Span stretch : furniture) {
            if (!stretch.overlaps(block.span())) {
                break;
            }
            int from = Math.max(stretch.start(), at);
            int to = Math.min(stretch.end(), block.span().end());
            add(new Span(at, from), block.kind());
            add(new Span(from, to), Block.Kind.FURNITURE);
            at = to;
        }
        if (at == block.span().start()) {
            return List.of(block);
        }
        add(new Span(at, block.span().end()), block.kind());
        return pieces;
    }

    private void add(Span piece, Block.Kind kind) {
        List<Span> gaps = new ArrayList<>();
        Span span = piece.trim(text);
        while (gap < block.gaps().size() && block.gaps().get(gap).end() <= piece.end()) {
            Span next = block.gaps().get(gap++);
            if (next.start() <= span.start()) {
                span = Span.of(Math.max(span.start(), next.end()), span.end()).trim(text);
            } else {
                gaps.add(next);
            }
        }
        while (!gaps.isEmpty() && gaps.getLast().end() >= span.end()) {
            span = Span.of(span.start(), gaps.removeLast().start()).trim(text);
        }
        if (!span.isEmpty()) {
            pieces.add(piece(span, gaps, kind));
        }
    }

    private Block piece(Span span, List<Span> gaps, Block.Kind kind) {
        boolean first = span.start() == block.span().start();
        if (kind == block.kind() && first && block.body() <= span.end()) {
            return new Block(span, gaps, kind, block.level(), block.marker(), block.body());
        }
        // what goes on after furniture is no second heading or item
        boolean more = kind == block.kind() && kind != Block.Kind.FURNITURE;
        Block.Kind now = more ? Block.Kind.PARAGRAPH : kind;
        return new Block(span, gaps, now, 0, null, span.start());
    }
}
