package no.samsvar.engine.collate;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.samsvar.engine.round.Audience;

/**
 * A result and its texts as an audience may see them. An edition for the public has no exempt
 * statement, and its texts are covered where something exempt stands: each character is replaced,
 * so that every span still points to the same place. The legal basis stays.
 *
 * @param texts each document's text by its id
 */
public record Edition(Collation collation, SortedMap<String, String> texts) {
    /** What stands in the place of a character that was taken out. */
    public static final char COVER = '\u2588';

    public Edition {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /**
     * @param whole the result with nothing taken out
     * @param texts every document's text by its id
     */
    public static Edition of(Collation whole, Map<String, String> texts, Audience audience) {
        return switch (audience) {
            case INTERNAL -> new Edition(whole, new TreeMap<>(texts));
            case PUBLIC -> new Withholding(whole, texts).edition();
        };
    }
}
