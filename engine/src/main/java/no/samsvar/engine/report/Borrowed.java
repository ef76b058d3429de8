package no.samsvar.engine.report;

import java.util.HashMap;
import java.util.Map;
import no.samsvar.engine.collate.Collation.BlockInfo;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.Passage;
import no.samsvar.engine.collate.Collation.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where borrowed words stand in the round's own documents, so that a page that holds those
 * documents once need not hold the words again in every paper that copied them.
 */
final class Borrowed {
    /** Shorter stretches cost less than the reference to them. */
    private static final int SHORTEST = 160;

    private final Map<String, String> shown = new HashMap<>();

    /** A stretch {@code start..end} of a document's words, see {@link #words}. */
    record Stretch(String document, int start, int end) {}

    Borrowed(Index index) {
        for (DocumentInfo document : index.all().documents()) {
            if (document.submission() == null) {
                shown.put(document.id(), words(document, index.text(document.id())));
            }
        }
    }

    /**
     * A document's blocks as shown, one space between them: what a reader's browser can rebuild.
     */
    static String words(DocumentInfo document, String text) {
        StringBuilder words = new StringBuilder(text.length());
        int from = 0;
        for (BlockInfo block : document.blocks()) {
            if (block.start() >= from && block.end() <= text.length()) {
                words.append(text, block.start(), block.end()).append(' ');
                from = block.end();
            }
        }
        return Shown.of(words);
    }

    /**
     * @param passage that the words stand in
     * @param words as shown
     * @return the same words in the document that they were taken from; null where they differ
     */
    @Nullable Stretch find(Passage passage, String words) {
        String wanted = words.strip();
        if (wanted.length() < SHORTEST) {
            return null;
        }
        for (Place match : passage.matches()) {
            String source = shown.get(match.document());
            int at = source == null ? -1 : source.indexOf(wanted);
            if (at >= 0) {
                return new Stretch(match.document(), at, at + wanted.length());
            }
        }
        return null;
    }
}
