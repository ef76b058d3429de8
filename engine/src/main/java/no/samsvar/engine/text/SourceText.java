package no.samsvar.engine.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document as it was read: its words in reading order, never changed, and what a person sees in
 * them.
 *
 * <p>Immutable, so safe to share between threads. Blocks are in the order of their start and never
 * overlap, save that furniture stands in a gap of the block around it. Every character that is not
 * white space is inside a block.
 *
 * @param id 12 hex digits, see {@link DocumentId}
 * @param file the path in the round, {@code /} between parts; of an attachment, the e-mail's path,
 *     {@code /}, and the attachment's name
 * @param type what the content is: {@code text}, {@code pdf}, {@code docx}, {@code doc}, {@code
 *     rtf}, {@code odt}, {@code html}, {@code pptx}, {@code email}
 * @param sha256 of the file's bytes, 64 hex digits
 * @param text the words; for plain text the file itself, decoded
 * @param blocks what a person sees
 * @param origins places in the original, in order, without overlap
 * @param pageStarts the offset at which each page or slide begins, ascending; empty where the
 *     format has no pages
 * @param metadata what the file says of itself
 */
public record SourceText(
        String id,
        String file,
        String type,
        String sha256,
        String text,
        List<Block> blocks,
        List<Located> origins,
        List<Integer> pageStarts,
        Metadata metadata) {

    public SourceText {
        blocks = List.copyOf(blocks);
        origins = List.copyOf(origins);
        pageStarts = List.copyOf(pageStarts);
        int last = 0;
        for (Block block : blocks) {
            if (block.span().start() < last || block.span().end() > text.length()) {
                throw new IllegalArgumentException(
                        "block " + block.span() + " out of order or outside " + file);
            }
            last = block.span().start();
        }
    }

    /** The id alone: it stands for the file, and the rest is large. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The page (or slide), from 1, on which the offset stands; null where there are no pages. */
    public @Nullable Integer pageAt(int offset) {
        if (pageStarts.isEmpty()) {
            return null;
        }
        int low = 0;
        int high = pageStarts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pageStarts.get(middle) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low + 1;
    }

    /**
     * The text with white space in place of every gap of a block, so that a sentence that goes on
     * over a page break can be read without the page's header; offsets are the same.
     */
    public String withoutGaps() {
        StringBuilder words = null;
        for (Block block : blocks) {
            for (Span gap : block.gaps()) {
                words = words == null ? new StringBuilder(text) : words;
                for (int i = gap.start(); i < gap.end(); i++) {
                    words.setCharAt(i, ' ');
                }
            }
        }
        return words == null ? text : words.toString();
    }

    public int pages() {
        return pageStarts.size();
    }

    /** The place of the run that holds the offset, or of the last run before it; null if none. */
    public @Nullable Origin originAt(int offset) {
        int low = 0;
        int high = origins.size() - 1;
        int found = -1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (origins.get(middle).span().start() <= offset) {
                found = middle;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return found < 0 ? null : origins.get(found).origin();
    }

    /** The index of the block whose span (gaps left out) holds the offset, or -1. */
    public int blockIndexAt(int offset) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).span().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            if (block.span().contains(offset)
                    && block.gaps().stream().noneMatch(gap -> gap.contains(offset))) {
                return i;
            }
            if (!block.is(Block.Kind.FURNITURE) && block.span().end() <= offset) {
                return -1;
            }
        }
        return -1;
    }
}
