package no.samsvar.engine.learn;

import java.util.List;
import no.samsvar.engine.language.Language;

/**
 * A text that has labels or may get some.
 *
 * @param document what it is a piece of; items of one document that follow each other are
 *     neighbours, and never stand on both sides of an inner fold
 * @param context what else is known of it, as short strings: a cue it holds, a heading above it
 */
public record Item(String text, Language language, String document, List<String> context) {
    public Item {
        context = List.copyOf(context);
    }

    /** A text that stands alone. */
    public static Item of(String text, Language language, String document) {
        return new Item(text, language, document, List.of());
    }
}
