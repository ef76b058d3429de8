package no.samsvar.engine.recognise;

import java.util.List;
import no.samsvar.engine.borrow.Borrowed;
import no.samsvar.engine.borrow.Borrowed.Unit;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;

/** One document with its sentences, as the finders of this package see it. */
final class Paper {
    private final Borrowed borrowed;
    private final String words;

    Paper(Borrowed borrowed) {
        this.borrowed = borrowed;
        this.words = borrowed.text().withoutGaps();
    }

    SourceText text() {
        return borrowed.text();
    }

    Borrowed borrowed() {
        return borrowed;
    }

    List<Unit> units() {
        return borrowed.units();
    }

    Unit unit(int index) {
        return borrowed.units().get(index);
    }

    int size() {
        return borrowed.units().size();
    }

    Block block(int unit) {
        return text().blocks().get(unit(unit).block());
    }

    /** The words of a unit, runs of white space as one. */
    String words(int unit) {
        return unit(unit).span().in(words).replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    /** The words of a unit's whole block. */
    String blockWords(int unit) {
        return block(unit).words().in(words).replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    boolean startsBlock(int unit) {
        return unit == 0 || unit(unit - 1).block() != unit(unit).block();
    }

    boolean endsBlock(int unit) {
        return unit + 1 == size() || unit(unit + 1).block() != unit(unit).block();
    }

    /** Whether the sentence that holds the span's start is the round's own. */
    boolean isBorrowed(Span span) {
        int low = 0;
        int high = size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (unit(middle).span().start() <= span.start()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return size() > 0 && unit(low).span().overlaps(span) && unit(low).isBorrowed();
    }

    /** Whether the unit is a block of its own that can be a heading: short and without an end. */
    boolean isLabel(int unit) {
        if (!startsBlock(unit) || !endsBlock(unit) || unit(unit).span().length() > 140) {
            return false;
        }
        if (block(unit).is(Block.Kind.HEADING)) {
            return true;
        }
        String own = words(unit);
        return !own.isEmpty() && ".!;,".indexOf(own.charAt(own.length() - 1)) < 0;
    }
}
