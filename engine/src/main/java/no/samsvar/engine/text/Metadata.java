package no.samsvar.engine.text;

import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself: evidence, never proof.
 *
 * @param title the document's title or an e-mail's subject
 * @param sender an e-mail's sender, as written
 * @param date an e-mail's date as ISO-8601 with offset, or a document's as a date
 */
public record Metadata(@Nullable String title, @Nullable String sender, @Nullable String date) {
    public static final Metadata NONE = new Metadata(null, null, null);
}
