package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.DocumentId;
import no.samsvar.engine.text.Located;
import no.samsvar.engine.text.Metadata;
import no.samsvar.engine.text.Origin;
import no.samsvar.engine.text.SourceText;
import no.samsvar.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Puts a document together block by block, for formats that know their blocks. Blocks are written
 * one under another, a line between; list items as {@code marker space words}.
 */
final class TextBuilder {
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Located> origins = new ArrayList<>();
    private final List<Integer> pageStarts = new ArrayList<>();
    private final Budget budget;

    TextBuilder(Budget budget) {
        this.budget = budget;
    }

    /** A new page or slide begins here. */
    void page() {
        budget.page();
        pageStarts.add(text.length());
    }

    /**
     * Adds a block; words of nothing but white space add none.
     *
     * @param marker shown before the words, or null
     */
    void block(
            Block.Kind kind,
            int level,
            @Nullable String marker,
            String words,
            @Nullable Origin origin) {
        String clean = words.strip();
        if (clean.isEmpty()) {
            return;
        }
        budget.characters(clean.length() + 2L);
        if (!text.isEmpty()) {
            text.append(kind == Block.Kind.ITEM || kind == Block.Kind.CELL ? "\n" : "\n\n");
        }
        int start = text.length();
        if (marker != null && !marker.isBlank()) {
            text.append(marker.strip()).append(' ');
        }
        int body = text.length();
        text.append(clean);
        Span span = Span.of(start, text.length());
        blocks.add(
                new Block(
                        span,
                        List.of(),
                        kind,
                        level,
                        marker == null ? null : marker.strip(),
                        body));
        if (origin != null) {
            origins.add(new Located(span, origin));
        }
    }

    int pages() {
        return pageStarts.size();
    }

    int length() {
        return text.length();
    }

    SourceText build(RawFile file, String type, Metadata metadata) {
        text.append('\n');
        String sha256 = file.sha256();
        return new SourceText(
                DocumentId.of(file.path(), sha256),
                file.path(),
                type,
                sha256,
                text.toString(),
                blocks,
                origins,
                pageStarts,
                metadata);
    }
}
