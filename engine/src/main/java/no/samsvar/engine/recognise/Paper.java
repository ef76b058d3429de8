package no.samsvar.engine.recognise;

import java.util.List;
import java.util.regex.Pattern;
import no.samsvar.engine.borrow.Borrowed;
import no.samsvar.engine.borrow.Borrowed.Unit;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** One document with its sentences, as the finders of this package see it. */
final class Paper {
    private static final int LONGEST_LINE = 80;

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

    private final Borrowed borrowed;
    private final String words;

    /** The words of the units asked for so far: every finder asks for them. */
    private final @Nullable String[] squeezed;

    Paper(Borrowed borrowed) {
        this.borrowed = borrowed;
        this.words = borrowed.text().withoutGaps();
        this.squeezed = new String[borrowed.units().size()];
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
        String known = squeezed[unit];
        if (known == null) {
            String own = unit(unit).span().in(words);
            known = (isSqueezed(own) ? own : SPACE.matcher(own).replaceAll(" ")).strip();
            squeezed[unit] = known;
        }
        return known;
    }

    private static boolean isSqueezed(String words) {
        boolean space = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c < ' ' || c == '\u00A0' || c == ' ' && space) {
                return false;
            }
            space = c == ' ';
        }
        return true;
    }

    /**
     * How far into the unit's span a place in its words is.
     *
     * @param offset in {@link #words}, at most its length
     */
    int inSpan(int unit, int offset) {
        String own = unit(unit).span().in(words);
        int at = 0;
        for (int seen = 0; seen < offset && at < own.length(); seen++) {
            at++;
            while (at < own.length()
                    && Span.isSpace(own.charAt(at))
                    && Span.isSpace(own.charAt(at - 1))) {
                at++;
            }
        }
        return at;
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

    /**
     * Whether the unit begins a line of the text, as a heading does that the reader took for text.
     */
    boolean startsLine(int unit) {
        return startsBlock(unit) || isBreak(unit(unit - 1).span().end(), unit(unit).span().start());
    }

    boolean endsLine(int unit) {
        return endsBlock(unit) || isBreak(unit(unit).span().end(), unit(unit + 1).span().start());
    }

    private boolean isBreak(int from, int to) {
        return words.substring(from, to).indexOf('\n') >= 0;
    }

    /** Whether no sentence is the round's own. */
    boolean isAllOwn() {
        return units().stream().noneMatch(Unit::isBorrowed);
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

    /** Whether the unit is a line of its own that can be a heading, inside a block too. */
    boolean isLine(int unit) {
        String own = words(unit);
        return startsLine(unit)
                && endsLine(unit)
                && !own.isEmpty()
                && own.length() < LONGEST_LINE
                && ".!;,".indexOf(own.charAt(own.length() - 1)) < 0;
    }

    /** Whether the unit is a heading that such papers have. */
    boolean isSection(int unit) {
        return isLabel(unit) && SectionKind.of(words(unit)) != null;
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
