package no.samsvar.engine.read;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of a DOCX's footnotes or endnotes, by {@code footnote} or {@code endnote} and id. */
final class DocxNotes implements DocxText.Sink {
    private final Map<String, StringBuilder> notes = new HashMap<>();
    private @Nullable StringBuilder open;

    @Override
    public void noteStart(String key) {
        open = notes.computeIfAbsent(key, id -> new StringBuilder());
    }

    @Override
    public void paragraph(DocxPara para) {
        if (open != null) {
            open.append(open.isEmpty() ? "" : "\n").append(para.words);
        }
    }

    /** A note's words; empty where there is no such note. */
    CharSequence words(String key) {
        StringBuilder words = notes.get(key);
        return words == null ? "" : words;
    }
}
