package no.samsvar.engine.own;

import java.util.List;
import java.util.regex.Pattern;
import no.samsvar.engine.language.Cue;
import no.samsvar.engine.language.CueText;
import no.samsvar.engine.language.Language;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Tells the headings and labels of an answer from its statements. A label with a colon is a heading
 * where it is no clause ("Eksempler på konkrete tiltak:"), and a statement where it is one ("For
 * oss innebærer dette:"). Bullets are statements, save outline headings over other bullets.
 */
final class Headings {
    private static final Pattern OUTLINE = Pattern.compile("\\(?[A-ZÆØÅIVX0-9]{1,4}[.)]");

    /** "2.1": the number of a section. */
    private static final Pattern SECTION = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2})+\\.?");

    private static final int LONGEST_LABEL = 100;
    private static final int MOST_WORDS = 12;
    private static final int LEAST_PROPOSAL = 6;

    /** A question that leads in, before a statement in the same paragraph. */
    private static final Pattern LEADING_QUESTION =
            Pattern.compile(
                    "(?iu)(?:hva|kva|hvordan|korleis|hvorfor|kvifor|was|wie|what|how|why)\\b.{0,60}\\?");

    private final String words;
    private final Language language;
    private final List<Block> blocks;

    Headings(SourceText text, Language language) {
        this.words = text.withoutGaps();
        this.language = language;
        this.blocks = text.blocks();
    }

    /**
     * @param index the block's, {@code span} one of its sentences
     * @param first whether the sentence opens its block, and {@code last} whether it ends it
     */
    boolean isHeading(int index, Span span, boolean first, boolean last) {
        Block block = blocks.get(index);
        if (block.is(Block.Kind.HEADING)) {
            return true;
        }
        if (!first) {
            return false;
        }
        String own = span.in(words).strip();
        if (!last) {
            return LEADING_QUESTION.matcher(own).matches();
        }
        if (own.isEmpty() || own.length() > LONGEST_LABEL) {
            return false;
        }
        char end = own.charAt(own.length() - 1);
        boolean clause = language.hasFiniteVerb(words, span);
        if (end == ':') {
            return !clause && !(own.split("\\s+").length >= LEAST_PROPOSAL && proposes(own));
        }
        if (".!;,".indexOf(end) >= 0 || own.split("\\s+").length > MOST_WORDS) {
            return false;
        }
        if (block.is(Block.Kind.ITEM)) {
            return isOutline(index, block, own, clause);
        }
        if (end == '?') {
            return own.length() < 60;
        }
        return !clause && startsUpper(own) && isFollowedByText(index);
    }

    /**
     * Whether it opens with an infinitive or imperative: "Styrke samarbeidet ved å gjøre
     * følgende:".
     */
    private boolean proposes(String own) {
        CueText cueText = CueText.of(language, own);
        return language.cues().proposal().stream()
                .filter(c -> c.place() == Cue.Place.START_OF_STATEMENT)
                .anyMatch(c -> c.matches(cueText));
    }

    /** "A. Strategi" over bullets: a lettered or numbered line over items of another kind. */
    private boolean isOutline(int index, Block block, String own, boolean clause) {
        String marker = block.marker();
        Block next = next(index);
        if (marker != null
                && SECTION.matcher(marker).matches()
                && next != null
                && next.is(Block.Kind.PARAGRAPH)) {
            return true;
        }
        if (clause
                || marker == null
                || !OUTLINE.matcher(marker).matches()
                || !startsUpper(own)
                || next == null
                || next.is(Block.Kind.HEADING)) {
            return false;
        }
        boolean over = !next.is(Block.Kind.ITEM) || next.level() > block.level();
        boolean siblings = hasSiblingWithText(index, block);
        return over && (siblings || Character.isLetter(marker.charAt(0)));
    }

    /** Whether another item of the same list also stands over text of its own. */
    private boolean hasSiblingWithText(int index, Block block) {
        for (int direction : new int[] {1, -1}) {
            for (int i = index + direction; i >= 0 && i < blocks.size(); i += direction) {
                Block other = blocks.get(i);
                if (other.is(Block.Kind.ITEM) && other.level() == block.level()) {
                    Block after = next(i);
                    return after != null
                            && (after.is(Block.Kind.PARAGRAPH)
                                    || after.is(Block.Kind.ITEM) && after.level() > other.level());
                }
                if (other.is(Block.Kind.HEADING)) {
                    break;
                }
            }
        }
        return false;
    }

    /**
     * A short line is a heading over text, and one of several short lines is a list without
     * bullets.
     */
    private boolean isFollowedByText(int index) {
        Block next = next(index);
        if (next == null) {
            return false;
        }
        if (next.is(Block.Kind.ITEM) || next.is(Block.Kind.HEADING)) {
            return true;
        }
        String after = next.words().in(words).strip();
        return after.length() > LONGEST_LABEL || after.matches("(?s).*[.!?:]");
    }

    private @Nullable Block next(int index) {
        for (int i = index + 1; i < blocks.size(); i++) {
            if (!blocks.get(i).is(Block.Kind.FURNITURE)) {
                return blocks.get(i);
            }
        }
        return null;
    }

    private static boolean startsUpper(String own) {
        return Character.isUpperCase(own.charAt(0)) || Character.isDigit(own.charAt(0));
    }
}
